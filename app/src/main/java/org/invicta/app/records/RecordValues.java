package org.invicta.app.records;

import org.invicta.engine.body.Evaluable;
import org.invicta.engine.expression.Expression;
import org.invicta.engine.expression.Value;
import org.springframework.stereotype.Component;

/** What expressions of the practice files give for a record. */
@Component
public final class RecordValues {

  private static final Value.Group NO_ITEM = new Value.Group(java.util.Map.of());

  private final Definitions definitions;

  RecordValues(Definitions definitions) {
    this.definitions = definitions;
  }

  /**
   * What an expression over the record gives; nothing where it has no value.
   *
   * @throws IllegalArgumentException when the type of the record is not defined
   */
  public Value of(Expression expression, Snapshot record) {
    var type =
        definitions
            .of(record.type())
            .orElseThrow(() -> new IllegalArgumentException("No record type " + record.type()));
    return type.conditions()
        .evaluate(expression, Evaluable.body(type.definition().sections(), record.body()), NO_ITEM);
  }
}
