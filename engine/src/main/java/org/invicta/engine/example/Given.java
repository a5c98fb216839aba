package org.invicta.engine.example;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.expression.Value;

/** What an example gives, as the body of a record. */
final class Given {
  private Given() {}

  /** The fields in their sections; the state and the parties are not part of a body. */
  static Value.Group body(RecordDefinition record, Value.Group given) {
    var sections = new LinkedHashMap<String, Map<String, Value>>();
    given
        .members()
        .forEach(
            (name, value) ->
                record
                    .field(name)
                    .ifPresent(
                        located ->
                            sections
                                .computeIfAbsent(
                                    located.section().code().value(), _ -> new LinkedHashMap<>())
                                .put(located.field().code().value(), value)));
    var body = new LinkedHashMap<String, Value>();
    sections.forEach((code, fields) -> body.put(code, new Value.Group(fields)));
    return new Value.Group(body);
  }

  /** Who takes part, by role: whatever an example calls them. */
  static Map<Code, List<String>> parties(RecordDefinition record, Value.Group given) {
    var parties = new LinkedHashMap<Code, List<String>>();
    record
        .parties()
        .forEach(
            role ->
                text(given, role.code().value())
                    .ifPresent(party -> parties.put(role.code(), List.of(party))));
    return parties;
  }

  /** A text of an example, such as the state. */
  static Optional<String> text(Value.Group given, String name) {
    return given.members().get(name) instanceof Value.Text(var text)
        ? Optional.of(text)
        : Optional.empty();
  }
}
