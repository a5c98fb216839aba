package org.invicta.app.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.invicta.app.Refused;
import org.invicta.app.access.SyntheticData;
import org.invicta.app.governance.ReadProgress;
import org.invicta.app.measures.MeasureFigures;
import org.invicta.app.records.ReadRecords;
import org.invicta.app.records.VerifyChains;
import org.invicta.app.store.FreshDatabase;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.measure.Asked;
import org.invicta.engine.measure.Audience;
import org.invicta.engine.measure.Published;
import org.invicta.engine.measure.Question;
import org.invicta.engine.time.London;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A county in a real store: made in two goes, since the first is interrupted half way. */
@FreshDatabase
@SpringBootTest(properties = "invicta.practice=${invicta.root:..}/practice")
class MadeCountyTests {

  private static final CountyPlan PLAN =
      new CountyPlan(CountySize.HAMLET, 7, LocalDate.of(2025, 2, 10));

  /** States that a story passes through without resting there. */
  private static final List<String> ONLY_IN_PASSING = List.of("held", "conference");

  private final MakeCounty make;
  private final SyntheticData synthetic;
  private final MeasureFigures figures;
  private final ReadRecords records;
  private final ReadProgress progress;
  private final Practice practice;
  private final JdbcClient sql;
  private final VerifyChains chains;

  MadeCountyTests(
      @Autowired MakeCounty make,
      @Autowired SyntheticData synthetic,
      @Autowired MeasureFigures figures,
      @Autowired ReadRecords records,
      @Autowired ReadProgress progress,
      @Autowired Practice practice,
      @Autowired JdbcClient sql,
      @Autowired VerifyChains chains) {
    this.make = make;
    this.synthetic = synthetic;
    this.figures = figures;
    this.records = records;
    this.progress = progress;
    this.practice = practice;
    this.sql = sql;
    this.chains = chains;
  }

  @BeforeEach
  void interruptedOnceAndThenFinished() {
    if (synthetic.isPresent()) {
      return;
    }
    assertThatThrownBy(() -> make.make(PLAN, pullThePlugAfter("road collisions")))
        .hasMessage("the plug was pulled");
    assertThat(synthetic.isPresent()).as("half a county is made-up already").isTrue();
    assertThat(count("select count(*) from record where type = 'street-crime'")).isZero();
    assertThatThrownBy(() -> make.make(PLAN, pullThePlugAfter("street crimes")))
        .hasMessage("the plug was pulled");
    postSomeUpdates();
    assertThat(make.make(PLAN, words -> {})).isTrue();
  }

  private static Consumer<String> pullThePlugAfter(String step) {
    return words -> {
      if (words.startsWith(step)) {
        throw new IllegalStateException("the plug was pulled");
      }
    };
  }

  /** Half the updates of the first action that has several, as an interruption amid them leaves them. */
  private void postSomeUpdates() {
    var planned =
        new PlannedUpdates(PLAN, practice)
            .all()
            .filter(of -> of.updates().size() > 4)
            .findFirst()
            .orElseThrow();
    postPlanned.on(
        new PlannedUpdates.OfAction(
            planned.action(), planned.owner(), planned.updates().subList(0, 3)));
  }

  private PostPlanned postPlanned;

  @Autowired
  void post(PostPlanned with) {
    postPlanned = with;
  }

  @Test
  void interruptionsLeaveNothingOutAndNothingTwice() {
    var county = new County(PLAN, practice);
    var drafts =
        Stream.of(
                county.households(),
                county.schools(),
                county.censuses(),
                county.collisions(),
                county.crimes())
            .flatMap(Function.identity())
            .map(draft -> draft.type() + " " + draft.key() + " 1")
            .sorted()
            .toList();
    assertThat(
            sql.sql(
                    """
                    select type || ' ' || key || ' ' || version from record
                    where type in ('household', 'school', 'school-census', 'collision', 'street-crime')
                    """)
                .query(String.class)
                .list())
        .containsExactlyInAnyOrderElementsOf(drafts);
    assertThat(count("select count(*) from person")).isEqualTo(county.people().count());
    assertThat(make.make(PLAN, words -> {})).as("nothing is left to make").isFalse();
  }

  @Test
  void storiesLeaveRecordsInEveryStateAndAreToldOnce() {
    for (var type : List.of("concern", "referral", "strategy-discussion", "police-protection")) {
      var states =
          sql.sql("select distinct state from record where type = :type")
              .param("type", type)
              .query(String.class)
              .list();
      var lifecycle = Objects.requireNonNull(practice.lifecycles().get(new Code(type)));
      assertThat(states)
          .as(type)
          .containsAll(
              lifecycle.states().stream()
                  .map(state -> state.code().value())
                  .filter(state -> !ONLY_IN_PASSING.contains(state))
                  .toList());
    }
    assertThat(count("select count(*) from record where type = 'concern'"))
        .isEqualTo(
            new Cases(PLAN, new County(PLAN, practice))
                .all().stream().filter(story -> story.type().equals(Cases.CONCERN)).count());
    assertThat(
            count(
                "select count(*) from asked_approval a join record r on r.id = a.record_id"
                    + " where r.type = 'police-protection'"))
        .as("a second use of police protection waits for a superintendent")
        .isOne();
  }

  @Test
  void aStoryIsRecordedWhenItHappened() {
    var lastDay = PLAN.until().atStartOfDay(London.ZONE).toInstant();
    assertThat(records.list(Cases.CONCERN))
        .isNotEmpty()
        .allSatisfy(
            concern ->
                assertThat(concern.recordedAt()).isBefore(lastDay.plus(Duration.ofHours(1))));
  }

