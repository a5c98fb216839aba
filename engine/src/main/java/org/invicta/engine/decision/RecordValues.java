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

/** A record as a decision table sees it. */
public final class RecordValues {
  private RecordValues() {}

  /**
   * The fields of a body, what is worked out from them, and the values of law and policy. An answer of not known is nothing.
   *
   * @param policy the values of law and policy, by code: those of the day the thing happened
   * @param day the day they are taken of where the record does not say when
   * @param body the body as it is kept
   */
  public static Values of(
      RecordDefinition definition, Map<Code, PolicyValue> policy, LocalDate day, Value.Group body) {
    return new ExpressionConditions(definition, policy, () -> day)
        .values(Evaluable.body(definition.sections(), body), new Value.Group(Map.of()));
  }
}
