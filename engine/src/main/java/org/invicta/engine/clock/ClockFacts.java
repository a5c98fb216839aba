package org.invicta.engine.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.invicta.engine.body.Body;
import org.invicta.engine.body.Evaluable;
import org.invicta.engine.body.ExpressionConditions;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.FieldKind;
import org.invicta.engine.definition.PolicyValue;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.expression.Expression;
import org.invicta.engine.expression.Value;
import org.invicta.engine.time.London;

/**
 * What a record says to its clocks.
 *
 * @param record the record type
 * @param values the policy values, by code
 * @param body what it says
 * @param parties who takes part, by role
 */
public record ClockFacts(
    RecordDefinition record,
    Map<Code, PolicyValue> values,
    Value.Group body,
    Map<Code, List<String>> parties) {

  /**
   * The instant that a field holds: {@code section.field}, or {@code one.field} of the last item of a group, which is the one a move
   * adds. Empty where it is not answered.
   */
  public Optional<Instant> instant(String field) {
    return Body.value(record, body, field)
        .or(() -> ofLastItem(field))
        .filter(Value.Moment.class::isInstance)
        .map(Value.Moment.class::cast)
        .map(Value.Moment::instant);
  }

  /** Whether a condition plainly holds; policy is that of the day, where the record does not say when it happened. */
  public boolean holds(Expression condition, LocalDate day) {
    return new ExpressionConditions(record, values, () -> day)
        .hold(condition, Evaluable.body(record.sections(), body), roles());
  }

  /** The limit that a policy value sets for something that starts at an instant: the value on that day, Europe/London. */
  public Optional<Value> limit(Code value, Instant start) {
    return Optional.ofNullable(values.get(value)).flatMap(named -> named.on(London.dayOf(start)));
  }

  private Value.Group roles() {
    var names = new LinkedHashMap<String, Value>();
    for (var role : record.parties()) {
      var taking = parties.getOrDefault(role.code(), List.of());
      var name = role.code().value();
      if (!taking.isEmpty() && record.field(name).isEmpty()) {
        names.put(name, role.most() > 1 ? all(taking) : new Value.Text(taking.getFirst()));
      }
    }
    return new Value.Group(names);
  }

  private static Value all(List<String> taking) {
    return new Value.Items(taking.stream().<Value>map(Value.Text::new).toList());
  }

  private Optional<Value> ofLastItem(String field) {
    var dot = field.indexOf('.');
    if (dot < 0) {
      return Optional.empty();
    }
    var one = field.substring(0, dot);
    return record
        .groups()
        .filter(located -> ((FieldKind.Group) located.field().kind()).one().value().equals(one))
        .flatMap(
            located ->
                Body.value(record, body, located.section().code() + "." + located.field().code())
                    .stream())
        .filter(Value.Items.class::isInstance)
        .map(items -> ((Value.Items) items).items().getLast())
        .filter(Value.Group.class::isInstance)
        .flatMap(
            item ->
                Optional.ofNullable(((Value.Group) item).members().get(field.substring(dot + 1)))
                    .stream())
        .findFirst();
  }
}
