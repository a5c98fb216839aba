package org.invicta.app.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.invicta.app.clocks.ExplainBreach.Outcome;
import org.invicta.app.clocks.TestTime.Standing;
import org.invicta.app.clocks.TestTime.Told;
import org.invicta.app.records.Actor;
import org.invicta.app.records.ChangeRecord;
import org.invicta.app.records.MakeMove;
import org.invicta.app.records.Moved;
import org.invicta.app.records.OpenRecord;
import org.invicta.app.records.Organisations;
import org.invicta.app.records.Party;
import org.invicta.app.records.RecordId;
import org.invicta.app.records.UndoMove;
import org.invicta.app.store.FreshDatabase;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.PartyKind;
import org.invicta.engine.expression.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(
    properties = "invicta.practice=${invicta.root:..}/app/src/test/resources/clocks/practice")
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@Import(TestTime.class)
@FreshDatabase
class ClocksOfRecordsTests {
  private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

  private final Standing time;
  private final Told told;
  private final Stays stays;
  private final ReadClocks clocks;
  private final WakeClocks wake;
  private final ExplainBreach explain;
  private final UndoMove undo;
  private final ChangeRecord change;
  private final Organisations organisations;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  ClocksOfRecordsTests(
      Standing time,
      Told told,
      OpenRecord open,
      MakeMove move,
      ReadClocks clocks,
      WakeClocks wake,
      ExplainBreach explain,
      UndoMove undo,
      ChangeRecord change,
      Organisations organisations,
      JdbcClient jdbc,
      PlatformTransactionManager transactions) {
    this.time = time;
    this.told = told;
    this.stays = new Stays(open, move);
    this.clocks = clocks;
    this.wake = wake;
    this.explain = explain;
    this.undo = undo;
    this.change = change;
    this.organisations = organisations;
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
    time.is(NOON);
  }

  @Test
  void whatHappenedToAClockStaysAndABreachIsNeverTakenBackEvenInTheDatabase() {
    var stay = stays.authorised(NOON, NOON);
    at(NOON.plus(Duration.ofHours(7)));
    wake.wake();
    assertThatThrownBy(() -> jdbc.sql("update clocks.clock_event set words = 'other'").update())
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(() -> jdbc.sql("delete from clocks.clock_event").update())
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(
            () ->
                jdbc.sql("update clocks.clock set breached = null where record_id = :id")
                    .param("id", stay.value())
                    .update())
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void aBreachIsExplainedOnlyWithWordsAndByThoseItConcerns() {
    var stay = stays.authorised(NOON, NOON);
    var review = open(stay, "review");
    assertThat(explain.explain(review.id(), "Busy", Stays.SERGEANT))
        .isInstanceOf(Outcome.NoBreach.class);
    at(NOON.plus(Duration.ofHours(7)));
    wake.wake();
    assertThat(explain.explain(review.id(), "  ", Stays.SERGEANT))
        .isInstanceOf(Outcome.WrongWords.class);
    assertThat(explain.explain(review.id(), "x".repeat(2001), Stays.SERGEANT))
        .isInstanceOf(Outcome.WrongWords.class);
    var stranger = new Actor("pc-other", Set.of(new Code("analyst")), "Northgate");
    assertThat(explain.explain(review.id(), "Busy", stranger)).isInstanceOf(Outcome.NotYours.class);
    assertThat(open(stay, "review").unexplained()).isTrue();
    assertThat(explain.explain(review.id(), "The inspector was at a death", Stays.SERGEANT))
        .isInstanceOf(Outcome.Kept.class);
    assertThat(open(stay, "review").unexplained()).isFalse();
    assertThat(open(stay, "review").breached()).isPresent();
    assertThat(explain.of(stay))
        .extracting(ExplainBreach.Explanation::words, ExplainBreach.Explanation::by)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("The inspector was at a death", "ps-okoro"));
    assertThat(
            jdbc.sql(
                    "select officer from audit.entry where detail = 'explained-a-breach' and records @> array[:id]::uuid[]")
                .param("id", stay.value())
                .query((row, number) -> row.getString(1))
                .list())
        .containsExactly("ps-okoro");
  }

