package org.invicta.app.capture.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What was typed into a form, exactly as it was typed, by the name of each input: {@code section.field}, and {@code
 * section.group.0.field} in the first item of a repeated group. A date has its parts behind its name: {@code section.field.day}.
 *
 * @param typed what was typed; names with nothing typed are left out
 */
public record Entries(Map<String, List<String>> typed) {

  /** Nothing typed. */
  public static final Entries NONE = new Entries(Map.of());

  public Entries {
    var kept = new LinkedHashMap<String, List<String>>();
    typed.forEach(
        (name, values) -> {
          var some = values.stream().filter(value -> !value.isEmpty()).toList();
          if (!some.isEmpty()) {
            kept.put(name, some);
          }
        });
    typed = java.util.Collections.unmodifiableMap(kept);
  }

  /** What was typed into an input; empty when nothing was. */
  public String one(String name) {
    return all(name).stream().findFirst().orElse("");
  }

  /** Everything that was chosen under a name. */
  public List<String> all(String name) {
    return typed.getOrDefault(name, List.of());
  }

  /** Whether anything was typed into a field or what belongs to it. */
  public boolean has(String field) {
    return typed.keySet().stream().anyMatch(within(field));
  }

  /** The same with one input typed anew. */
  public Entries with(String name, String... values) {
    var all = new LinkedHashMap<>(typed);
    all.put(name, List.of(values));
    return new Entries(all);
  }

  /** The same with all that others say laid over it. */
  public Entries with(Entries others) {
    var all = new LinkedHashMap<>(typed);
    all.putAll(others.typed);
    return new Entries(all);
  }

  /** The same without a field and what belongs to it. */
  public Entries without(String field) {
    return only(within(field).negate());
  }

  /** Only the inputs whose names pass. */
  public Entries only(Predicate<String> names) {
    var some = new LinkedHashMap<>(typed);
    some.keySet().removeIf(names.negate());
    return new Entries(some);
  }

  /** Whether a name is that of a field or of something that belongs to it. */
  public static Predicate<String> within(String field) {
    return name -> name.equals(field) || name.startsWith(field + ".");
  }

  /** How many there are: what was typed names people and stays out of logs. */
  @Override
  public String toString() {
    return "Entries[" + typed.size() + "]";
  }
}
