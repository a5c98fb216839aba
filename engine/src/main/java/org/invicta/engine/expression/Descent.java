package org.invicta.engine.expression;

import java.util.ArrayList;
import java.util.List;

/** Follows names into a value. */
final class Descent {
  private Descent() {}

  static Value into(Value value, List<String> names) {
    if (names.isEmpty()) {
      return value;
    }
    return switch (value) {
      case Value.Group group -> member(group, names);
      case Value.Items items -> each(items, names);
      case Value.Nothing nothing -> nothing;
      case Value.Text _, Value.Number _, Value.Flag _, Value.Day _, Value.Moment _, Value.Span _ ->
          throw new ValueOfWrongType(names, "a group");
    };
  }

  private static Value member(Value.Group group, List<String> names) {
    for (var length = names.size(); length > 0; length--) {
      var found = group.members().get(String.join(".", names.subList(0, length)));
      if (found != null) {
        return into(found, names.subList(length, names.size()));
      }
    }
    return new Value.Nothing();
  }

  /** A list within each item is laid end to end; where one of those is not known, neither is the whole. */
  private static Value each(Value.Items items, List<String> names) {
    var found = items.items().stream().map(item -> into(item, names)).toList();
    if (found.stream().noneMatch(Value.Items.class::isInstance)) {
      return new Value.Items(found);
    }
    var flat = new ArrayList<Value>();
    for (var value : found) {
      if (!(value instanceof Value.Items(var inner))) {
        return new Value.Nothing();
      }
      flat.addAll(inner);
    }
    return new Value.Items(flat);
  }
}
