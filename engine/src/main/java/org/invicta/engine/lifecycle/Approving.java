package org.invicta.engine.lifecycle;

import static org.invicta.engine.lifecycle.MoveWords.codes;
import static org.invicta.engine.lifecycle.MoveWords.quoted;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.LifecycleDefinition;
import org.invicta.engine.definition.LifecycleDefinition.Move;
import org.invicta.engine.lifecycle.Decision.Refused;

/**
 * Decides who may agree to moves of one lifecycle, or refuse to. Once enough have agreed the move is decided again, with them
 * among {@link MoveRequest#agreed()}: what held when it was asked for need not hold any more.
 */
public final class Approving {

  private final LifecycleDefinition lifecycle;
  private final Moves moves;

  public Approving(LifecycleDefinition lifecycle) {
    this.lifecycle = lifecycle;
    this.moves = new Moves(lifecycle);
  }

  /**
   * Why somebody may not agree to a move; empty when they may.
   *
   * @param move the move asked for
   * @param asker the code of the officer who asked for it
   * @param agreed the codes of those who have agreed so far
   * @param officer the code of the officer who would agree
   * @param roles that officer's roles
   * @param facts what is so with the answers of the move filled in: whoever may not make the move may not agree to it either
   */
  public Optional<Refused> refused(
      Code move,
      String asker,
      Set<String> agreed,
      String officer,
      Set<Code> roles,
      MoveFacts facts) {
    var found = lifecycle.move(move).filter(candidate -> candidate.approval().isPresent());
    if (found.isEmpty()) {
      return refused(
          Refusal.NEEDS_NO_APPROVAL,
          "The move %s of the lifecycle %s needs nobody’s agreement"
              .formatted(move, lifecycle.code()),
          "Make the move");
    }
    if (agreed.contains(officer)) {
      return refused(
          Refusal.APPROVED_ALREADY,
          "%s is agreed to once by each person".formatted(quoted(found.get().label())),
          "Wait for a colleague to agree as well");
    }
    return byRole(found.get(), roles).or(() -> byPerson(found.get(), asker, officer, facts));
  }

  private static Optional<Refused> byRole(Move move, Set<Code> roles) {
    var by = move.approval().orElseThrow().by();
    return Collections.disjoint(by, roles)
        ? refused(
            Refusal.NOT_APPROVED_BY_THIS_ROLE,
            "%s is agreed to by %s".formatted(quoted(move.label()), codes(by)),
            "Ask someone who holds that role")
        : Optional.empty();
  }

  private Optional<Refused> byPerson(Move move, String asker, String officer, MoveFacts facts) {
    var part =
        officer.equals(asker)
            ? Optional.of("asked for it")
            : moves.samePerson(move, officer, facts);
    return part.flatMap(
        had ->
            refused(
                Refusal.NOT_APPROVED_BY_THE_SAME_PERSON,
                "%s is not agreed to by whoever %s".formatted(quoted(move.label()), had),
                "Ask a colleague to agree"));
  }

  private static Optional<Refused> refused(Refusal refusal, String rule, String todo) {
    return Optional.of(new Refused(refusal, rule, todo, List.of()));
  }
}
