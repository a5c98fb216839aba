package org.invicta.engine.body;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.PolicyValue;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.expression.Evaluator;
import org.invicta.engine.expression.Expression;
import org.invicta.engine.expression.Value;
import org.invicta.engine.expression.ValueOfWrongType;
import org.invicta.engine.expression.Values;
import org.invicta.engine.time.London;

/**
 * Conditions of one record type, decided by the evaluator. Names mean the fields of the record; inside a repeated group a name is
 * first looked for in the item, by itself or behind the group's {@code one}. {@code policy.…} is the value on the day the thing
 * happened, or today where the record does not say when.
 */
public final class ExpressionConditions implements Conditions {

  private final RecordDefinition definition;
  private final WorkedOut fields;
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
    this.fields = new WorkedOut(definition);
    this.policy = Map.copyOf(policy);
    this.today = today;
  }

  @Override
  public boolean hold(Expression condition, Value.Group body, Value.Group item) {
    return evaluate(condition, body, item).equals(new Value.Flag(true));
  }

  /**
   * The value of an expression that stands where a condition may stand; nothing where it has none.
   *
   * @param body as for {@link #hold}
   * @param item as for {@link #hold}
   */
  public Value evaluate(Expression expression, Value.Group body, Value.Group item) {
    try {
      return Evaluator.evaluate(expression, values(body, item));
    } catch (ValueOfWrongType _) {
      // the check of that field reports it
      return new Value.Nothing();
    }
  }

  /**
   * What the names of an expression hold, computed fields and policy values among them.
   *
   * @param body the body as expressions see it, such as that of a {@link Surrounding}
   * @param item what names mean before they mean fields of the record, such as the item of a group by its {@code one}
   */
  public Values values(Value.Group body, Value.Group item) {
    return values(body, item, today);
  }

  /** As {@link #values(Value.Group, Value.Group)}, on another day than today. */
  public Values values(Value.Group body, Value.Group item, LocalDate day) {
    return values(body, item, () -> day);
  }

  private Values values(Value.Group body, Value.Group item, Supplier<LocalDate> day) {
    return fields.values(body, item, code -> policy(code, body, day));
  }

  private Value policy(String code, Value.Group body, Supplier<LocalDate> otherwise) {
    return Optional.of(code)
        .filter(Code::isCode)
        .map(Code::new)
        .flatMap(named -> Optional.ofNullable(policy.get(named)))
        .flatMap(value -> value.on(dayOf(body).orElseGet(otherwise)))
        .orElse(new Value.Nothing());
  }

  private Optional<LocalDate> dayOf(Value.Group body) {
    return definition
        .occurred()
        .flatMap(field -> Body.value(definition, body, field.value()))
        .flatMap(ExpressionConditions::day);
  }

  private static Optional<LocalDate> day(Value value) {
    return switch (value) {
      case Value.Day(var day) -> Optional.of(day);
      case Value.Moment(var instant) -> Optional.of(instant.atZone(London.ZONE).toLocalDate());
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
