package org.invicta.app.records;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.invicta.engine.body.Body;
import org.invicta.engine.expression.Value;

/** Lays what is filled in with a move over what a record says. */
final class Overlay {

  private static final Value.Group EMPTY = new Value.Group(Map.of());

  private Overlay() {}

  /** The body with these answers in place of those it had; nothing takes an answer away. Tidied. */
  static Value.Group of(Value.Group body, Value.Group answers) {
    var sections = new LinkedHashMap<>(body.members());
    answers
        .members()
        .forEach(
            (section, given) ->
                sections.put(
                    section,
                    given instanceof Value.Group fields
                        ? merged(sections.getOrDefault(section, EMPTY), fields)
                        : given));
    return Body.tidy(new Value.Group(sections));
  }

  /**
   * The body with one more item in a group.
   *
   * @param adds the group, {@code section.field}
   */
  static Value.Group of(Value.Group body, String adds, Value.Group item) {
    var names = adds.split("\\.", 2);
    var section = group(body.members().getOrDefault(names[0], EMPTY));
    var items = new ArrayList<>(itemsOf(section, names[1]));
    items.add(item);
    return of(
        body,
        new Value.Group(
            Map.of(names[0], new Value.Group(Map.of(names[1], new Value.Items(items))))));
  }

  /** The items of a group, {@code section.field}; none where there are none. */
  static List<Value> items(Value.Group body, String group) {
    var names = group.split("\\.", 2);
    return itemsOf(group(body.members().getOrDefault(names[0], EMPTY)), names[1]);
  }

  /** What a field ({@code section.field}) says. */
  static Optional<Value> at(Value.Group body, String field) {
    var names = field.split("\\.", 2);
    return Optional.ofNullable(
        group(body.members().getOrDefault(names[0], EMPTY)).members().get(names[1]));
  }

  /** The body without these fields ({@code section.field}) or whole sections. Tidied. */
  static Value.Group without(Value.Group body, List<String> fields) {
    var sections = new LinkedHashMap<>(body.members());
    for (String field : fields) {
      var names = field.split("\\.", 2);
      if (names.length == 1) {
        sections.remove(field);
      } else if (sections.get(names[0]) instanceof Value.Group section) {
        var kept = new LinkedHashMap<>(section.members());
        kept.remove(names[1]);
        sections.put(names[0], new Value.Group(kept));
      }
    }
    return Body.tidy(new Value.Group(sections));
  }

  /** A body that says these things ({@code section.field}), tidied. */
  static Value.Group saying(Map<String, Value> fields) {
    return Body.tidy(raw(fields));
  }

  /** A body of these fields ({@code section.field}) as they are, those with nothing among them. */
  static Value.Group raw(Map<String, Value> fields) {
    var sections = new LinkedHashMap<String, Map<String, Value>>();
    fields.forEach(
        (field, value) -> {
          var names = field.split("\\.", 2);
          sections.computeIfAbsent(names[0], _ -> new LinkedHashMap<>()).put(names[1], value);
        });
    var body = new LinkedHashMap<String, Value>();
    sections.forEach((section, said) -> body.put(section, new Value.Group(said)));
    return new Value.Group(body);
  }

  private static List<Value> itemsOf(Value.Group section, String field) {
    return section.members().get(field) instanceof Value.Items(var items) ? items : List.of();
  }

  private static Value.Group group(Value value) {
    return value instanceof Value.Group group ? group : EMPTY;
  }

  private static Value merged(Value before, Value.Group given) {
    var fields = new LinkedHashMap<>(group(before).members());
    fields.putAll(given.members());
    return new Value.Group(fields);
  }
}
