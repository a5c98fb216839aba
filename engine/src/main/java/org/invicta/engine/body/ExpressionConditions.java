package org.invicta.engine.body;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.PolicyValue;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.expression.Evaluator;
import org.invicta.engine.expression.Expression;
import org.invicta.engine.expression.Value;
import org.invicta.engine.expression.ValueOfWrongType;
import org.invicta.engine.expression.Values;

/**
 * Conditions of one record type, decided by the evaluator. Names mean the fields of the record; inside a repeated group a name is
 * first looked for in the item, by itself or behind the group's {@code one}. {@code policy.…} is the value on the day the thing
 * happened, or today where the record does not say when.
 */
public final class ExpressionConditions implements Conditions {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final String POLICY = "policy";

  private final RecordDefinition definition;
  private final Function<Value.Group, Values> reader;
  private final Map<Code, PolicyValue> policy;
  private final Supplier<LocalDate> today;

  /**
   * Conditions of a record type.
   *
   * @param policy the policy values that conditions may name, by code
   * @param today today, Europe/London
   */
  public ExpressionConditions(
      RecordDefinition definition, Map<Code, PolicyValue> policy, Supplier<LocalDate> today) {
    this.definition = definition;
    this.reader = Values.reader(definition);
    this.policy = Map.copyOf(policy);
    this.today = today;
  }

  @Override
  public boolean hold(Expression condition, Value.Group body, Value.Group item) {
    var inRecord = reader.apply(body);
    var inItem = Values.of(item);
    try {
      return Evaluator.isYes(condition, names -> value(names, inItem, inRecord, body));
    } catch (ValueOfWrongType _) {
      // the check of that field reports it
      return false;
    }
  }

  private Value value(List<String> names, Values inItem, Values inRecord, Value.Group body) {
    if (names.getFirst().equals(POLICY)) {
      return policy(String.join(".", names.subList(1, names.size())), body);
    }
    var found = inItem.at(names);
    return found instanceof Value.Nothing ? inRecord.at(names) : found;
  }

  private Value policy(String code, Value.Group body) {
    return Optional.of(code)
        .filter(Code::isCode)
        .map(Code::new)
        .flatMap(named -> Optional.ofNullable(policy.get(named)))
        .flatMap(value -> value.on(dayOf(body)))
        .orElse(new Value.Nothing());
  }

  private LocalDate dayOf(Value.Group body) {
    return definition
        .occurred()
        .flatMap(field -> Body.value(definition, body, field.value()))
        .flatMap(ExpressionConditions::day)
        .orElseGet(today);
  }

  private static Optional<LocalDate> day(Value value) {
    return switch (value) {
      case Value.Day(var day) -> Optional.of(day);
      case Value.Moment(var instant) -> Optional.of(instant.atZone(LONDON).toLocalDate());
      case Value.Nothing _,
          Value.Text _,
          Value.Number _,
          Value.Flag _,
          Value.Span _,
          Value.Items _,
          Value.Group _ ->
          Optional.empty();
    };
  }
}
