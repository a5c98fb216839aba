package org.invicta.engine.body;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.invicta.engine.definition.Field;
import org.invicta.engine.definition.Field.Requirement;
import org.invicta.engine.definition.FieldKind;
import org.invicta.engine.expression.Value;

/** The fields of a section or of an item of a repeated group, made ready for checking. */
final class CheckedFields {

  private static final Value NOTHING = new Value.Nothing();

  private final Map<String, CheckedField> fields = new LinkedHashMap<>();
  private final Conditions conditions;

  CheckedFields(List<Field> fields, Conditions conditions) {
    this.conditions = conditions;
    fields.forEach(
        field -> this.fields.put(field.code().value(), new CheckedField(field, conditions)));
  }

  /** Whether any of the fields, or of the fields in their groups, hangs on a condition. */
  static boolean isConditional(List<Field> fields) {
    return fields.stream()
        .anyMatch(
            field ->
                field.when().isPresent()
                    || field.required().filter(Requirement.When.class::isInstance).isPresent()
                    || field.kind() instanceof FieldKind.Group group
                        && isConditional(group.fields()));
  }

  /** Checks each field of a group, and that the group has no others. */
  void check(
      String prefix,
      Value.Group group,
      Value.Group body,
      Value.Group item,
      List<Problem> problems) {
    var members = group.members();
    var known = 0;
    for (Map.Entry<String, CheckedField> entry : fields.entrySet()) {
      var found = members.getOrDefault(entry.getKey(), NOTHING);
      if (found != NOTHING) {
        known++;
      }
      check(prefix, entry.getValue(), found, new Surroundings(body, item), problems);
    }
    if (known < members.size()) {
      BodyCheck.unknownMembers(group, fields, prefix, problems);
    }
  }

  private void check(
      String prefix,
      CheckedField checked,
      Value found,
      Surroundings around,
      List<Problem> problems) {
    var field = checked.field();
    var shown = field.when().map(when -> holds(when, around)).orElse(true);
    if (Body.isNothing(found) && !(found instanceof Value.Group)) {
      if (shown && field.required().map(required -> holds(required, around)).orElse(false)) {
        problems.add(
            ProblemCode.NOT_ANSWERED.at(
                prefix + field.code(),
                "no answer",
                "an answer to “" + field.label() + "”",
                "Answer it"));
      }
      return;
    }
    if (!shown) {
      problems.add(
          ProblemCode.NOT_ASKED.at(
              prefix + field.code(),
              "an answer to a question that is not asked",
              "nothing there while its condition does not hold",
              "Clear the answer, or change the answer it depends on"));
      return;
    }
    checked.check(prefix + field.code(), found, around, problems);
  }

  private boolean holds(Requirement requirement, Surroundings around) {
    return switch (requirement) {
      case Requirement.Always _ -> true;
      case Requirement.When(var condition) -> holds(condition, around);
    };
  }

  private boolean holds(org.invicta.engine.expression.Expression condition, Surroundings around) {
    return conditions.hold(condition, around.body(), around.item());
  }

  /** What conditions may look at: the whole body, and the item they stand in. */
  record Surroundings(Value.Group body, Value.Group item) {}
}
