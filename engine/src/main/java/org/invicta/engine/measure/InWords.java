package org.invicta.engine.measure;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.invicta.engine.definition.Field;
import org.invicta.engine.definition.FieldKind;
import org.invicta.engine.definition.MeasureDefinition;
import org.invicta.engine.definition.MeasureDefinition.Clause;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.expression.Words;

/**
 * A measure's definition in words.
 *
 * @param question the question it answers
 * @param source where the measure comes from
 * @param counted what one fact is
 * @param clauses what must hold, each as its author says it and as the expression says it
 * @param dated what puts a fact into a period
 * @param better which way is improvement
 * @param nearMisses what keeps a fact only just out
 */
public record InWords(
    String question,
    String source,
    String counted,
    List<Said> clauses,
    String dated,
    String better,
    List<Said> nearMisses) {

  /**
   * A clause in two ways.
   *
   * @param words as its author says it
   * @param exactly as the expression says it, from which it is counted
   */
  public record Said(String words, String exactly) {}

  public InWords {
    clauses = List.copyOf(clauses);
    nearMisses = List.copyOf(nearMisses);
  }

  /** Says a measure. */
  public static InWords of(MeasureDefinition measure, Practice practice) {
    var record = practice.definitionOf(measure.of());
    return new InWords(
        measure.question(),
        measure.source(),
        counted(measure, record),
        said(measure.where(), measure, practice),
        "A fact belongs to the period of its "
            + lower(label(List.of(measure.datedBy().value()), measure, practice).orElse("date"))
            + ", in London time",
        switch (measure.better()) {
          case LOWER -> "Lower is better";
          case HIGHER -> "Higher is better";
          case NEITHER -> "Neither higher nor lower is better";
        },
        said(measure.nearMisses(), measure, practice));
  }

  /** The definition as plain text. */
  public String text() {
    return Stream.of(
            Stream.of(question, "Source: " + source, counted + ", when all of these hold:"),
            clauses.stream().map(clause -> "  - " + clause.words + " (" + clause.exactly + ")"),
            Stream.of(dated + ".", better + "."))
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String counted(MeasureDefinition measure, RecordDefinition record) {
    return measure
        .each()
        .map(
            one ->
                "Each %s of each %s is counted once"
                    .formatted(one.value().replace('-', ' '), lower(record.title())))
        .orElse("Each " + lower(record.title()) + " is counted once");
  }

  private static List<Said> said(
      List<Clause> clauses, MeasureDefinition measure, Practice practice) {
    return clauses.stream()
        .map(
            clause ->
                new Said(
                    clause.words(),
                    Words.of(
                        clause.condition(),
                        path -> label(path, measure, practice).map(InWords::lower))))
        .toList();
  }

  private static Optional<String> label(
      List<String> path, MeasureDefinition measure, Practice practice) {
    if (path.size() == 2 && path.getFirst().equals("policy")) {
      return practice.values().entrySet().stream()
          .filter(value -> value.getKey().value().equals(path.getLast()))
          .map(value -> value.getValue().title())
          .findFirst();
    }
    var record = practice.definitionOf(measure.of());
    if (path.size() == 2
        && measure.each().map(one -> one.value().equals(path.getFirst())).orElse(false)) {
      return record
          .groups()
          .map(located -> (FieldKind.Group) located.field().kind())
          .filter(group -> group.one().value().equals(path.getFirst()))
          .flatMap(group -> group.fields().stream())
          .filter(field -> field.code().value().equals(path.getLast()))
          .map(field -> path.getFirst().replace('-', ' ') + "’s " + lower(field.label()))
          .findFirst();
    }
    return record
        .field(String.join(".", path))
        .map(RecordDefinition.Located::field)
        .map(Field::label);
  }

  /** A label in the middle of a sentence: an abbreviation keeps its capitals. */
  private static String lower(String label) {
    return label.length() > 1 && Character.isUpperCase(label.charAt(1))
        ? label
        : label.substring(0, Math.min(1, label.length())).toLowerCase(Locale.UK)
            + label.substring(Math.min(1, label.length()));
  }
}
