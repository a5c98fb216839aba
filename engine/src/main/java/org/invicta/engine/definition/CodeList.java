package org.invicta.engine.definition;

import java.util.List;
import java.util.Optional;

/**
 * A list of codes that a choice field picks from.
 *
 * @param place where it is defined
 * @param code its own code
 * @param title what people call it
 * @param source who publishes it
 * @param values the choices, in the order people see them
 */
public record CodeList(Place place, Code code, String title, String source, List<Value> values) {

  /**
   * One choice.
   *
   * @param code the stable code (local authority codes such as E08000032 keep their own shape, hence a string)
   * @param label the words people see
   * @param external the codes other systems use for it, by the name of the system
   */
  public record Value(String code, String label, java.util.Map<String, List<String>> external) {
    public Value {
      external = java.util.Map.copyOf(external);
    }
  }

  public CodeList {
    values = List.copyOf(values);
  }

  /** The choice with this code. */
  public Optional<Value> value(String wanted) {
    return values.stream().filter(value -> value.code().equals(wanted)).findFirst();
  }

  /** The choice that another system knows by this code. */
  public Optional<Value> external(String system, String wanted) {
    return values.stream()
        .filter(value -> value.external().getOrDefault(system, List.of()).contains(wanted))
        .findFirst();
  }
}
