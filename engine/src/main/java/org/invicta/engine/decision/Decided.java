package org.invicta.engine.decision;

import java.util.List;
import org.invicta.engine.definition.DecisionDefinition.Input;
import org.invicta.engine.definition.DecisionDefinition.Row;
import org.invicta.engine.definition.DecisionDefinition.Version;
import org.invicta.engine.expression.Value;

/** What a decision table says of a record, with everything it looked at. */
public sealed interface Decided {

  /** No version was in force on that day. */
  record NotInForce() implements Decided {}

  /**
   * A row fired.
   *
   * @param version the version in force
   * @param number the row, from 1
   * @param row what it proposes and why
   * @param seen what the table looked at
   */
  record Fired(Version version, int number, Row row, List<Seen> seen) implements Decided {
    public Fired {
      seen = List.copyOf(seen);
    }
  }

  /** No row fits. */
  record NoRow(Version version, List<Seen> seen) implements Decided {
    public NoRow {
      seen = List.copyOf(seen);
    }
  }

  /** Several rows fit in a table in which only one may; their numbers, from 1. */
  record Several(Version version, List<Integer> numbers, List<Seen> seen) implements Decided {
    public Several {
      numbers = List.copyOf(numbers);
      seen = List.copyOf(seen);
    }
  }

  /** An input and what was there; {@link Value.Nothing} where it is not known. */
  record Seen(Input input, Value value) {
    /** Whether it is not known. */
    public boolean isMissing() {
      return value instanceof Value.Nothing;
    }
  }

  /** What was looked at and is not known, in the words of the columns: said with every answer. */
  default List<String> missing() {
    return seen().stream().filter(Seen::isMissing).map(seen -> seen.input().label()).toList();
  }

  /** What the table looked at; nothing where it was not in force. */
  default List<Seen> seen() {
    return List.of();
  }
}
