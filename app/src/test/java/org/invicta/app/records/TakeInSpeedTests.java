package org.invicta.app.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.CodeList;
import org.invicta.engine.definition.FieldKind;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.expression.Value;
import org.junit.jupiter.api.Test;

/** How fast rows go in; {@code -Dinvicta.rows=1000000} for the figure that counts. */
class TakeInSpeedTests {

  private static final Code CRIME = new Code("street-crime");
  private static final int ROWS = Integer.getInteger("invicta.rows", 40_000);
  private static final Provenance IMPORT =
      new Provenance("import:street-crime", "import street-crime", "");
  private static final Instant MAY = Instant.parse("2024-05-01T00:00:00Z");

  private static final TestStore STORE = new TestStore();

  private final TestRecords records =
      new TestRecords(STORE.dataSource(), practice(), InstantSource.system());
  private final TakeIn takeIn =
      new TakeIn(records.definitions, STORE.dataSource(), records.ids, InstantSource.system());

  @Test
  void takesInManyRowsAndNothingTheSecondTime() {
    assertThat(timed("first", "on-record")).isEqualTo(new Counts(ROWS, 0, 0));
    assertThat(timed("again", "on-record")).isEqualTo(new Counts(0, 0, ROWS));
    assertThat(timed("other", "charged")).isEqualTo(new Counts(0, ROWS, 0));
    var start = System.nanoTime();
    var verified = new VerifyChains(STORE.dataSource()).verify();
    report("verify", start);
    assertThat(verified).isEqualTo(new VerifyChains.Verified(ROWS, 2L * ROWS, Optional.empty()));
  }

  private Counts timed(String what, String outcome) {
    var start = System.nanoTime();
    try (var taking = takeIn.begin(CRIME, IMPORT)) {
      for (int i = 0; i < ROWS; i++) {
        var problems = taking.add(key(i), crime(i, outcome), List.of(), MAY);
        assertThat(problems.isEmpty()).isTrue();
      }
      var counts = taking.finish();
      report(what, start);
      return counts;
    }
  }

  private static void report(String what, long start) {
    var took = Duration.ofNanos(System.nanoTime() - start);
    System.out.printf(
        "take-in %s: %,d rows in %.2f s, %,.0f rows/s%n",
        what, ROWS, took.toMillis() / 1000.0, ROWS * 1000.0 / Math.max(1, took.toMillis()));
  }

  private static String key(int i) {
    return "%016x%08x".formatted(i * 0x9E3779B97F4A7C15L, i);
  }

  static Value.Group crime(int i, String outcome) {
    Map<String, Value> what = new LinkedHashMap<>();
    what.put("crime-id", new Value.Text(key(i)));
    what.put("month", new Value.Day(LocalDate.of(2024, 5, 1)));
    what.put("crime-type", new Value.Text("type-" + i % 14));
    what.put("reported-by", new Value.Text("Police"));
    what.put("falls-within", new Value.Text("Police"));
    what.put("outcome", new Value.Text(outcome));
    Map<String, Value> where = new LinkedHashMap<>();
    where.put("longitude", new Value.Number(BigDecimal.valueOf(500_000 + i % 90_000, 6)));
    where.put("latitude", new Value.Number(BigDecimal.valueOf(51_200_000 + i % 90_000, 6)));
    where.put("location", new Value.Text("On or near Street " + i % 5000));
    where.put("lsoa", new Value.Text("E0101%04d".formatted(i % 900)));
    return new Value.Group(Map.of("what", new Value.Group(what), "where", new Value.Group(where)));
  }

  private static Practice practice() {
    var types = new ArrayList<CodeList.Value>();
    for (int i = 0; i < 14; i++) {
      types.add(new CodeList.Value("type-" + i, "Type " + i, Map.of()));
    }
    var list =
        new CodeList(TestPractice.PLACE, new Code("crime-type"), "Crime type", "Police", types);
    var crime =
        TestPractice.definition(
            CRIME,
            1,
            List.of(),
            List.of(
                TestPractice.section(
                    "what",
                    TestPractice.required("crime-id", new FieldKind.Text(64, false)),
                    TestPractice.required("month", new FieldKind.Date()),
                    TestPractice.required("crime-type", new FieldKind.Choice(list)),
                    TestPractice.field("reported-by", new FieldKind.Text(80, false)),
                    TestPractice.field("falls-within", new FieldKind.Text(80, false)),
                    TestPractice.field("outcome", new FieldKind.Text(80, false))),
                TestPractice.section(
                    "where",
                    TestPractice.field("longitude", TestPractice.number(-180, 180, 6)),
                    TestPractice.field("latitude", TestPractice.number(-90, 90, 6)),
                    TestPractice.field("location", new FieldKind.Text(100, false)),
                    TestPractice.indexed("lsoa", new FieldKind.Text(9, false)))));
    return practice(crime);
  }

  private static Practice practice(RecordDefinition definition) {
    var base = TestPractice.practice();
    return new Practice(
        Map.of(definition.code(), definition),
        Map.of(),
        base.measures(),
        base.strategies(),
        base.boards(),
        base.codeLists(),
        base.posts(),
        base.titles(),
        base.values(),
        List.of(),
        Optional.empty());
  }
}
