package org.invicta.engine.body;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.FieldKind;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.expression.Expression;
import org.invicta.engine.expression.Type;
import org.invicta.engine.expression.Value;

/**
 * All that a condition over a whole record may look at: what the record says, who takes part in it, and an item of one of its
 * groups by the group's {@code one}.
 *
 * @param body the body as expressions see it
 * @param names what else is known by a name of its own
 */
public record Surrounding(RecordDefinition definition, Value.Group body, Value.Group names) {

  /** What a record says, on its own. */
  public static Surrounding of(RecordDefinition definition, Value.Group body) {
    return new Surrounding(
        definition, Evaluable.body(definition.sections(), body), new Value.Group(Map.of()));
  }

  /** This, and who takes part, by role: the identifiers of the parties. */
  public Surrounding with(Map<Code, List<String>> parties) {
    var more = new LinkedHashMap<String, Value>(names.members());
    for (var role : definition.parties()) {
      var taking = parties.getOrDefault(role.code(), List.of());
      var name = role.code().value();
      if (!taking.isEmpty() && definition.field(name).isEmpty()) {
        more.put(name, role.most() > 1 ? all(taking) : new Value.Text(taking.getFirst()));
      }
    }
    return new Surrounding(definition, body, new Value.Group(more));
  }

  /**
   * This, and an item of a group by the group's {@code one}.
   *
   * @param group the group ({@code section.field})
   * @param item the item's fields
   */
  public Surrounding with(String group, Value.Group item) {
    var more = new LinkedHashMap<String, Value>(names.members());
    kind(group).ifPresent(kind -> more.put(kind.one().value(), Evaluable.fields(kind, item)));
    return new Surrounding(definition, body, new Value.Group(more));
  }

  /** Whether a condition plainly holds. */
  public boolean isTrue(Expression condition, Conditions conditions) {
    return conditions.hold(condition, body, names);
  }

  /** Whether a condition plainly does not hold; what is not known is not false. */
  public boolean isFalse(Expression condition, Conditions conditions) {
    return isTrue(opposite(condition), conditions);
  }

  /** A field of the item, named {@code one.field}; empty when there is none or it is not answered. */
  public Optional<Value> ofItem(String name) {
    var dot = name.indexOf('.');
    if (dot < 0 || !(names.members().get(name.substring(0, dot)) instanceof Value.Group item)) {
      return Optional.empty();
    }
    return Optional.ofNullable(item.members().get(name.substring(dot + 1)))
        .filter(value -> !Body.isNothing(value));
  }

  static Expression opposite(Expression condition) {
    return new Expression.Not(condition.place(), new Type.YesNo(), condition);
  }

  private Optional<FieldKind.Group> kind(String group) {
    return definition
        .field(group)
        .map(located -> located.field().kind())
        .filter(FieldKind.Group.class::isInstance)
        .map(FieldKind.Group.class::cast);
  }

  private static Value all(List<String> taking) {
    return new Value.Items(taking.stream().<Value>map(Value.Text::new).toList());
  }
}
