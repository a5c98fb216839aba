package org.invicta.app.records.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.invicta.app.records.FieldWords;
import org.invicta.app.records.Snapshot;
import org.invicta.app.web.Table;
import org.invicta.app.web.Table.Cell;
import org.invicta.app.web.Table.Column;
import org.invicta.engine.definition.Field;
import org.invicta.engine.definition.FieldKind;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.expression.Value;
import org.jspecify.annotations.Nullable;

/** What changed from one version of a record to the next. */
final class Differences {

  private Differences() {}

  /**
   * One change.
   *
   * @param what the label of the field, or what else changed
   * @param before what it was; empty when it was not answered
   * @param after what it is; empty when it is no longer answered
   */
  public record Difference(String what, String before, String after) {}

  /**
   * The changes from one version to another, as a table.
   *
   * @param states what states are called, by their codes
   */
  static Table table(
      RecordDefinition definition, UnaryOperator<String> states, Snapshot before, Snapshot after) {
    return empty(after.version())
        .rows(
            between(definition, states, before, after).stream()
                .map(
                    one ->
                        List.of(
                            Cell.text(one.what()),
                            Cell.text(one.before().isEmpty() ? "Not answered" : one.before()),
                            Cell.text(one.after().isEmpty() ? "Not answered" : one.after())))
                .toList());
  }

  /** The table of a version that changes nothing: the first. */
  static Table none(int version) {
    return empty(version);
  }

  private static Table empty(int version) {
    return Table.of(
        "version-" + version,
        "What changed in version " + version,
        Column.text("What"),
        Column.text("Before"),
        Column.text("After"));
  }

  /** The changes from one version to another, in the order of the definition. */
  static List<Difference> between(
      RecordDefinition definition, UnaryOperator<String> states, Snapshot before, Snapshot after) {
    var found = new ArrayList<Difference>();
    if (!before.state().equals(after.state())) {
      found.add(
          new Difference(
              "State", states.apply(before.state().value()), states.apply(after.state().value())));
    }
    if (!before.parties().equals(after.parties())) {
      found.add(
          new Difference(
              "Who and what takes part",
              before.parties().size() + " linked",
              after.parties().size() + " linked"));
    }
    for (var section : definition.sections()) {
      compare(
          section.fields(),
          group(before.body().members().get(section.code().value())),
          group(after.body().members().get(section.code().value())),
          "",
          found);
    }
    return found;
  }

  private static void compare(
      List<Field> fields,
      Value.Group before,
      Value.Group after,
      String prefix,
      List<Difference> found) {
    for (var field : fields) {
      var old = before.members().get(field.code().value());
      var now = after.members().get(field.code().value());
      if (Objects.equals(old, now)) {
        continue;
      }
      if (field.kind() instanceof FieldKind.Group repeated) {
        compareItems(repeated, items(old), items(now), found);
        continue;
      }
      found.add(
          new Difference(
              prefix + field.label(), words(field.kind(), old), words(field.kind(), now)));
    }
  }

  private static void compareItems(
      FieldKind.Group repeated, List<Value> before, List<Value> after, List<Difference> found) {
    for (var index = 0; index < Math.max(before.size(), after.size()); index++) {
      var old = index < before.size() ? group(before.get(index)) : group(null);
      var now = index < after.size() ? group(after.get(index)) : group(null);
      var name = repeated.one().value().replace('-', ' ') + " " + (index + 1) + ": ";
      compare(
          repeated.fields(),
          old,
          now,
          Character.toUpperCase(name.charAt(0)) + name.substring(1),
          found);
    }
  }

  private static Value.Group group(@Nullable Value value) {
    return value instanceof Value.Group group ? group : new Value.Group(java.util.Map.of());
  }

  private static List<Value> items(@Nullable Value value) {
    return value instanceof Value.Items(var items) ? items : List.of();
  }

  private static String words(FieldKind kind, @Nullable Value value) {
    return value == null ? "" : FieldWords.words(kind, value);
  }
}
