package org.invicta.app.practice.book;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Field;
import org.invicta.engine.definition.FieldKind;
import org.invicta.engine.definition.PolicyValue;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.expression.Expression;
import org.invicta.engine.expression.Labels;
import org.invicta.engine.expression.Words;

/** Says the expressions of one record, or of its measures, with the labels that people know. */
final class Said {
  private final Practice practice;
  private final RecordDefinition record;

  Said(Practice practice, RecordDefinition record) {
    this.practice = practice;
    this.record = record;
  }

  /** An expression as part of a sentence. */
  String words(Expression expression) {
    return Words.of(expression, labels(Optional.empty()));
  }

  /** An expression within a repeated group. */
  String words(Expression expression, FieldKind.Group group) {
    return Words.of(expression, labels(Optional.of(group)));
  }

  private Labels labels(Optional<FieldKind.Group> within) {
    return path ->
        policy(path)
            .or(() -> within.flatMap(group -> sibling(path, group)))
            .or(() -> ofRecord(path))
            .or(() -> ofItem(path));
  }

  private Optional<String> policy(List<String> path) {
    var name = String.join(".", path);
    if (!name.startsWith("policy.")) {
      return Optional.empty();
    }
    return code(name.substring("policy.".length()))
        .flatMap(code -> Optional.ofNullable(practice.values().get(code)))
        .map(PolicyValue::title)
        .map(Said::middle);
  }

  private static Optional<String> sibling(List<String> path, FieldKind.Group group) {
    return path.size() == 1
        ? field(group, path.getFirst()).map(Field::label).map(Said::middle)
        : Optional.empty();
  }

  private Optional<String> ofRecord(List<String> path) {
    var name = String.join(".", path);
    return record
        .field(name)
        .map(located -> located.field().label())
        .or(
            () ->
                record.parties().stream()
                    .filter(role -> role.code().value().equals(name))
                    .findFirst()
                    .map(RecordDefinition.PartyRole::label))
        .map(Said::middle);
  }

  private Optional<String> ofItem(List<String> path) {
    if (path.size() != 2) {
      return Optional.empty();
    }
    return record
        .groups()
        .map(located -> (FieldKind.Group) located.field().kind())
        .filter(group -> group.one().value().equals(path.getFirst()))
        .flatMap(group -> field(group, path.get(1)).stream())
        .findFirst()
        .map(field -> "the " + spaced(path.getFirst()) + "’s " + withoutArticle(field.label()));
  }

  private static Optional<Field> field(FieldKind.Group group, String code) {
    return group.fields().stream().filter(field -> field.code().value().equals(code)).findFirst();
  }

  /** A label in the middle of a sentence: a question is quoted. */
  private static String middle(String label) {
    return label.endsWith("?") ? "“" + label + "”" : "the " + withoutArticle(label);
  }

  private static String withoutArticle(String label) {
    var start = label.startsWith("The ") ? label.substring(4) : label;
    return isAcronym(start)
        ? start
        : start.substring(0, 1).toLowerCase(Locale.UK) + start.substring(1);
  }

  private static boolean isAcronym(String words) {
    return words.length() > 1
        && (Character.isUpperCase(words.charAt(1)) || !Character.isLetter(words.charAt(1)));
  }

  private static Optional<Code> code(String text) {
    return Code.isCode(text) ? Optional.of(new Code(text)) : Optional.empty();
  }

  static String spaced(String code) {
    return code.replace('-', ' ');
  }

  /** With a capital and a full stop. */
  static String sentence(String words) {
    return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1) + ".";
  }
}
