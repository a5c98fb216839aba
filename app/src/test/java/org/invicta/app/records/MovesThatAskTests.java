package org.invicta.app.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.invicta.app.records.Casework.INSPECTOR;
import static org.invicta.app.records.Casework.OFFICER;
import static org.invicta.app.records.Casework.SUPERVISOR;
import static org.invicta.app.records.Casework.codes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.invicta.engine.body.Problem;
import org.invicta.engine.definition.Code;
import org.invicta.engine.expression.Value;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A move writes its state and what was filled in with it as one version, or nothing. */
class MovesThatAskTests {

  private static final Casework CASEWORK = new Casework(new TestStore().dataSource());
  private static final String LOW = "{\"safety\":{\"level\":\"low\"}}";

  @AfterAll
  static void close() {
    CASEWORK.close();
  }

  @Test
  void anAnswerTheMoveDoesNotAskForIsRefused() {
    var id = CASEWORK.opened();
    var wish = CASEWORK.wish(id, "grade", OFFICER, "{\"subject\":{\"family-name\":\"Crow\"}}");
    assertThat(codes(CASEWORK.move(wish))).containsExactly("R060");
    assertThat(CASEWORK.read(id).version()).isOne();
  }

  @Test
  void anAnswerThatIsNoneOfTheListIsRefusedAtItsField() {
    var id = CASEWORK.opened();
    var wish = CASEWORK.wish(id, "grade", OFFICER, "{\"safety\":{\"level\":\"middling\"}}");
    assertThat(Casework.problems(CASEWORK.move(wish)))
        .extracting(Problem::code, Problem::field)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("R006", "safety.level"));
  }

  @Test
  void aRequiredAnswerTheMoveAsksForIsNeededWithItAndNotBefore() {
    var id = CASEWORK.opened();
    CASEWORK.moved(id, "submit", OFFICER);
    var empty = CASEWORK.wish(id, "hold", OFFICER);
    assertThat(codes(CASEWORK.move(empty))).containsExactly("R007");
  }

  @Test
  void anItemIsAddedOnlyByTheMoveThatAddsItAndNeverLeftOut() {
    var id = CASEWORK.opened();
    CASEWORK.moved(id, "submit", OFFICER);
    assertThat(codes(CASEWORK.move(CASEWORK.wish(id, "review", OFFICER)))).containsExactly("R062");
    var plain = CASEWORK.wish(id, "grade", OFFICER, LOW);
    var more =
        new MoveWish(
            id,
            plain.basedOn(),
            plain.move(),
            plain.answers(),
            Optional.of(new Value.Group(Map.of())),
            OFFICER,
            "test",
            "");
    assertThat(codes(CASEWORK.move(more))).containsExactly("R061");
  }

  @Test
  void aRuleOfTheMoveIsLookedAtWithTheItemFilledIn() {
    var id =
        CASEWORK.opened(
            """
            {"subject":{"family-name":"Finch"},"safety":{"level":"low","seen-at":"2024-05-21T09:00:00Z"}}""");
    CASEWORK.moved(id, "submit", OFFICER);
    assertThat(codes(CASEWORK.move(CASEWORK.review(id, "2024-05-21T08:59:59Z"))))
        .containsExactly("L007");
    var done = Casework.done(CASEWORK.move(CASEWORK.review(id, "2024-05-21T09:00:00Z")));
    assertThat(done.state()).isEqualTo(new Code("submitted"));
    assertThat(Overlay.items(CASEWORK.read(id).body(), "reviews.reviews")).hasSize(1);
  }

  @Test
  void whoeverOpenedOrSubmittedItDoesNotCloseIt() {
    var both = Casework.actor("pc-adeyemi", "north", "officer", "supervisor");
    var id = CASEWORK.opened();
    CASEWORK.moved(id, "submit", OFFICER);
    assertThat(codes(CASEWORK.move(CASEWORK.wish(id, "close", both)))).containsExactly("L008");
    assertThat(CASEWORK.moved(id, "close", SUPERVISOR).state()).isEqualTo(new Code("closed"));
  }

  @Test
  void aMoveThatIsNotPossibleLeavesEverythingAsItWas() {
    var id = CASEWORK.opened();
    assertThat(codes(CASEWORK.move(CASEWORK.wish(id, "reopen", OFFICER)))).containsExactly("L002");
    assertThat(codes(CASEWORK.move(CASEWORK.wish(id, "submit", SUPERVISOR))))
        .containsExactly("L003");
    assertThat(codes(CASEWORK.move(CASEWORK.wish(id, "no-such-move", OFFICER))))
        .containsExactly("L001");
    assertThat(CASEWORK.get(ReadRecords.class).history(id)).hasSize(1);
  }

  @Test
  void stateAndAnswersAreOneVersionAndTheMoveIsKeptWithIt() {
    var id = CASEWORK.opened();
    var done = Casework.done(CASEWORK.move(CASEWORK.wish(id, "grade", OFFICER, LOW)));
    assertThat(done.version()).isEqualTo(2);
    var read = CASEWORK.read(id);
    assertThat(Overlay.at(read.body(), "safety.level")).contains(new Value.Text("low"));
    assertThat(CASEWORK.get(ReadMoves.class).of(id))
        .extracting(MadeMove::version, MadeMove::move, MadeMove::by, MadeMove::undone)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(1, new Code("opened"), "pc-adeyemi", false),
            org.assertj.core.groups.Tuple.tuple(2, new Code("grade"), "pc-adeyemi", false));
  }

  @Test
  void ofTwoOfficersWhoMoveAtOnceOneIsShownBothVersions() throws Exception {
    for (int round = 0; round < 10; round++) {
      var id = CASEWORK.opened();
      var low = CASEWORK.wish(id, "grade", OFFICER, LOW);
      var submit = CASEWORK.wish(id, "submit", OFFICER);
      var moved = together(() -> CASEWORK.move(low), () -> CASEWORK.move(submit));
      assertThat(moved).filteredOn(Moved.Done.class::isInstance).hasSize(1);
      assertThat(moved)
          .filteredOn(Moved.LostUpdate.class::isInstance)
          .hasSize(1)
          .allSatisfy(
              lost -> assertThat(((Moved.LostUpdate) lost).theirs().version()).isEqualTo(2));
    }
    assertThat(CASEWORK.chainsHold()).isTrue();
  }

  @Test
  void whatIsPossibleIsToldWithTheRuleThatStandsInTheWayOfTheRest() {
    var id = CASEWORK.opened("{\"subject\":{\"family-name\":\"Finch\"}}");
    var moves = CASEWORK.get(Possible.class).moves(CASEWORK.read(id), OFFICER);
    assertThat(moves)
        .extracting(one -> one.move().code().value(), PossibleMove::allowed)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("submit", false),
            org.assertj.core.groups.Tuple.tuple("grade", true));
    assertThat(moves.getFirst().why()).contains("safety.level");
    assertThat(CASEWORK.get(Possible.class).moves(CASEWORK.read(id), INSPECTOR))
        .allMatch(one -> !one.allowed() && one.why().contains("officer"));
  }

  static List<Moved> together(Callable<Moved> one, Callable<Moved> other) throws Exception {
    var ready = new CyclicBarrier(2);
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      var first =
          people.submit(
              () -> {
                ready.await();
                return one.call();
              });
      var second =
          people.submit(
              () -> {
                ready.await();
                return other.call();
              });
      return List.of(first.get(), second.get());
    }
  }
}
