package org.invicta.app.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.invicta.app.records.Casework.OFFICER;
import static org.invicta.app.records.Casework.SUPERVISOR;
import static org.invicta.app.records.Casework.UNIT;

import java.util.List;
import java.util.UUID;
import org.invicta.app.store.PostgresForTests;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.PartyKind;
import org.invicta.engine.expression.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.event.EventListener;

/** What follows from a move, once only. */
class FollowUpsTests {

  private final Casework casework = new Casework(PostgresForTests.migrated(), Refusing.class);

  /** A listener that can be told to fail. */
  static final class Refusing {

    private boolean refuses;

    @EventListener
    void on(RecordChanged changed) {
      if (refuses && changed.after().type().value().equals("referral")) {
        throw new IllegalStateException("the listener fails");
      }
    }
  }

  @AfterEach
  void close() {
    casework.close();
  }

  @Test
  void aListenerThatFailsTakesTheMoveAndAllThatFollowsBack() {
    var id = casework.opened();
    casework.get(Refusing.class).refuses = true;
    assertThatThrownBy(() -> casework.move(casework.wish(id, "submit", OFFICER)))
        .hasMessage("the listener fails");
    assertThat(casework.read(id).state()).isEqualTo(new Code("open"));
    assertThat(casework.all("referral")).isEmpty();
    assertThat(casework.get(ReadOrigins.class).of(id).descendants()).isEmpty();
  }

  @Test
  void aMoveCreatesTheRecordWithItsFieldsPartiesOriginAndUnit() {
    var id =
        casework.opened(
            "{\"subject\":{\"family-name\":\"Finch\"},\"safety\":{\"danger\":\"not-known\",\"level\":\"low\"}}");
    var done = casework.moved(id, "submit", OFFICER);
    var referral = casework.read(done.created().getFirst());
    assertThat(done.created()).hasSize(1);
    assertThat(referral.type()).isEqualTo(new Code("referral"));
    assertThat(referral.state()).isEqualTo(new Code("received"));
    assertThat(Overlay.at(referral.body(), "what.family-name")).contains(new Value.Text("Finch"));
    assertThat(Overlay.at(referral.body(), "what.danger")).contains(new Value.Text("not-known"));
    assertThat(referral.parties()).isEqualTo(casework.read(id).parties()).hasSize(1);
    assertThat(referral.recordedBy()).isEqualTo("system");
    assertThat(casework.get(Work.class).of(referral.id()))
        .hasValueSatisfying(work -> assertThat(work.unit()).isEqualTo("north"));
    assertThat(casework.get(ReadOrigins.class).of(referral.id()).origin())
        .hasValueSatisfying(
            origin -> {
              assertThat(origin.origin()).isEqualTo(id);
              assertThat(origin.originVersion()).isEqualTo(2);
              assertThat(origin.byThen()).isEqualTo(new Code("refer"));
            });
  }

  @Test
  void whatIsNotAskedInTheNewRecordIsLeftOutOfIt() {
    for (String danger : List.of("yes", "no")) {
      var id =
          casework.opened(
              "{\"subject\":{\"family-name\":\"Finch\",\"address\":\"At an aunt's\"},\"safety\":{\"danger\":\"%s\",\"level\":\"low\"}}"
                  .formatted(danger));
      var referral = casework.read(casework.moved(id, "submit", OFFICER).created().getFirst());
      assertThat(Overlay.at(referral.body(), "what.made-safe").isPresent())
          .isEqualTo(danger.equals("yes"));
    }
  }

  @Test
  void aMoveMadeAgainCreatesNothingTwice() {
    var id = casework.opened();
    casework.moved(id, "submit", OFFICER);
    casework.moved(id, "close", SUPERVISOR);
    casework.moved(id, "reopen", SUPERVISOR);
    assertThat(casework.moved(id, "submit", OFFICER).created()).isEmpty();
    assertThat(casework.all("referral")).hasSize(1);
  }

  @Test
  void twoWhoMoveAtOnceCreateItOnce() throws Exception {
    for (int round = 1; round <= 10; round++) {
      var id = casework.opened();
      var wish = casework.wish(id, "submit", OFFICER);
      var moved = MovesThatAskTests.together(() -> casework.move(wish), () -> casework.move(wish));
      assertThat(moved).filteredOn(Moved.Done.class::isInstance).hasSize(1);
      assertThat(casework.all("referral")).hasSize(round);
    }
  }