  @Test
  void whatIsStoredIsWhatWasDrawnUp() {
    var county = new County(PLAN, practice);
    var stored =
        records.list(Settlement.HOUSEHOLD).stream()
            .collect(Collectors.toMap(one -> one.key().orElseThrow(), Function.identity()));
    assertThat(county.households())
        .allSatisfy(
            draft -> {
              var record = java.util.Objects.requireNonNull(stored.get(draft.key()));
              assertThat(record.body()).isEqualTo(draft.body());
              assertThat(record.parties()).containsExactlyInAnyOrderElementsOf(draft.parties());
              assertThat(record.trueFrom()).isEqualTo(draft.trueFrom());
            });
  }

  @Test
  void everyChildOfSchoolAgeGoesToOneSchool() {
    var children = new County(PLAN, practice).children(PLAN.until());
    var pupils = children.stream().filter(child -> child.school().isPresent()).count();
    assertThat(pupils).isPositive();
    assertThat(records.list(Enrolments.ENROLMENT)).hasSize((int) pupils);
    assertThat(
            count(
                """
                select count(*) from (
                  select l.party_id from link l join record r on r.id = l.record_id
                  where r.type = 'enrolment' and l.role = 'child' group by l.party_id having count(*) > 1) twice
                """))
        .isZero();
    assertThat(records.list(Enrolments.SCHOOL_DAYS)).hasSize(39);
  }

  @Test
  void theStoriesOfChildrenStopWhereTheyWereOnTheLastDay() {
    assertThat(states("custody-child"))
        .contains("arrived", "detained", "bail-refused", "held", "released", "at-court");
    assertThat(states("missing-episode")).contains("missing", "found", "spoken-to", "closed");
    assertThat(states("da-incident")).contains("recorded", "assessed", "closed");
    assertThat(states("encompass-notice")).contains("prepared", "sent", "acknowledged", "called");
    assertThat(
            sql.sql(
                    """
                    select r.type || ' ' || v.version || ' ' || coalesce(v.move, '') || ' ' || v.recorded_at
                    from record_version v join record r on r.id = v.record_id
                    where r.type in ('custody-child', 'missing-episode', 'da-incident', 'encompass-notice')
                    and v.recorded_at >= timestamptz '2025-02-10 01:00:00Z'
                    """)
                .query((row, number) -> row.getString(1))
                .list())
        .as("what is recorded more than an hour into the last day")
        .isEmpty();
  }

  private List<String> states(String type) {
    return sql.sql("select distinct state from record where type = :type")
        .param("type", type)
        .query((row, number) -> row.getString(1))
        .list();
  }

  @Test
  void theMeasureFindsWhatTheMakerKnows() {
    var truth = make.truth(PLAN);
    var published =
        answer(
            new Question.InWords(
                "children-ksi",
                Optional.empty(),
                Optional.of("quarter:district"),
                Optional.empty()));
    var counted = new TreeMap<Truth.Cell, Long>();
    for (Published.Row row : published.tables().getFirst().rows()) {
      long number = ((Published.Figure.Shown) row.count()).number();
      if (number > 0) {
        counted.put(new Truth.Cell(row.cells().get(0).code(), row.cells().get(1).code()), number);
      }
    }
    assertThat(counted).isEqualTo(truth.children());
  }

  @Test
  void theMeasureFindsEverybodyWhoWasHurt() {
    var published =
        answer(
            new Question.InWords(
                "road-casualties", Optional.empty(), Optional.empty(), Optional.empty()));
    assertThat(published.total())
        .isEqualTo(new Published.Figure.Shown(make.truth(PLAN).casualties()));
  }

  private Published answer(Question.InWords asked) {
    return switch (figures.answer(asked, Audience.POLICE)) {
      case Asked.Understood<Published>(Published published) -> published;
      case Asked.NotUnderstood<Published>(var problem) ->
          throw new AssertionError("Not understood: " + problem);
    };
  }

  @Test
  void everyUpdateIsAVersionOfItsActionSinceItsOwnDay() {
    var planned = new PlannedUpdates(PLAN, practice).all().toList();
    assertThat(planned.stream().mapToInt(of -> of.updates().size()).sum()).isGreaterThan(50);
    assertThat(planned)
        .allSatisfy(
            of -> {
              var history = new ArrayList<>(progress.history(of.action()).reversed());
              assertThat(history)
                  .extracting(one -> one.status() + " " + one.trueFrom() + " " + one.by())
                  .containsExactlyElementsOf(
                      of.updates().stream()
                          .map(
                              update ->
                                  update.status() + " " + update.at() + " " + of.owner().officer())
                          .toList());
            });
  }

  @Test
  void theChainOfEveryRecordHolds() {
    assertThat(chains.verify().broken()).isEmpty();
  }

  @Test
  void anotherSeedIsRefusedWhereThereIsACounty() {
    assertThatThrownBy(() -> make.plan(CountySize.HAMLET, OptionalLong.of(8)))
        .isInstanceOf(Refused.class)
        .hasMessageStartingWith("Y002");
    var other = new CountyPlan(CountySize.HAMLET, 8, PLAN.until());
    assertThatThrownBy(() -> make.make(other, words -> {}))
        .isInstanceOf(Refused.class)
        .hasMessageStartingWith("Y002");
    assertThat(make.plan(CountySize.HAMLET, OptionalLong.empty())).isEqualTo(PLAN);
  }

  @Test
  void thatAStoreIsMadeUpCannotBeTakenBack() {
    assertThatThrownBy(() -> sql.sql("delete from county.county").update())
        .hasMessageContaining("cannot be undone");
  }

  private long count(String query) {
    return sql.sql(query).query(Long.class).single();
  }
}
