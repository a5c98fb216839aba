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
 * @param clocks the time limits that moves start and end
 * @param then what follows from moves
 * @param shares what is shown to partners
 */
public record LifecycleDefinition(
    Place place,
    Code code,
    Code of,
    List<State> states,
    List<Move> moves,
    List<ClockDefinition> clocks,
    List<Then> then,
    List<Share> shares) {

  /** A lifecycle without clocks, and from which nothing follows. */
  public LifecycleDefinition(
      Place place, Code code, Code of, List<State> states, List<Move> moves) {
    this(place, code, of, states, moves, List.of(), List.of(), List.of());
  }

  /** A state: its code, its label, and whether a record may end there. */
  public record State(Place place, Code code, String label, boolean end) {}

  /**
   * A move.
   *
   * @param from the states it may start in
   * @param to the state it ends in; empty when the record stays in its state
   * @param by the roles that may make it; empty means anyone who may see the record
   * @param needs the fields that must be answered first
   * @param asks the fields ({@code section.field}) that are filled in with the move
   * @param adds the group ({@code section.field}) to which the move adds an item
   * @param parties the roles of the record that are filled with the move
   * @param must what has to hold once the fields are filled in
   * @param notBy who may not make it: whoever made one of these moves ({@link ClockDefinition#OPENED} for the opening) or is named
   *     by their code in one of these text fields
   * @param approval who has to agree before it takes effect
   * @param reasoned whether it needs a reason
   * @param reopens whether it leads back to an earlier state on purpose
   * @param undone how long it can be undone by whoever made it, a policy value; empty when it cannot
   */
  public record Move(
      Place place,
      Code code,
      String label,
      List<Code> from,
      Optional<Code> to,
      List<Code> by,
      List<String> needs,
      List<String> asks,
      Optional<String> adds,
      List<Code> parties,
      List<Rule> must,
      List<String> notBy,
      Optional<Approval> approval,
      boolean reasoned,
      boolean reopens,
      Optional<Code> undone) {
    public Move {
      from = List.copyOf(from);
      by = List.copyOf(by);
      needs = List.copyOf(needs);
      asks = List.copyOf(asks);
      parties = List.copyOf(parties);
      must = List.copyOf(must);
      notBy = List.copyOf(notBy);
    }

    /** A move from state to state that asks for nothing. */
    public Move(
        Place place,
        Code code,
        String label,
        List<Code> from,
        Code to,
        List<Code> by,
        List<String> needs,
        boolean reopens) {
      this(
          place,
          code,
          label,
          from,
          Optional.of(to),
          by,
          needs,
          List.of(),
          Optional.empty(),
          List.of(),
          List.of(),
          List.of(),
          Optional.empty(),
          reopens,
          reopens,
          Optional.empty());
    }

    /** The state a record is in after the move, from the state it was in before. */
    public Code after(Code state) {
      return to.orElse(state);
    }
  }

  /**
   * Who has to agree before a move takes effect: never whoever asks for it.
   *
   * @param by the roles
   * @param people how many different people, 1 or 2
   */
  public record Approval(List<Code> by, int people) {
    public Approval {
      by = List.copyOf(by);
    }
  }

  public LifecycleDefinition {
    states = List.copyOf(states);
    moves = List.copyOf(moves);
    clocks = List.copyOf(clocks);
    then = List.copyOf(then);
    shares = List.copyOf(shares);
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