  @Test
  void eachChildsNoticeGoesToEverySchoolOfThatDayAndOnlyToThose() {
    var ann = casework.get(People.class).open();
    var bob = casework.get(People.class).open();
    var schools = casework.get(Organisations.class);
    var elm = schools.named("urn", "1", "Elm");
    var oak = schools.named("urn", "2", "Oak");
    var ash = schools.named("urn", "3", "Ash");
    enrolled(ann, elm, "\"from\":\"2020-09-01\"");
    enrolled(ann, oak, "\"from\":\"2024-01-01\",\"to\":\"2024-06-01\"");
    enrolled(ann, ash, "\"from\":\"2018-09-01\",\"to\":\"2024-05-31\"");
    enrolled(ann, ash, "\"from\":\"2024-06-02\"");
    var id =
        casework.opened(
            """
            {"subject":{"family-name":"Finch"},"safety":{"danger":"yes","level":"high"},
             "children":{"children":[{"person":"%s","called":"Ann"},{"person":"%s","called":"Bob"}]}}"""
                .formatted(ann, bob));
    var done = casework.moved(id, "submit", OFFICER);
    assertThat(done.created()).hasSize(4);
    assertThat(casework.all("notice"))
        .allSatisfy(
            notice ->
                assertThat(Overlay.at(notice.body(), "what.called"))
                    .contains(new Value.Text("Ann")))
        .extracting(notice -> school(notice))
        .containsExactlyInAnyOrder(elm, oak);
    assertThat(casework.all("find-school"))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.key()).contains(id + "/notify/" + bob);
              assertThat(found.parties()).containsExactly(casework.child(bob));
            });
  }

  @Test
  void nothingFollowsWhereTheConditionIsNotPlainlyTrue() {
    var id =
        casework.opened(
            "{\"subject\":{\"family-name\":\"Finch\"},\"safety\":{\"level\":\"low\"},\"children\":{\"children\":[{\"called\":\"Ann\"}]}}");
    casework.moved(id, "submit", OFFICER);
    assertThat(casework.all("notice")).isEmpty();
    assertThat(casework.all("find-school")).isEmpty();
  }

  @Test
  void theRecordItCameFromIsMovedAndFilledIn() {
    var id = casework.opened();
    var referral = casework.moved(id, "submit", OFFICER).created().getFirst();
    answer(referral);
    var concern = casework.read(id);
    assertThat(concern.state()).isEqualTo(new Code("closed"));
    assertThat(concern.recordedBy()).isEqualTo("system");
    assertThat(Overlay.at(concern.body(), "safety.grounds")).contains(new Value.Text("Early help"));
    assertThat(casework.chainsHold()).isTrue();
  }

  @Test
  void aRecordThatHasMovedOnIsLeftAsItIs() {
    var id = casework.opened();
    var referral = casework.moved(id, "submit", OFFICER).created().getFirst();
    casework.moved(id, "close", SUPERVISOR);
    answer(referral);
    assertThat(casework.read(id).version()).isEqualTo(3);
    assertThat(casework.read(referral).state()).isEqualTo(new Code("answered"));
  }

  private void answer(RecordId referral) {
    var plain = casework.wish(referral, "answer", UNIT);
    var answers = casework.body("referral", "{\"what\":{\"outcome\":\"Early help\"}}");
    Casework.done(
        casework.move(
            new MoveWish(
                referral, plain.basedOn(), plain.move(), answers, plain.item(), UNIT, "test", "")));
  }

  private void enrolled(UUID child, UUID school, String days) {
    casework.open(
        "enrolment",
        "{\"days\":{%s}}".formatted(days),
        OFFICER,
        casework.child(child),
        new Party(new Code("school"), PartyKind.ORGANISATION, school));
  }

  private static UUID school(Snapshot notice) {
    return notice.parties().stream()
        .filter(party -> party.role().equals(new Code("school")))
        .map(Party::id)
        .toList()
        .getFirst();
  }

  @Test
  void everyMemberOfTheFamilyIsFoundFromItsOldest() {
    var id = casework.opened();
    var referral = casework.moved(id, "submit", OFFICER).created().getFirst();
    assertThat(casework.get(ReadOrigins.class).of(id).descendants())
        .extracting(Origin::record)
        .isEqualTo(List.of(referral));
  }
}
