package org.invicta.engine.lifecycle;

import java.util.List;
import java.util.stream.Collectors;
import org.invicta.engine.definition.ClockDefinition;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.LifecycleDefinition;
import org.invicta.engine.definition.LifecycleDefinition.Move;
import org.invicta.engine.definition.LifecycleDefinition.State;

/** Words for states, moves and roles of a lifecycle, as refusals say them. */
final class MoveWords {

  private final LifecycleDefinition lifecycle;

  MoveWords(LifecycleDefinition lifecycle) {
    this.lifecycle = lifecycle;
  }

  List<Move> from(Code state) {
    return lifecycle.moves().stream().filter(move -> move.from().contains(state)).toList();
  }

  /** The moves that start in a state, as advice. */
  String possible(Code state) {
    var moves = from(state);
    if (moves.isEmpty()) {
      return "No move starts in " + label(state);
    }
    return "Moves that start in %s: %s"
        .formatted(label(state), codes(moves.stream().map(Move::code).toList()));
  }

  String labels(List<Code> states) {
    return states.stream().map(this::label).collect(Collectors.joining(" or "));
  }

  String label(Code state) {
    return lifecycle.states().stream()
        .filter(candidate -> candidate.code().equals(state))
        .findFirst()
        .map(State::label)
        .map(MoveWords::quoted)
        .orElseGet(() -> quoted(state.value()));
  }

  /** What somebody did or is named in, after "whoever". */
  String part(String part) {
    if (part.equals(ClockDefinition.OPENED.value())) {
      return "opened the record";
    }
    return lifecycle.moves().stream()
        .filter(move -> move.code().value().equals(part))
        .findFirst()
        .map(move -> "made the move " + quoted(move.label()))
        .orElseGet(() -> "is named in " + part);
  }

  static String codes(List<Code> codes) {
    return codes.stream().map(Code::value).collect(Collectors.joining(" or "));
  }

  static String quoted(String words) {
    return "“" + words + "”";
  }
}
