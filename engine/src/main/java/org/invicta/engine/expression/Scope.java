package org.invicta.engine.expression;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.invicta.engine.definition.RecordDefinition;

/**
 * The names an expression may use and what each holds.
 *
 * <p>A name is a code or several joined by dots, such as {@code severity}, {@code scene.weather} or {@code policy.child-age}.
 * The members of a {@link Type.Group} need not be listed: where {@code casualty} is a group, {@code casualty.age} is found in it.
 */
public interface Scope {

  /** What a listed name holds. */
  Optional<Type> type(String name);

  /** Every listed name. */
  Set<String> names();

  /** A scope of just these names. */
  static Scope of(Map<String, Type> types) {
    return new Named(types);
  }

  /** The scope of a whole record: every field as {@code section.field}, as {@code field} where one section has it, and the parties by role. */
  static Scope of(RecordDefinition definition) {
    return new Named(RecordNames.of(definition).types());
  }

  /** This scope and one more name, which hides what had the name before. */
  default Scope with(String name, Type type) {
    return and(of(Map.of(name, type)));
  }

  /** This scope and another, whose names win. */
  default Scope and(Scope other) {
    var all = new TreeMap<String, Type>();
    names().forEach(name -> type(name).ifPresent(type -> all.put(name, type)));
    other.names().forEach(name -> other.type(name).ifPresent(type -> all.put(name, type)));
    return new Named(all);
  }

  /** Names in a map. */
  record Named(Map<String, Type> types) implements Scope {
    public Named {
      types = Map.copyOf(types);
    }

    @Override
    public Optional<Type> type(String name) {
      return Optional.ofNullable(types.get(name));
    }

    @Override
    public Set<String> names() {
      return new TreeSet<>(types.keySet());
    }
  }
}
