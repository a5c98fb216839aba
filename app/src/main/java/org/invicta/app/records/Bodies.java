package org.invicta.app.records;

import org.invicta.engine.definition.Code;
import org.invicta.engine.expression.Value;
import org.springframework.stereotype.Component;

/** Bodies of records as JSON and back, typed by their definition. */
@Component
public final class Bodies {

  private final Definitions definitions;

  Bodies(Definitions definitions) {
    this.definitions = definitions;
  }

  /**
   * Reads a body. Values that do not fit their field keep the type JSON gives them, and are reported when the record is saved.
   *
   * @throws UnreadableBody when the text is not one JSON object, or names a member twice
   * @throws IllegalArgumentException when there is no such record type
   */
  public Value.Group read(Code type, String json) {
    return definitions
        .of(type)
        .orElseThrow(() -> new IllegalArgumentException("No record type " + type))
        .read(json);
  }

  /** Writes a body: members in the order of their names, no spaces, numbers exact. */
  public String write(Value.Group body) {
    return CanonicalJson.write(body);
  }
}