  @Test
  void aClockStartsWithTheRecordWhereItsConditionHoldsAndNotWhereItIsNotKnown() {
    var unknown = stays.opened(NOON);
    assertThat(clocks.of(unknown))
        .extracting(clock -> clock.code().value())
        .containsExactly("tell-school");
    var night =
        stays.opened(
            Stays.STAY, Stays.group("detention", Map.of("night", new Value.Flag(true))), NOON);
    assertThat(open(night, "answer").due()).isEqualTo(Instant.parse("2026-11-27T00:00:00Z"));
    assertThat(open(night, "answer").limit()).isEqualTo("1 working day");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-28T23:30:00Z, 2026-03-29T05:30:00Z",
    "2026-10-24T22:30:00Z, 2026-10-25T04:30:00Z"
  })
  void sixHoursAreSixHoursAlsoWhenTheClocksChange(Instant authorised, Instant due) {
    at(authorised.plusSeconds(600));
    var stay = stays.authorised(authorised.plusSeconds(600), authorised);
    assertThat(open(stay, "review").due()).isEqualTo(due);
    assertThat(open(stay, "review").unit()).isEqualTo("Northgate");
  }

  @Test
  void aNewLimitChangesClocksStartedFromItsDateOnAndNoneBefore() {
    var last = Instant.parse("2026-12-31T22:00:00Z");
    at(last);
    var before = stays.authorised(last, last);
    var first = Instant.parse("2027-01-01T00:00:00Z");
    at(first);
    var after = stays.authorised(first, first);
    assertThat(open(before, "review").due()).isEqualTo(last.plus(Duration.ofHours(6)));
    assertThat(open(before, "review").limit()).isEqualTo("6 hours");
    assertThat(open(after, "review").due()).isEqualTo(first.plus(Duration.ofHours(5)));
    assertThat(open(after, "review").limit()).isEqualTo("5 hours");
  }

  @Test
  void aLateReviewIsABreachAndDoesNotMoveTheNextOne() {
    var stay = stays.authorised(NOON, NOON);
    at(NOON.plus(Duration.ofHours(6)).plusSeconds(1800));
    Stays.done(stays.review(stay, 2, time.instant()));
    var ended = ended(stay, "review").getFirst();
    assertThat(ended.state()).isEqualTo(ClockState.DONE);
    assertThat(ended.breached()).contains(NOON.plus(Duration.ofHours(6)));
    assertThat(told.breaches(ended.id()))
        .singleElement()
        .satisfies(event -> assertThat(event.escalates()).containsExactly(new Code("inspector")));
    assertThat(open(stay, "review").due()).isEqualTo(NOON.plus(Duration.ofHours(15)));
  }

  @Test
  void anEarlyReviewBringsTheNextOneForward() {
    var stay = stays.authorised(NOON, NOON);
    at(NOON.plus(Duration.ofHours(2)));
    Stays.done(stays.review(stay, 2, NOON.plus(Duration.ofHours(1))));
    assertThat(open(stay, "review").due()).isEqualTo(NOON.plus(Duration.ofHours(10)));
    assertThat(ended(stay, "review").getFirst().breached()).isEmpty();
  }

  @Test
  void whatWasDoneInTimeButRecordedLateStaysABreachAndBothTimesAreKnown() {
    var stay = stays.authorised(NOON, NOON);
    at(NOON.plus(Duration.ofHours(7)));
    wake.wake();
    at(NOON.plus(Duration.ofHours(8)));
    Stays.done(stays.review(stay, 2, NOON.plus(Duration.ofHours(5))));
    var ended = ended(stay, "review").getFirst();
    assertThat(ended.isDoneInTimeButRecordedLate()).isTrue();
    assertThat(ended.breached()).contains(NOON.plus(Duration.ofHours(6)));
    assertThat(ended.done()).contains(NOON.plus(Duration.ofHours(5)));
    assertThat(ended.ended()).contains(NOON.plus(Duration.ofHours(8)));
    assertThat(told.breaches(ended.id())).hasSize(1);
    assertThat(open(stay, "review").due()).isEqualTo(NOON.plus(Duration.ofHours(14)));
  }

  @Test
  void aWarningIsGivenOnceAndABreachIsToldOnce() {
    var stay = stays.authorised(NOON, NOON);
    var review = open(stay, "review");
    at(NOON.plus(Duration.ofHours(5)));
    wake.wake();
    assertThat(told.warnings(review.id())).as("not before its time").isEmpty();
    at(NOON.plus(Duration.ofHours(5)).plusSeconds(1));
    wake.wake();
    wake.wake();
    assertThat(told.warnings(review.id()))
        .singleElement()
        .satisfies(event -> assertThat(event.due()).isEqualTo(review.due()));
    at(review.due());
    wake.wake();
    assertThat(told.breaches(review.id())).as("in time at the due time itself").isEmpty();
    at(review.due().plusSeconds(1));
    wake.wake();
    wake.wake();
    assertThat(told.breaches(review.id())).hasSize(1);
    assertThat(open(stay, "review").state()).isEqualTo(ClockState.BREACHED);
  }

  @Test
  void aPausedClockKeepsWhatWasLeftWithItsReason() {
    var stay = stays.authorised(NOON, NOON);
    at(NOON.plus(Duration.ofHours(4)));
    stays.moved(stay, 2, "to-hospital", "Asthma attack");
    at(NOON.plus(Duration.ofHours(30)));
    wake.wake();
    assertThat(open(stay, "review").state()).isEqualTo(ClockState.PAUSED);
    assertThat(open(stay, "review").breached()).isEmpty();
    stays.moved(stay, 3, "back", "Well again");
    assertThat(open(stay, "review").due()).isEqualTo(NOON.plus(Duration.ofHours(32)));
    assertThat(words(open(stay, "review"), "paused")).containsExactly("Asthma attack");
  }

  @Test
  void aMoveThatIsUndoneLeavesTheClocksAsTheyWere() {
    var stay = stays.authorised(NOON, NOON);
    var review = open(stay, "review");
    at(NOON.plus(Duration.ofHours(1)));
    Stays.done(stays.review(stay, 2, time.instant()));
    assertThat(open(stay, "review").id()).isNotEqualTo(review.id());
    Stays.done(undo.undo(stay, 3, Stays.SERGEANT));
    assertThat(open(stay, "review").id()).isEqualTo(review.id());
    assertThat(open(stay, "review").due()).isEqualTo(review.due());
    Stays.done(stays.review(stay, 4, time.instant()));
    assertThat(open(stay, "review").due()).isEqualTo(NOON.plus(Duration.ofHours(10)));
  }

  @Test
  void aCorrectedStartMovesTheDueTime() {
    var stay = stays.authorised(NOON, NOON);
    var earlier = NOON.minus(Duration.ofHours(1));
    at(NOON.plusSeconds(60));
    change.change(
        stay,
        2,
        Stays.authorisedAt(earlier),
        List.of(),
        NOON,
        new org.invicta.app.records.Provenance("ps-okoro", "test", "Typed wrongly"));
    assertThat(open(stay, "review").started()).isEqualTo(earlier);
    assertThat(open(stay, "review").due()).isEqualTo(NOON.plus(Duration.ofHours(5)));
  }

  @Test
  void nothingOfAMoveThatIsRolledBackIsLeft() {
    var stay = stays.opened(NOON);
    transaction.executeWithoutResult(
        status -> {
          stays.done(
              Stays.wish(stay, 1, "authorise", Stays.authorisedAt(NOON), Optional.empty(), ""));
          status.setRollbackOnly();
        });
    assertThat(clocks.of(stay))
        .extracting(clock -> clock.code().value())
        .containsExactly("tell-school");
  }

  @Test
  void ofTwoOfficersWhoReviewAtOnceOneIsTooLateAndOneClockRuns() throws Exception {
    var stay = stays.authorised(NOON, NOON);
    at(NOON.plus(Duration.ofHours(3)));
    Callable<Moved> review = () -> stays.review(stay, 2, NOON.plus(Duration.ofHours(2)));
    try (var two = Executors.newFixedThreadPool(2)) {
      var outcomes = two.invokeAll(List.of(review, review));
      var first = outcomes.getFirst().get();
      var second = outcomes.getLast().get();
      assertThat(List.of(first, second)).hasAtLeastOneElementOfType(Moved.Done.class);
      assertThat(List.of(first, second)).hasAtLeastOneElementOfType(Moved.LostUpdate.class);
    }
    assertThat(clocks.of(stay)).filteredOn(clock -> clock.code().equals(Stays.REVIEW)).hasSize(2);
    assertThat(open(stay, "review").due()).isEqualTo(NOON.plus(Duration.ofHours(11)));
  }

  @Test
  void aSchoolIsToldByItsOwnDaysOrByThoseOfItsCounty() {
    var friday = Instant.parse("2026-10-23T19:00:00Z");
    at(friday);
    var school = organisations.named("urn", "900001", "A school");
    var party = new Party(new Code("school"), PartyKind.ORGANISATION, school);
    assertThat(open(stays.opened(friday, party), "tell-school").due())
        .as("the county’s schools open at 08:45 after half term")
        .isEqualTo(Instant.parse("2026-11-02T08:45:00Z"));
    var closed =
        new Value.Group(
            Map.of(
                "from", new Value.Day(LocalDate.parse("2026-11-02")),
                "to", new Value.Day(LocalDate.parse("2026-11-03")),
                "why", new Value.Text("Training")));
    stays.opened(
        new Code("school-days"),
        Stays.group(
            "days",
            Map.of(
                "calendar", new Value.Text("county-schools"),
                "opens", new Value.Text("09:10"),
                "closed", new Value.Items(List.of(closed)))),
        friday,
        party);
    assertThat(open(stays.opened(friday, party), "tell-school").due())
        .isEqualTo(Instant.parse("2026-11-04T09:10:00Z"));
  }

  @Test
  void beyondTheDaysOfACalendarTheClockRunsAndSaysWhatWasPresumed() {
    var summer = Instant.parse("2027-08-06T19:00:00Z");
    at(summer);
    var clock = open(stays.opened(summer), "tell-school");
    assertThat(clock.due()).isEqualTo(Instant.parse("2027-08-09T07:45:00Z"));
    assertThat(clock.presumed()).contains("county-schools").contains("every Monday to Friday");
  }

  @Test
  void tellsWhatComesNextIsDueSoonAndIsDueOnADay() {
    var day = Instant.parse("2026-06-10T08:00:00Z");
    at(day);
    var one = stays.authorised(day, day);
    var other = stays.authorised(day, day.minus(Duration.ofHours(1)));
    assertThat(Objects.requireNonNull(clocks.next(List.of(one, other)).get(other)).due())
        .isEqualTo(day.plus(Duration.ofHours(5)));
    var mine = ClockWatch.ALL.units(List.of("Northgate")).types(List.of(Stays.STAY));
    var reviews = mine.roles(List.of(new Code("inspector")));
    assertThat(clocks.forecast(reviews, LocalDate.parse("2026-06-10")))
        .extracting(RunningClock::record)
        .containsExactly(other, one);
    assertThat(clocks.forecast(reviews.units(List.of("Southgate")), LocalDate.parse("2026-06-10")))
        .isEmpty();
    at(day.plus(Duration.ofHours(5)).plusSeconds(1));
    assertThat(clocks.breaches(reviews, day, 10))
        .as("also before anything has recorded it")
        .extracting(RunningClock::record)
        .contains(other)
        .doesNotContain(one);
    assertThat(records(clocks.dueWithin(reviews, Duration.ofHours(2), 1000))).contains(one, other);
  }

  private void at(Instant instant) {
    time.is(instant);
  }

  private static List<RecordId> records(List<RunningClock> found) {
    return found.stream().map(RunningClock::record).toList();
  }

  private RunningClock open(RecordId record, String code) {
    return clocks.of(record).stream()
        .filter(clock -> clock.isOpen() && clock.code().value().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private List<RunningClock> ended(RecordId record, String code) {
    return clocks.of(record).stream()
        .filter(clock -> !clock.isOpen() && clock.code().value().equals(code))
        .toList();
  }

  private List<String> words(RunningClock clock, String kind) {
    return jdbc.sql("select words from clocks.clock_event where clock_id = :id and kind = :kind")
        .param("id", clock.id())
        .param("kind", kind)
        .query((row, number) -> row.getString(1))
        .list();
  }
}
