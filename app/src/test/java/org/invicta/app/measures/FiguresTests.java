package org.invicta.app.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.invicta.app.measures.CollisionViews.Casualty;
import org.invicta.app.measures.CollisionViews.Collision;
import org.invicta.app.measures.counting.CountingStore;
import org.invicta.app.measures.formats.Format;
import org.invicta.app.store.FreshDatabase;
import org.invicta.engine.definition.Code;
import org.invicta.engine.measure.Asked;
import org.invicta.engine.measure.Audience;
import org.invicta.engine.measure.Fact;
import org.invicta.engine.measure.Published;
import org.invicta.engine.measure.Question;
import org.invicta.engine.measure.Reasons;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@FreshDatabase(migrated = false)
class FiguresTests {

  private static final Instant MORNING = Instant.parse("2024-06-01T08:00:00Z");
  private static final Instant NOON = Instant.parse("2024-06-01T11:00:00Z");
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-01-01T12:00:00Z"));

  private static final Code COLLISION = new Code("collision");

  @TempDir private Path files = Path.of("");
  private final DataSource records;
  private final CountingStore counting;
  private CollisionViews views;
  private MeasureFigures figures;

  FiguresTests(DataSource records) {
    this.records = records;
    counting = CountingStore.inMemory(records);
    views = new CollisionViews(JdbcClient.create(records));
    figures = new MeasureFigures(noPractice(), SmallPractice::views, counting, CLOCK);
  }

  private static org.invicta.engine.definition.Practice noPractice() {
    return new org.invicta.engine.definition.Practice(
        java.util.Map.of(),
        java.util.Map.of(),
        java.util.Map.of(),
        java.util.Map.of(),
        java.util.Map.of(),
        java.util.Map.of(),
        java.util.Map.of(),
        java.util.Map.of(),
        java.util.Map.of(),
        List.of(),
        Optional.empty());
  }

  @BeforeEach
  void begin() throws IOException {
    figures = new MeasureFigures(SmallPractice.in(files), SmallPractice::views, counting, CLOCK);
  }

  @AfterEach
  void end() {
    counting.close();
  }

  @Test
  void countsNothingWhereThereIsNothing() {
    var figure = answer("children-ksi", "2024", "", "");
    assertThat(figure.total().text()).isEqualTo("0");
    assertThat(rows(figure, "quarter"))
        .containsExactly("2024-Q1 0", "2024-Q2 0", "2024-Q3 0", "2024-Q4 0");
  }

  @Test
  void countsEachCasualtyForWhomEveryClauseHolds() {
    views.write(
        collision(
            "2024-05-21",
            new Casualty(15, "female", "serious"),
            new Casualty(16, "male", "serious"),
            new Casualty(0, "male", "fatal"),
            new Casualty(null, "male", "fatal"),
            new Casualty(9, "male", "slight")));
    var figure = answer("children-ksi", "2024", "", "");
    assertThat(figure.total().text()).isEqualTo("2");
    assertThat(rows(figure, "sex")).containsExactly("male 1", "female 1");
    assertThat(rows(figure, "age")).containsExactly("0 1", "15 1");
    assertThat(rows(figure, "financial-year")).containsExactly("2023/24 0", "2024/25 2");
  }

  @Test
  void showsAMissingValueAsNotKnownBesideTheListsOwnCodeForIt() {
    views.write(
        collision(
            "2024-05-21",
            new Casualty(3, null, "serious"),
            new Casualty(4, "not-known", "serious")));
    assertThat(rows(answer("children-ksi", "2024", "sex,dark", ""), "sex"))
        .containsExactly("not-known 2");
    assertThat(rows(answer("children-ksi", "2024", "dark", ""), "dark")).containsExactly("true 2");
  }

  @Test
  void takesTheDayAtTheEdgeOfAPeriodOnce() {
    views.write(collision("2024-03-31", new Casualty(3, "male", "serious")));
    views.write(collision("2024-04-01", new Casualty(3, "male", "serious")));
    assertThat(total("children-ksi", "2023/24-Q4")).isEqualTo("1");
    assertThat(total("children-ksi", "2024/25-Q1")).isEqualTo("1");
    assertThat(total("children-ksi", "2024-Q1..2024-Q2")).isEqualTo("2");
  }

  @Test
  void anInstantFallsOnItsDayInLondon() {
    views.write(
        new Collision(
            UUID.randomUUID(),
            1,
            Instant.parse("2024-05-31T23:30:00Z"),
            LocalDate.EPOCH,
            "north",
            true,
            List.of()));
    assertThat(rows(answer("reported", "2024-05..2024-06", "month", ""), "month"))
        .containsExactly("2024-05 0", "2024-06 1");
  }

