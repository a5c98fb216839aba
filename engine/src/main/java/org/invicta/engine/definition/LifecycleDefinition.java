package org.invicta.engine.definition;

import java.util.List;
import java.util.Optional;

/**
 * The states a record passes through and the moves between them.
 *
 * @param place where it is defined
 * @param code its code
 * @param of the record type it belongs to
 * @param states the states, the first being where a record starts
 * @param moves the moves
 */
public record LifecycleDefinition(
    Place place, Code code, Code of, List<State> states, List<Move> moves) {

  /** A state: its code, its label, and whether a record may end there. */
  public record State(Place place, Code code, String label, boolean end) {}

  /**
   * A move.
   *
   * @param from the states it may start in
   * @param to the state it ends in
   * @param by the roles that may make it; empty means anyone who may see the record
   * @param needs the fields that must be answered first
   * @param reopens whether it leads back to an earlier state on purpose
   */
  public record Move(
      Place place,
      Code code,
      String label,
      List<Code> from,
      Code to,
      List<Code> by,
      List<String> needs,
      boolean reopens) {
    public Move {
      from = List.copyOf(from);
      by = List.copyOf(by);
      needs = List.copyOf(needs);
    }
  }

  public LifecycleDefinition {
    states = List.copyOf(states);
    moves = List.copyOf(moves);
  }

  /** The state a new record is in. */
  public Code start() {
    return states.getFirst().code();
  }

  /** A move by its code. */
  public Optional<Move> move(Code wanted) {
    return moves.stream().filter(move -> move.code().equals(wanted)).findFirst();
  }
}
