package org.invicta.app.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.invicta.app.records.Casework.INSPECTOR;
import static org.invicta.app.records.Casework.OFFICER;
import static org.invicta.app.records.Casework.OTHER_INSPECTOR;
import static org.invicta.app.records.Casework.codes;

import java.util.List;
import java.util.UUID;
import org.invicta.engine.body.Problem;
import org.invicta.engine.definition.Code;
import org.invicta.engine.expression.Value;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Moves that take effect once others agree. */
class ApprovalsTests {

  private static final Casework CASEWORK = new Casework(new TestStore().dataSource());
  private static final String GROUNDS = "{\"safety\":{\"grounds\":\"Nowhere safe to go\"}}";

  private final Approvals approvals = CASEWORK.get(Approvals.class);
  private RecordId id = new RecordId(new UUID(0, 0));

  @AfterAll
  static void close() {
    CASEWORK.close();
  }

  @BeforeEach
  void submitted() {
    id = CASEWORK.opened();
    CASEWORK.moved(id, "submit", OFFICER);
  }

  private UUID asked() {
    return ((Moved.AwaitsApproval) CASEWORK.move(CASEWORK.wish(id, "hold", OFFICER, GROUNDS)))
        .request();
  }

  @Test
  void aRequestNobodyMadeIsRefused() {
    assertThat(codes(approvals.approve(new UUID(4, 2), INSPECTOR, ""))).containsExactly("R065");
    assertThat(approvals.refuse(new UUID(4, 2), INSPECTOR, "no"))
        .extracting(Problem::code)
        .containsExactly("R065");
  }

  @Test
  void whoeverAsksDoesNotAgreeAndNeitherDoesWhoeverHasNotTheRole() {
    var request = asked();
    var asker = Casework.actor("pc-adeyemi", "north", "officer", "inspector");
    assertThat(codes(approvals.approve(request, asker, ""))).containsExactly("L011");
    assertThat(codes(approvals.approve(request, Casework.SUPERVISOR, ""))).containsExactly("L010");
    assertThat(CASEWORK.read(id).version()).isEqualTo(2);
  }

  @Test
  void nobodyAgreesTwice() {
    var request = asked();
    assertThat(approvals.approve(request, INSPECTOR, "")).isInstanceOf(Moved.AwaitsApproval.class);
    assertThat(codes(approvals.approve(request, INSPECTOR, ""))).containsExactly("L012");
  }

  @Test
  void theSameMoveIsNotAskedForTwiceAtATime() {
    asked();
    assertThat(codes(CASEWORK.move(CASEWORK.wish(id, "hold", OTHER_INSPECTOR, GROUNDS))))
        .containsExactly("R064");
  }

  @Test
  void aRefusalNeedsAReasonAndEndsIt() {
    var request = asked();
    assertThat(approvals.refuse(request, INSPECTOR, " "))
        .extracting(Problem::code)
        .containsExactly("R067");
    assertThat(approvals.refuse(request, INSPECTOR, "There is a foster home")).isEmpty();
    assertThat(codes(approvals.approve(request, OTHER_INSPECTOR, ""))).containsExactly("R066");
    assertThat(approvals.of(id))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.outcome()).contains(Asked.Outcome.REFUSED);
              assertThat(one.given())
                  .extracting(Asked.Given::reason)
                  .containsExactly("There is a foster home");
            });
    assertThat(CASEWORK.read(id).state()).isEqualTo(new Code("submitted"));
  }

  @Test
  void theMoveIsMadeByWhoeverAskedOnceTwoHaveAgreed() {
    var request = asked();
    assertThat(approvals.waitingFor(INSPECTOR)).extracting(Asked::request).contains(request);
    approvals.approve(request, INSPECTOR, "Agreed by telephone");
    assertThat(CASEWORK.read(id).state()).isEqualTo(new Code("submitted"));
    assertThat(approvals.waitingFor(INSPECTOR)).extracting(Asked::request).doesNotContain(request);
    var done = Casework.done(approvals.approve(request, OTHER_INSPECTOR, ""));
    assertThat(done.state()).isEqualTo(new Code("held"));
    var read = CASEWORK.read(id);
    assertThat(read.recordedBy()).isEqualTo("pc-adeyemi");
    assertThat(Overlay.at(read.body(), "safety.grounds"))
        .contains(new Value.Text("Nowhere safe to go"));
    assertThat(approvals.of(id))
        .singleElement()
        .satisfies(one -> assertThat(one.outcome()).contains(Asked.Outcome.MADE));
  }

  @Test
  void whatIsSavedElsewhereMeanwhileDoesNotStandInItsWay() {
    var request = asked();
    Casework.done(CASEWORK.move(CASEWORK.review(id, "2024-05-21T08:00:00Z")));
    approvals.approve(request, INSPECTOR, "");
    Casework.done(approvals.approve(request, OTHER_INSPECTOR, ""));
    assertThat(Overlay.items(CASEWORK.read(id).body(), "reviews.reviews")).hasSize(1);
  }

  @Test
  void aRecordThatMovedOnMeanwhileIsSaidAndNothingIsLost() {
    var request = asked();
    approvals.approve(request, INSPECTOR, "");
    CASEWORK.moved(id, "close", Casework.SUPERVISOR);
    var overtaken = approvals.approve(request, OTHER_INSPECTOR, "");
    assertThat(overtaken).isInstanceOf(Moved.LostUpdate.class);
    assertThat(CASEWORK.read(id).state()).isEqualTo(new Code("closed"));
    assertThat(approvals.of(id))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.outcome()).contains(Asked.Outcome.OVERTAKEN);
              assertThat(Overlay.at(one.answers(), "safety.grounds"))
                  .contains(new Value.Text("Nowhere safe to go"));
            });
  }

  @Test
  void ofTwoLastAgreementsAtOnceOneMakesTheMove() throws Exception {
    var third = Casework.actor("insp-ellis", "north", "inspector");
    for (int round = 0; round < 5; round++) {
      submitted();
      var request = asked();
      approvals.approve(request, INSPECTOR, "");
      List<Moved> moved =
          MovesThatAskTests.together(
              () -> approvals.approve(request, OTHER_INSPECTOR, ""),
              () -> approvals.approve(request, third, ""));
      assertThat(moved).filteredOn(Moved.Done.class::isInstance).hasSize(1);
      assertThat(CASEWORK.get(ReadRecords.class).history(id)).hasSize(3);
    }
  }
}