  @Test
  void aNewVersionChangesTheFigureAndNotWhatWasKnownBefore() {
    var id = UUID.randomUUID();
    views.write(version(id, 1, MORNING, new Casualty(9, "male", "serious")));
    assertThat(total("children-ksi", "2024")).isEqualTo("1");
    views.write(version(id, 2, NOON, new Casualty(9, "male", "slight")));
    assertThat(total("children-ksi", "2024")).isEqualTo("0");
    assertThat(answer("children-ksi", "2024", "", "2024-06-01T10:59:59Z").total().text())
        .isEqualTo("1");
    assertThat(answer("children-ksi", "2024", "", "2024-06-01T11:00:00Z").total().text())
        .isEqualTo("0");
    assertThat(answer("children-ksi", "2024", "", "2024-06-01T07:59:59Z").total().text())
        .isEqualTo("0");
    assertThat(answer("children-ksi", "2024", "", "2024-06-01").total().text()).isEqualTo("0");
  }

  @Test
  void takesThePolicyValueOfTheDayOfTheFact() {
    views.write(
        collision(
            "2014-03-31", new Casualty(15, "male", "slight"), new Casualty(17, "male", "slight")));
    views.write(
        collision(
            "2014-04-01", new Casualty(15, "male", "slight"), new Casualty(17, "male", "slight")));
    views.write(collision("2011-08-31", new Casualty(3, "male", "slight")));
    assertThat(total("by-law", "2014-03")).isEqualTo("1");
    assertThat(total("by-law", "2014-04")).isEqualTo("2");
    assertThat(total("by-law", "2011")).isEqualTo("0");
  }

  @Test
  void givesTheReasonOfANearMiss() {
    views.write(
        collision(
            "2024-05-21", new Casualty(null, "male", "fatal"), new Casualty(3, "male", "slight")));
    views.write(
        version(UUID.randomUUID(), 1, MORNING, Optional.empty(), new Casualty(3, "male", "fatal")));
    var reasons = new ArrayList<String>();
    figures.eachNearMiss(
        question("children-ksi", "2024", "", ""),
        fact -> reasons.addAll(Reasons.out(figures.measures().get(1), fact)));
    assertThat(reasons).containsExactly("Age not known", "Its date is not known");
  }

  @Test
  void whereNoNearMissIsNamedFailingOneClauseIsOne() {
    views.write(
        collision(
            "2015-05-21",
            new Casualty(18, "male", "slight"),
            new Casualty(null, "male", "slight")));
    var reasons = new ArrayList<String>();
    var question = question("by-law", "2015", "", "");
    figures.eachNearMiss(question, fact -> reasons.addAll(Reasons.out(question.measure(), fact)));
    assertThat(reasons)
        .containsExactly(
            "This does not hold: No older than the law says",
            "It is not known whether this holds: No older than the law says");
  }

  @Test
  void withholdsSmallNumbersFromThePublic() {
    for (var turn = 0; turn < 9; turn++) {
      views.write(collision("2024-05-21", new Casualty(3, turn < 2 ? "female" : "male", "fatal")));
    }
    var published =
        Objects.requireNonNull(
            switch (figures.answer(
                new Question.InWords(
                    "children-ksi", Optional.of("2024"), Optional.of("sex"), Optional.empty()),
                Audience.PUBLIC)) {
              case Asked.Understood<Published>(var figure) -> figure;
              case Asked.NotUnderstood<Published>(var problem) ->
                  throw new AssertionError(problem.toString());
            });
    assertThat(rows(published, "sex")).containsExactly("male withheld", "female withheld");
    var csv = new StringWriter();
    Format.CSV.figure(published, new PrintWriter(csv));
    assertThat(csv.toString()).contains("total,,All,9").doesNotContain(",7").doesNotContain(",2");
  }

  @Test
  void feedsOnlyWhatIsNewAndEverythingAgainWhenToldTo() throws IOException {
    views.write(collision("2024-05-21", new Casualty(3, "male", "fatal")));
    var counted =
        new CountingStore.Counted(
            SmallPractice.in(files).definitionOf(COLLISION), SmallPractice.views(COLLISION));
    assertThat(counting.bringUpToDate(counted)).isEqualTo(2);
    assertThat(counting.bringUpToDate(counted)).isZero();
    views.write(
        collision(
            "2024-05-21", new Casualty(4, "male", "fatal"), new Casualty(5, "male", "fatal")));
    assertThat(counting.bringUpToDate(counted)).isEqualTo(3);
    assertThat(figures.rebuild()).isEqualTo(5);
    assertThat(total("children-ksi", "2024")).isEqualTo("3");
  }

  @Test
  void waitsForATransactionThatIsStillRunning() throws java.sql.SQLException {
    try (var running = records.getConnection();
        var statement = running.createStatement()) {
      running.setAutoCommit(false);
      statement.execute("select pg_current_xact_id()");
      views.write(collision("2024-05-21", new Casualty(3, "male", "fatal")));
      assertThat(total("children-ksi", "2024")).isEqualTo("0");
      running.rollback();
    }
    assertThat(total("children-ksi", "2024")).isEqualTo("1");
  }

