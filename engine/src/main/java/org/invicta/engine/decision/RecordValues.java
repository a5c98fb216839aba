package org.invicta.engine.decision;

import java.time.LocalDate;
import java.util.Map;
import org.invicta.engine.body.Evaluable;
import org.invicta.engine.body.ExpressionConditions;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.PolicyValue;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.expression.Value;
import org.invicta.engine.expression.Values;

/** Records of one type as decision tables see them. Safe to share between threads; worth keeping, as it prepares their fields. */
public final class RecordValues {

  private static final Value.Group NO_ITEM = new Value.Group(Map.of());

  private final RecordDefinition definition;
  private final ExpressionConditions conditions;

  /**
   * Records of a type.
   *
   * @param policy the values of law and policy, by code: those of the day the thing happened
   */
  public RecordValues(RecordDefinition definition, Map<Code, PolicyValue> policy) {
    this.definition = definition;
    this.conditions = new ExpressionConditions(definition, policy, () -> LocalDate.MIN);
  }

  /**
   * The fields of a body, what is worked out from them, and the values of law and policy. An answer of not known is nothing.
   *
   * @param day the day the values of law and policy are taken of where the record does not say when
   * @param body the body as it is kept
   */
  public Values on(LocalDate day, Value.Group body) {
    return conditions.values(Evaluable.body(definition.sections(), body), NO_ITEM, day);
  }
}
