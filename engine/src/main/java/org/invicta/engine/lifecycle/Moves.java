package org.invicta.engine.lifecycle;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.LifecycleDefinition;
import org.invicta.engine.definition.LifecycleDefinition.Move;
import org.invicta.engine.definition.LifecycleDefinition.State;

/** Decides moves of one lifecycle. */
public final class Moves {

  private final LifecycleDefinition lifecycle;

  public Moves(LifecycleDefinition lifecycle) {
    this.lifecycle = lifecycle;
  }

  /**
   * Whether a move may be made. The first rule that stands in the way is named: the move exists, it starts in this state, one of
   * its roles asks, its fields are answered, and a reason is given where it opens a record again.
   */
  public Decision decide(MoveRequest request) {
    return lifecycle
        .move(request.move())
        .map(move -> decide(move, request))
        .orElseGet(() -> unknown(request));
  }

  /** The moves that start in a state, in the order of the lifecycle, whoever may make them. */
  public List<Move> from(Code state) {
    return lifecycle.moves().stream().filter(move -> move.from().contains(state)).toList();
  }

  private Decision decide(Move move, MoveRequest request) {
    if (!move.from().contains(request.state())) {
      return refused(
          Refusal.NOT_FROM_THIS_STATE,
          "%s starts in %s; the record is in %s"
              .formatted(quoted(move.label()), labels(move.from()), label(request.state())),
          possible(request.state()));
    }
    if (!move.by().isEmpty() && Collections.disjoint(move.by(), request.roles())) {
      return refused(
          Refusal.NOT_BY_THIS_ROLE,
          "%s is made by %s".formatted(quoted(move.label()), codes(move.by())),
          "Ask someone who holds that role");
    }
    var open = move.needs().stream().filter(request.answered().negate()).toList();
    if (!open.isEmpty()) {
      return new Decision.Refused(
          Refusal.NEEDS_AN_ANSWER,
          "%s needs %s".formatted(quoted(move.label()), String.join(", ", open)),
          "Answer it, save the record, then make the move",
          open);
    }
    if (move.reopens() && request.reason().isBlank()) {
      return refused(
          Refusal.NEEDS_A_REASON,
          "%s leads back to an earlier state".formatted(quoted(move.label())),
          "Say why the record is opened again");
    }
    return new Decision.Allowed(move.to());
  }

  private Decision unknown(MoveRequest request) {
    return refused(
        Refusal.UNKNOWN_MOVE,
        "The lifecycle %s has no move %s".formatted(lifecycle.code(), request.move()),
        possible(request.state()));
  }

  private String possible(Code state) {
    var moves = from(state);
    if (moves.isEmpty()) {
      return "No move starts in " + label(state);
    }
    return "Moves that start in %s: %s"
        .formatted(label(state), codes(moves.stream().map(Move::code).toList()));
  }

  private String labels(List<Code> states) {
    return states.stream().map(this::label).collect(Collectors.joining(" or "));
  }

  private String label(Code state) {
    return lifecycle.states().stream()
        .filter(candidate -> candidate.code().equals(state))
        .findFirst()
        .map(State::label)
        .map(Moves::quoted)
        .orElseGet(() -> quoted(state.value()));
  }

  private static String codes(List<Code> codes) {
    return codes.stream().map(Code::value).collect(Collectors.joining(" or "));
  }

  private static String quoted(String words) {
    return "“" + words + "”";
  }

  private static Decision.Refused refused(Refusal refusal, String rule, String todo) {
    return new Decision.Refused(refusal, rule, todo, List.of());
  }
}