  /** Whatever the data: the count, the list, the export and an oracle in plain Java agree, then and now. */
  @Test
  void countListExportAndOracleAgreeOnRandomData() {
    var random = new Random(1989);
    var all = new ArrayList<Collision>();
    for (var round = 0; round < 4; round++) {
      write(random, all, round);
      for (var knownAt : Stream.of("", "2024-06-01T08:30:00Z", "2024-06-01T10:30:00Z").toList()) {
        var question =
            question("children-ksi", "2023/24", "district,sex,quarter,district:sex", knownAt);
        var expected = oracle(all, knownAt.isEmpty() ? Instant.MAX : Instant.parse(knownAt));
        var figure = figures.answer(question, Audience.POLICE);
        assertThat(figure.total()).isEqualTo(new Published.Figure.Shown(expected));
        var facts = new ArrayList<Fact>();
        assertThat(figures.eachFact(question, facts::add)).isEqualTo(expected);
        assertThat(facts).hasSize((int) expected).doesNotHaveDuplicates();
        assertThat(facts)
            .allSatisfy(fact -> assertThat(fact.clauses()).containsOnly(Fact.Truth.HOLDS));
        assertThat(written(Format.CSV, question).lines().count()).isEqualTo(expected + 1);
        assertThat(JsonMapper.shared().readTree(written(Format.JSON, question)).get("facts"))
            .hasSize((int) expected);
        assertThat(figure.tables()).allSatisfy(table -> assertThat(sum(table)).isEqualTo(expected));
      }
    }
  }

  private void write(Random random, List<Collision> all, int round) {
    for (var number = 0; number < 40; number++) {
      var former =
          !all.isEmpty() && random.nextBoolean() ? all.get(random.nextInt(all.size())) : null;
      var id = former == null ? UUID.randomUUID() : former.id();
      var version = (int) all.stream().filter(one -> one.id().equals(id)).count() + 1;
      var collision =
          new Collision(
              id,
              version,
              MORNING.plusSeconds(round * 3600L + number),
              random.nextInt(10) == 0
                  ? null
                  : LocalDate.of(2023, 1, 1).plusDays(random.nextInt(600)),
              random.nextInt(5) == 0 ? null : pick(random, "north", "south"),
              random.nextInt(5) == 0 ? null : random.nextBoolean(),
              Stream.generate(
                      () ->
                          new Casualty(
                              random.nextInt(8) == 0 ? null : random.nextInt(30),
                              random.nextInt(5) == 0
                                  ? null
                                  : pick(random, "male", "female", "not-known"),
                              pick(random, "fatal", "serious", "slight")))
                  .limit(random.nextInt(4))
                  .toList());
      views.write(collision);
      all.add(collision);
    }
  }

  private static long oracle(List<Collision> all, Instant knownAt) {
    return all.stream()
        .filter(one -> !one.recordedAt().isAfter(knownAt))
        .filter(
            one ->
                all.stream()
                    .noneMatch(
                        later ->
                            later.id().equals(one.id())
                                && later.version() > one.version()
                                && !later.recordedAt().isAfter(knownAt)))
        .filter(
            one ->
                one.occurredOn() != null
                    && !one.occurredOn().isBefore(LocalDate.of(2023, 4, 1))
                    && one.occurredOn().isBefore(LocalDate.of(2024, 4, 1)))
        .flatMap(one -> one.casualties().stream())
        .filter(casualty -> casualty.age() != null && casualty.age() <= 15)
        .filter(casualty -> !"slight".equals(casualty.severity()))
        .count();
  }

  @SafeVarargs
  private static <T> T pick(Random random, T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private String written(Format format, Question question) {
    var text = new StringWriter();
    format.facts(
        question, taker -> figures.eachFact(question, taker), false, new PrintWriter(text));
    return text.toString();
  }

  private static long sum(Published.Table table) {
    return table.rows().stream()
        .mapToLong(row -> ((Published.Figure.Shown) row.count()).number())
        .sum();
  }

  private String total(String measure, String period) {
    return answer(measure, period, "none", "").total().text();
  }

  private Published answer(String measure, String period, String by, String knownAt) {
    return figures.answer(question(measure, period, by, knownAt), Audience.POLICE);
  }

  private Question question(String measure, String period, String by, String knownAt) {
    var asked =
        new Question.InWords(measure, Optional.of(period), Optional.of(by), Optional.of(knownAt));
    return switch (figures.read(asked)) {
      case Asked.Understood<Question>(var question) -> question;
      case Asked.NotUnderstood<Question>(var problem) ->
          throw new AssertionError(problem.toString());
    };
  }

  private static List<String> rows(Published figure, String by) {
    return figure.table(by).orElseThrow().rows().stream()
        .map(row -> row.cells().getFirst().code() + " " + row.count().text())
        .toList();
  }

  private static Collision collision(String day, Casualty... casualties) {
    return version(UUID.randomUUID(), 1, MORNING, Optional.of(LocalDate.parse(day)), casualties);
  }

  private static Collision version(UUID id, int version, Instant at, Casualty... casualties) {
    return version(id, version, at, Optional.of(LocalDate.parse("2024-05-21")), casualties);
  }

  private static Collision version(
      UUID id, int version, Instant at, Optional<LocalDate> day, Casualty... casualties) {
    return new Collision(id, version, at, day.orElse(null), "north", true, List.of(casualties));
  }
}
