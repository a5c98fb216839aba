package org.invicta.engine.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.LifecycleDefinition;
import org.invicta.engine.definition.LifecycleDefinition.Move;
import org.invicta.engine.definition.LifecycleDefinition.State;
import org.invicta.engine.definition.Place;
import org.junit.jupiter.api.Test;

class MovesTests {

  private static final Place PLACE = new Place("collision.lifecycle.yaml", 1, 1);
  private static final Code PROVISIONAL = new Code("provisional");
  private static final Code FINAL = new Code("final");
  private static final Set<Code> ANALYST = Set.of(new Code("analyst"));

  private final Moves moves =
      new Moves(
          new LifecycleDefinition(
              PLACE,
              new Code("collision"),
              new Code("collision"),
              List.of(
                  new State(PLACE, PROVISIONAL, "Provisional", false),
                  new State(PLACE, FINAL, "Final", true)),
              List.of(
                  move("finalise", "Make final", PROVISIONAL, FINAL, false, "where.district"),
                  move("reopen", "Open again", FINAL, PROVISIONAL, true))));

  @Test
  void refusesAMoveThatDoesNotExistAndNamesThoseThatDo() {
    assertRefused(
        decide(PROVISIONAL, "close", ANALYST, "", true),
        Refusal.UNKNOWN_MOVE,
        "The lifecycle collision has no move close",
        "Moves that start in “Provisional”: finalise");
  }

  @Test
  void refusesAMoveFromAnotherState() {
    assertRefused(
        decide(FINAL, "finalise", ANALYST, "", true),
        Refusal.NOT_FROM_THIS_STATE,
        "“Make final” starts in “Provisional”; the record is in “Final”",
        "Moves that start in “Final”: reopen");
  }

  @Test
  void refusesARecordInAStateTheLifecycleNoLongerHas() {
    assertRefused(
        decide(new Code("withdrawn"), "finalise", ANALYST, "", true),
        Refusal.NOT_FROM_THIS_STATE,
        "“Make final” starts in “Provisional”; the record is in “withdrawn”",
        "No move starts in “withdrawn”");
  }

  @Test
  void refusesSomeoneWithoutTheRole() {
    assertRefused(
        decide(PROVISIONAL, "finalise", Set.of(new Code("clerk")), "", true),
        Refusal.NOT_BY_THIS_ROLE,
        "“Make final” is made by analyst",
        "Ask someone who holds that role");
  }

  @Test
  void refusesWhileAFieldIsNotAnswered() {
    assertThat(decide(PROVISIONAL, "finalise", ANALYST, "", false))
        .isEqualTo(
            new Decision.Refused(
                Refusal.NEEDS_AN_ANSWER,
                "“Make final” needs where.district",
                "Answer it, save the record, then make the move",
                List.of("where.district")));
  }

  @Test
  void refusesToOpenAgainWithoutAReason() {
    assertRefused(
        decide(FINAL, "reopen", ANALYST, " ", true),
        Refusal.NEEDS_A_REASON,
        "“Open again” leads back to an earlier state",
        "Say why the record is opened again");
  }

  @Test
  void allowsAMoveAndTellsTheNewState() {
    assertThat(decide(PROVISIONAL, "finalise", ANALYST, "", true))
        .isEqualTo(new Decision.Allowed(FINAL));
    assertThat(decide(FINAL, "reopen", ANALYST, "A new witness", true))
        .isEqualTo(new Decision.Allowed(PROVISIONAL));
  }

  @Test
  void listsTheMovesOfAState() {
    assertThat(moves.from(FINAL)).extracting(Move::code).containsExactly(new Code("reopen"));
    assertThat(moves.from(new Code("withdrawn"))).isEmpty();
  }

  private Decision decide(
      Code state, String move, Set<Code> roles, String reason, boolean answered) {
    return moves.decide(new MoveRequest(state, new Code(move), roles, reason, field -> answered));
  }

  private static void assertRefused(Decision decision, Refusal refusal, String rule, String todo) {
    assertThat(decision).isEqualTo(new Decision.Refused(refusal, rule, todo, List.of()));
  }

  private static Move move(
      String code, String label, Code from, Code to, boolean reopens, String... needs) {
    return new Move(
        PLACE,
        new Code(code),
        label,
        List.of(from),
        to,
        List.of(new Code("analyst")),
        Arrays.asList(needs),
        reopens);
  }
}
