package org.invicta.engine.lifecycle;

import static org.invicta.engine.lifecycle.MoveWords.quoted;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.invicta.engine.definition.LifecycleDefinition.Move;
import org.invicta.engine.lifecycle.Decision.Refused;

/** Decides whether a move that was made may be undone by whoever made it. */
public final class Undoing {

  private Undoing() {}

  /**
   * Why a move may not be undone; empty when it may.
   *
   * @param move the move that was made last
   * @param madeBy the code of the officer who made it
   * @param madeAt when it was made
   * @param window how long it may be undone, the value of {@link Move#undone()} on the day it was made; empty when not at all
   * @param officer the code of the officer who would undo it
   * @param now the time of the wish
   */
  public static Optional<Refused> refused(
      Move move,
      String madeBy,
      Instant madeAt,
      Optional<Duration> window,
      String officer,
      Instant now) {
    var label = quoted(move.label());
    if (move.undone().isEmpty() || window.isEmpty()) {
      return refused(
          Refusal.NOT_UNDONE,
          label + " cannot be undone",
          "Make the move that leads on from here instead");
    }
    if (officer.isEmpty() || !officer.equals(madeBy)) {
      return refused(
          Refusal.NOT_UNDONE_BY_ANOTHER,
          label + " is undone only by whoever made it",
          "Ask whoever made it");
    }
    var last = madeAt.plus(window.get());
    if (now.isAfter(last)) {
      return refused(
          Refusal.UNDONE_TOO_LATE,
          "%s could be undone until %s".formatted(label, last),
          "Make the move that leads on from here instead");
    }
    return Optional.empty();
  }

  private static Optional<Refused> refused(Refusal refusal, String rule, String todo) {
    return Optional.of(new Refused(refusal, rule, todo, List.of()));
  }
}
