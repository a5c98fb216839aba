package org.invicta.app.intake.map;

import java.util.LinkedHashMap;
import org.invicta.engine.expression.Value;

/** Bodies with something added. */
public final class Bodies {

  private Bodies() {}

  /** The body with a field set in a section. */
  public static Value.Group with(Value.Group body, String section, String field, Value value) {
    var members = new LinkedHashMap<>(body.members());
    var fields = new LinkedHashMap<String, Value>();
    if (members.get(section) instanceof Value.Group group) {
      fields.putAll(group.members());
    }
    fields.put(field, value);
    members.put(section, new Value.Group(fields));
    return new Value.Group(members);
  }
}
