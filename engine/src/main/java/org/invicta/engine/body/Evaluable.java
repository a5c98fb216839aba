package org.invicta.engine.body;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.invicta.engine.definition.Field;
import org.invicta.engine.definition.FieldKind;
import org.invicta.engine.definition.Section;
import org.invicta.engine.expression.Value;

/** Bodies as expressions see them: a yes-no answer that is not known is nothing. */
public final class Evaluable {

  private Evaluable() {}

  /** A body, section by section. */
  public static Value.Group body(List<Section> sections, Value.Group body) {
    var members = new LinkedHashMap<String, Value>(body.members());
    sections.forEach(
        section ->
            members.computeIfPresent(
                section.code().value(),
                (_, value) ->
                    value instanceof Value.Group group ? group(section.fields(), group) : value));
    return new Value.Group(members);
  }

  /** An item of a repeated group: its fields by their own names and behind the group's {@code one}. */
  public static Value.Group item(FieldKind.Group kind, Value.Group item) {
    var evaluable = fields(kind, item);
    var members = new LinkedHashMap<String, Value>(evaluable.members());
    members.put(kind.one().value(), evaluable);
    return new Value.Group(members);
  }

  /** An item of a repeated group by itself. */
  static Value.Group fields(FieldKind.Group kind, Value.Group item) {
    return group(kind.fields(), item);
  }

  private static Value.Group group(List<Field> fields, Value.Group group) {
    Map<String, Value> members = new LinkedHashMap<>(group.members());
    fields.forEach(
        field ->
            members.computeIfPresent(
                field.code().value(), (_, value) -> value(field.kind(), value)));
    return new Value.Group(members);
  }

  private static Value value(FieldKind kind, Value value) {
    if (kind instanceof FieldKind.YesNo && value instanceof Value.Text(var answer)) {
      return switch (answer) {
        case "yes" -> new Value.Flag(true);
        case "no" -> new Value.Flag(false);
        default -> new Value.Nothing();
      };
    }
    if (kind instanceof FieldKind.Group group && value instanceof Value.Items(var items)) {
      return new Value.Items(
          items.stream()
              .map(item -> item instanceof Value.Group one ? group(group.fields(), one) : item)
              .toList());
    }
    return value;
  }
}
