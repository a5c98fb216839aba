package org.invicta.engine.expression;

import java.util.List;
import java.util.function.Function;
import org.invicta.engine.definition.RecordDefinition;

/** What the names of an expression hold while it is evaluated; the counterpart of {@link Scope}. */
@FunctionalInterface
public interface Values {

  /** What a path leads to; {@link Value.Nothing} when there is nothing there. */
  Value at(List<String> names);

  /**
   * The members of a group. A member may be named by several names joined by dots ({@code policy.child-age}) or lie in a group in
   * the group; a path through a list gives the list of what lies behind each item.
   */
  static Values of(Value.Group group) {
    return names -> Descent.into(group, names);
  }

  /** Reads the bodies of one kind of record, under the names of {@link Scope#of(RecordDefinition)}. Parties are not in a body: add them by {@link #with}. */
  static Function<Value.Group, Values> reader(RecordDefinition definition) {
    var fields = RecordNames.of(definition).fields();
    return body ->
        names -> {
          for (var length = names.size(); length > 0; length--) {
            var spot = fields.get(String.join(".", names.subList(0, length)));
            if (spot != null) {
              var value = Descent.into(body, List.of(spot.section(), spot.field()));
              return Descent.into(value, names.subList(length, names.size()));
            }
          }
          return new Value.Nothing();
        };
  }

  /** These values and one more name, dotted or not, which hides what had the name before. */
  default Values with(String name, Value value) {
    var prefix = List.of(name.split("\\.", -1));
    return names ->
        names.size() >= prefix.size() && names.subList(0, prefix.size()).equals(prefix)
            ? Descent.into(value, names.subList(prefix.size(), names.size()))
            : at(names);
  }
}
