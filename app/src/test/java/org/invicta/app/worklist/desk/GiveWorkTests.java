package org.invicta.app.worklist.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.invicta.app.records.MakeMove;
import org.invicta.app.records.OpenRecord;
import org.invicta.app.records.RecordId;
import org.invicta.app.records.Work;
import org.invicta.app.store.FreshDatabase;
import org.invicta.app.worklist.desk.GiveWork.Wish;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@FreshDatabase
@SpringBootTest(
    properties = "invicta.practice=${invicta.root:..}/app/src/test/resources/board-practice")
class GiveWorkTests {
  @Autowired private OpenRecord open;
  @Autowired private MakeMove move;
  @Autowired private Work work;
  @Autowired private GiveWork give;

  @Test
  void nobodyGivesAwayWhatTheyDoNotSee() {
    var id = opened();
    var outcome = give.give(Board.CASE, List.of(handle(id, 1)), new Wish.Claim(), Board.SAM);
    assertThat(outcome).isEqualTo(new GiveWork.Outcome(List.of(), 0, 1));
    assertThat(holder(id)).isEmpty();
    assertThat(
            give.give(
                    Board.CASE,
                    List.of(handle(new RecordId(UUID.randomUUID()), 1)),
                    new Wish.Claim(),
                    Board.MANAGER)
                .refused())
        .isEqualTo(1);
  }

  @Test
  void whoeverWasFirstHoldsIt() {
    var id = opened();
    assertThat(give.give(Board.CASE, List.of(handle(id, 1)), new Wish.Claim(), Board.LENA).done())
        .hasSize(1);
    var late = give.give(Board.CASE, List.of(handle(id, 1)), new Wish.Claim(), Board.NORTH);
    assertThat(late.lost()).isEqualTo(1);
    assertThat(late.done()).isEmpty();
    assertThat(holder(id)).hasValue("lena");
  }

  @Test
  void anOfficerGivesAwayOnlyWhatTheyHold() {
    var id = opened();
    var wish = new Wish.HandOver("South");
    assertThat(give.give(Board.CASE, List.of(handle(id, 1)), wish, Board.LENA).refused())
        .isEqualTo(1);
    give.give(Board.CASE, List.of(handle(id, 1)), new Wish.Claim(), Board.LENA);
    assertThat(give.give(Board.CASE, List.of(handle(id, 2)), wish, Board.LENA).done()).hasSize(1);
    assertThat(work.of(id).orElseThrow().unit()).isEqualTo("South");
  }

  @Test
  void manyAreAssignedAtOnceAndThatIsTakenBack() {
    var one = opened();
    var other = opened();
    give.give(Board.CASE, List.of(handle(one, 1)), new Wish.Claim(), Board.LENA);
    var outcome =
        give.give(
            Board.CASE,
            List.of(handle(one, 2), handle(other, 1)),
            new Wish.Assign("sam"),
            Board.NORTH);
    assertThat(outcome.done()).hasSize(2);
    assertThat(holder(one)).hasValue("sam");
    assertThat(holder(other)).hasValue("sam");
    var sent = outcome.done().stream().map(Before::text).toList();
    var back = sent.stream().map(text -> Before.read(text).orElseThrow()).toList();
    assertThat(give.undo(back, Board.NORTH).done()).hasSize(2);
    assertThat(holder(one)).hasValue("lena");
    assertThat(holder(other)).isEmpty();
  }

  @Test
  void aHandOverIsTakenBackWithWhoHeldIt() {
    var id = opened();
    give.give(Board.CASE, List.of(handle(id, 1)), new Wish.Claim(), Board.LENA);
    var outcome =
        give.give(Board.CASE, List.of(handle(id, 2)), new Wish.HandOver("South"), Board.MANAGER);
    assertThat(holder(id)).isEmpty();
    give.undo(outcome.done(), Board.MANAGER);
    assertThat(work.of(id).orElseThrow().unit()).isEqualTo("North");
    assertThat(holder(id)).hasValue("lena");
  }

  @Test
  void aSupervisorTakesBackWhatWentToAUnitTheyDoNotSee() {
    var id = opened();
    var outcome =
        give.give(Board.CASE, List.of(handle(id, 1)), new Wish.HandOver("South"), Board.NORTH);
    assertThat(give.undo(outcome.done(), Board.NORTH).done()).hasSize(1);
    assertThat(work.of(id).orElseThrow().unit()).isEqualTo("North");
  }

  @Test
  void whatSomebodyChangedSinceIsNotTakenBack() {
    var id = opened();
    var outcome =
        give.give(Board.CASE, List.of(handle(id, 1)), new Wish.Assign("sam"), Board.NORTH);
    give.give(Board.CASE, List.of(handle(id, 2)), new Wish.Assign("lena"), Board.MANAGER);
    assertThat(give.undo(outcome.done(), Board.NORTH).lost()).isEqualTo(1);
    assertThat(holder(id)).hasValue("lena");
  }

  @Test
  void anUndoThatSomebodyMadeUpGivesNothingAway() {
    var id = opened();
    var made = new Before(handle(id, 1), "South", Optional.of("lena"));
    assertThat(give.undo(List.of(made), Board.LENA).done()).isEmpty();
    assertThat(give.undo(List.of(made), Board.SAM).done()).isEmpty();
    assertThat(give.undo(List.of(made), Board.MANAGER).done()).isEmpty();
    var claimed = give.give(Board.CASE, List.of(handle(id, 1)), new Wish.Claim(), Board.LENA);
    var now = claimed.done().getFirst().now();
    for (var unit : List.of("South", "North")) {
      assertThat(give.undo(List.of(new Before(now, unit, Optional.of("sam"))), Board.LENA).done())
          .isEmpty();
    }
    assertThat(give.undo(List.of(new Before(now, "South", Optional.empty())), Board.LENA).done())
        .isEmpty();
    assertThat(work.of(id).orElseThrow().unit()).isEqualTo("North");
  }

  @Test
  void whatIsNoHandleIsNoHandle() {
    assertThat(Handle.read("")).isEmpty();
    assertThat(Handle.read(UUID.randomUUID() + ".99999999999999999999")).isEmpty();
    assertThat(Handle.read("x.1")).isEmpty();
    assertThat(Before.read("a|b")).isEmpty();
    assertThat(Before.read("|||")).isEmpty();
  }

  private RecordId opened() {
    return new Board(open, move).opened(Board.LENA, "Ada", 1);
  }

  private Optional<String> holder(RecordId id) {
    return work.of(id).orElseThrow().holder();
  }

  private static Handle handle(RecordId id, int version) {
    return new Handle(id, version);
  }
}
