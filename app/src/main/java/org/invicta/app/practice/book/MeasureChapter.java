package org.invicta.app.practice.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.invicta.app.practice.book.Tables.Term;
import org.invicta.engine.definition.MeasureDefinition;
import org.invicta.engine.definition.MeasureDefinition.Clause;
import org.invicta.engine.definition.MeasureDefinition.Dimension;
import org.invicta.engine.definition.Practice;

/** Tells what a measure counts, clause by clause: in the writer's words and as the engine understands them. */
final class MeasureChapter {
  private final Practice practice;
  private final MeasureDefinition measure;
  private final Said said;

  MeasureChapter(Practice practice, MeasureDefinition measure) {
    this.practice = practice;
    this.measure = measure;
    this.said = new Said(practice, practice.definitionOf(measure.of()));
  }

  Html html() {
    var parts = new ArrayList<Html>();
    parts.add(Html.of("h2", measure.title()).with("id", "measure-" + measure.code()));
    parts.add(Html.of("p", measure.question()).with("class", "lead"));
    parts.add(Html.of("h3", "What is counted"));
    parts.add(Html.of("p", counted()));
    parts.add(clauses(measure.where()));
    if (!measure.nearMisses().isEmpty()) {
      parts.add(Html.of("h3", "What is only just not counted"));
      parts.add(clauses(measure.nearMisses()));
    }
    parts.add(
        Tables.terms(
            List.of(
                Term.of("Code", measure.code().value()),
                Term.of("Source", measure.source()),
                Term.of("Put into a period by", datedBy()),
                Term.of("Can be broken down by", dimensions()),
                Term.of("Better when", better()))));
    parts.addAll(ExampleChapter.html(practice, measure.code()));
    return Html.of("section", parts);
  }

  private String counted() {
    var record = practice.definitionOf(measure.of()).title().toLowerCase(Locale.UK);
    return measure
            .each()
            .map(one -> "Each " + Said.spaced(one.value()) + " of a " + record)
            .orElse("Each " + record)
        + " is counted once, when all of these hold:";
  }

  private Html clauses(List<Clause> clauses) {
    return Html.of(
        "ul",
        clauses.stream()
            .map(
                clause ->
                    Html.of(
                        "li",
                        clause.words() + ": ",
                        Html.of("span", said.words(clause.condition())).with("class", "exactly"),
                        "."))
            .toList());
  }

  private String datedBy() {
    return practice
        .definitionOf(measure.of())
        .field(measure.datedBy().value())
        .map(located -> located.field().label())
        .orElse(measure.datedBy().value());
  }

  private String dimensions() {
    return measure.by().stream().map(Dimension::label).collect(Collectors.joining(", "));
  }

  private String better() {
    return switch (measure.better()) {
      case LOWER -> "lower";
      case HIGHER -> "higher";
      case NEITHER -> "neither lower nor higher is better by itself";
    };
  }
}
