package org.invicta.app.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.invicta.app.records.TestPractice.COLLISION;
import static org.invicta.app.records.TestPractice.body;
import static org.invicta.app.records.TestRecords.ADEYEMI;
import static org.invicta.app.records.TestRecords.MORNING;
import static org.invicta.app.records.TestRecords.code;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.invicta.engine.body.Problem;
import org.invicta.engine.definition.PartyKind;
import org.junit.jupiter.api.Test;

class TakeInTests {

  private static final Provenance IMPORT = new Provenance("import:stats19", "import stats19", "");

  private static final TestStore STORE = new TestStore();

  private final SettableClock clock = new SettableClock();
  private final TestRecords records =
      new TestRecords(STORE.dataSource(), TestPractice.practice(), clock);
  private final TakeIn takeIn =
      new TakeIn(records.definitions, STORE.dataSource(), records.ids, clock);

  @Test
  void refusesABadRowAndTakesInTheRest() {
    try (var taking = takeIn.begin(COLLISION, IMPORT)) {
      assertThat(taking.add("bad-1", body("{}"), List.of(), MORNING))
          .extracting(Problem::code)
          .containsExactly("R007");
      assertThat(taking.add("", on("2024-05-21"), List.of(), MORNING))
          .extracting(Problem::code)
          .containsExactly("R033");
      assertThat(taking.add("good-1", on("2024-05-21"), List.of(), MORNING)).isEmpty();
      assertThat(taking.finish()).isEqualTo(new Counts(1, 0, 0));
    }
    assertThat(records.read.find(COLLISION, "bad-1")).isEmpty();
    assertThat(records.read.find(COLLISION, "good-1")).isPresent();
  }

  @Test
  void refusesTypesThatAreNotDefinedAndImportsByNobody() {
    assertThatThrownBy(() -> takeIn.begin(code("unicorn"), IMPORT))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> takeIn.begin(COLLISION, new Provenance("", "", "")))
        .hasMessageContaining("R035");
  }

  @Test
  void keepsNothingOfABatchThatNamesAPartyThatDoesNotExist() {
    var nobody = new Party(code("district"), PartyKind.ORGANISATION, new UUID(9, 9));
    try (var taking = takeIn.begin(COLLISION, IMPORT)) {
      taking.add("party-1", on("2024-05-21"), List.of(), MORNING);
      taking.add("party-2", on("2024-05-21"), List.of(nobody), MORNING);
      assertThatThrownBy(taking::finish)
          .isInstanceOf(TakingInFailed.class)
          .hasRootCauseMessage(
              "R024 There is no organisation %s. Enter it before the rows that name it."
                  .formatted(nobody.id()));
    }
    assertThat(records.read.find(COLLISION, "party-1")).isEmpty();
  }

  @Test
  void addsNothingTheSecondTimeAndAVersionWhereARowChanged() {
    assertThat(takeIn("twice", 3, "2024-05-21")).isEqualTo(new Counts(3, 0, 0));
    var before = clock.instant();
    clock.forward(Duration.ofHours(1));
    assertThat(takeIn("twice", 3, "2024-05-21")).isEqualTo(new Counts(0, 0, 3));
    assertThat(takeIn("twice", 2, "2024-05-22")).isEqualTo(new Counts(0, 2, 0));
    var changed = records.read.find(COLLISION, "twice-1").orElseThrow();
    assertThat(changed.version()).isEqualTo(2);
    assertThat(changed.body()).isEqualTo(on("2024-05-22"));
    assertThat(records.read.find(COLLISION, "twice-1", before).orElseThrow().body())
        .isEqualTo(on("2024-05-21"));
    assertThat(records.read.find(COLLISION, "twice-2").orElseThrow().version()).isEqualTo(1);
  }

  @Test
  void keepsEveryVersionOfAKeyThatComesAgainInOneBatch() {
    var organisations = new Organisations(STORE.jdbc(), records.ids, clock);
    var leeds = district(organisations.named("gss", "E08000035", "Leeds"));
    var bradford = district(organisations.named("gss", "E08000032", "Bradford"));
    try (var taking = takeIn.begin(COLLISION, IMPORT)) {
      taking.add("again", on("2024-05-21"), List.of(leeds), MORNING);
      taking.add("again", on("2024-05-21"), List.of(bradford), MORNING);
      taking.add("again", on("2024-05-22"), List.of(leeds), MORNING);
      taking.add("again", on("2024-05-22"), List.of(leeds), MORNING);
      taking.add("again", on("2024-05-23"), List.of(), MORNING);
      assertThat(taking.finish()).isEqualTo(new Counts(1, 3, 1));
    }
    var id = records.read.find(COLLISION, "again").orElseThrow().id();
    assertThat(records.read.history(id))
        .extracting(Snapshot::parties)
        .containsExactly(List.of(leeds), List.of(bradford), List.of(leeds), List.of());
    assertThat(records.read.history(id).getLast().body()).isEqualTo(on("2024-05-23"));
  }

  @Test
  void writesTheSameHashesAsSingleSaves() {
    takeIn("hash", 1, "2024-05-21");
    var id = records.read.find(COLLISION, "hash-0").orElseThrow().id();
    records.change.change(id, 1, on("2024-05-22"), MORNING, ADEYEMI);
    takeIn("hash", 1, "2024-05-23");
    assertThat(new VerifyChains(STORE.dataSource()).verify().broken()).isEmpty();
  }

  @Test
  void goesOnBesidePeopleWhoSaveTheSameRecords() throws Exception {
    takeIn("beside", 400, "2024-05-21");
    var saved = new AtomicInteger();
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      var saving =
          people.submit(
              () -> {
                for (int i = 0; i < 400; i++) {
                  var key = "beside-" + i;
                  var found = records.read.find(COLLISION, key).orElseThrow();
                  var day = on("2024-06-%02d".formatted(1 + i % 28));
                  if (records.change.change(found.id(), found.version(), day, MORNING, ADEYEMI)
                      instanceof Saved.Done) {
                    saved.incrementAndGet();
                  }
                  records.open.open(
                      TestRecords.collision("both-" + i, json("2024-07-01")), ADEYEMI);
                }
                return 0;
              });
      for (int round = 0; round < 8; round++) {
        takeIn("beside", 400, "2024-05-%02d".formatted(1 + round));
        takeIn("both", 400, "2024-07-%02d".formatted(1 + round));
      }
      saving.get();
    }
    assertThat(saved.get()).isPositive();
    assertThat(new VerifyChains(STORE.dataSource()).verify().broken()).isEmpty();
    assertThat(records.read.find(COLLISION, "both-399")).isPresent();
  }

  private Counts takeIn(String prefix, int rows, String day) {
    try (var taking = takeIn.begin(COLLISION, IMPORT)) {
      for (int i = 0; i < rows; i++) {
        assertThat(taking.add(prefix + "-" + i, on(day), List.of(), MORNING)).isEmpty();
      }
      return taking.finish();
    }
  }

  private static Party district(UUID id) {
    return new Party(code("district"), PartyKind.ORGANISATION, id);
  }

  private static org.invicta.engine.expression.Value.Group on(String day) {
    return body(json(day));
  }

  private static String json(String day) {
    return "{\"when\":{\"occurred-on\":\"" + day + "\"}}";
  }
}
