package org.invicta.app.worklist.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.invicta.engine.definition.Code;

/**
 * What is looked for: types, each with the states that are shown of it, narrowed or not.
 *
 * @param states the states by type, in the order they are shown
 */
public record Search(Map<Code, List<Code>> states, Narrowed narrowed) {

  /** A type and one of its states. */
  record Pair(Code type, Code state) {}

  public Search {
    states = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(states));
  }

  /** The states of one type. */
  public static Search of(Code type, List<Code> states) {
    return new Search(Map.of(type, states), Narrowed.NOT);
  }

  /** The same, narrowed. */
  public Search narrowed(Narrowed further) {
    return new Search(states, further);
  }

  List<Code> types() {
    return List.copyOf(states.keySet());
  }

  List<Pair> pairs() {
    var pairs = new ArrayList<Pair>();
    states.forEach((type, of) -> of.forEach(state -> pairs.add(new Pair(type, state))));
    return pairs;
  }
}
