package org.invicta.app.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.invicta.app.records.TestPractice.COLLISION;
import static org.invicta.app.records.TestPractice.body;
import static org.invicta.app.records.TestRecords.ADEYEMI;
import static org.invicta.app.records.TestRecords.MORNING;
import static org.invicta.app.records.TestRecords.code;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.invicta.app.store.PostgresForTests;
import org.invicta.engine.definition.Code;
import org.invicta.engine.expression.Value;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was known at any instant is what a model in memory remembers, however records were written. */
class AsKnownTests {

  private static final int STEPS = 300;
  private static final int KEYS = 12;
  private static final Provenance IMPORT = new Provenance("import:test", "import test", "");

  private final javax.sql.DataSource store = PostgresForTests.migrated();
  private final SettableClock clock = new SettableClock();
  private final TestRecords records = new TestRecords(store, TestPractice.practice(), clock);
  private final TakeIn takeIn = new TakeIn(records.definitions, store, records.ids, clock);
  private final Map<String, TreeMap<Instant, Known>> model = new HashMap<>();

  /** What the model remembers of a record. */
  private record Known(Value.Group body, Code state) {}

  @ParameterizedTest
  @ValueSource(longs = {1, 20240521, 987654321})
  void equalsTheReplayOfAModel(long seed) {
    new TypedViews(TestPractice.practice(), store, clock).afterSingletonsInstantiated();
    var random = new Random(seed);
    var start = clock.instant();
    for (int step = 0; step < STEPS; step++) {
      clock.forward(Duration.ofNanos(1_000L * (1 + random.nextInt(5_000_000))));
      step(random);
    }
    var length = Duration.between(start, clock.instant()).toNanos() / 1_000;
    for (int question = 0; question < 120; question++) {
      var instant = start.plusNanos(1_000 * (long) (random.nextDouble() * (length + 2)));
      assertThat(stored(instant))
          .as("as known at %s, seed %d", instant, seed)
          .isEqualTo(known(instant));
      assertThat(viewed(instant)).isEqualTo(districts(instant));
    }
    assertThat(new VerifyChains(store).verify().broken()).isEmpty();
  }

  private void step(Random random) {
    switch (random.nextInt(4)) {
      case 0 -> save(key(random), some(random));
      case 1 -> move(key(random));
      case 2 -> save(key(random), some(random));
      default -> takeIn(random);
    }
  }

  private void save(String key, Value.Group body) {
    var found = records.read.find(COLLISION, key);
    if (found.isEmpty()) {
      assertThat(records.open.open(draft(key, body), ADEYEMI)).isInstanceOf(Saved.Done.class);
      remember(key, new Known(body, code("provisional")));
      return;
    }
    var saved =
        records.change.change(found.get().id(), found.get().version(), body, MORNING, ADEYEMI);
    if (saved instanceof Saved.Done) {
      remember(key, new Known(body, found.get().state()));
    }
  }

  private void move(String key) {
    var found = records.read.find(COLLISION, key);
    if (found.isEmpty()) {
      return;
    }
    var move = found.get().state().equals(code("final")) ? "reopen" : "finalise";
    var why = new Provenance("pc-adeyemi", "page", "New facts");
    var saved =
        records.move.move(
            found.get().id(), found.get().version(), code(move), Set.of(code("analyst")), why);
    if (saved instanceof Saved.Done) {
      var state = move.equals("reopen") ? "provisional" : "final";
      remember(key, new Known(found.get().body(), code(state)));
    }
  }

  private void takeIn(Random random) {
    var rows = new TreeMap<String, Value.Group>();
    for (int row = 0; row < 5; row++) {
      rows.put(key(random), some(random));
    }
    try (var taking = takeIn.begin(COLLISION, IMPORT)) {
      rows.forEach((key, body) -> assertThat(taking.add(key, body, List.of(), MORNING)).isEmpty());
      taking.finish();
    }
    rows.forEach(
        (key, body) -> {
          var before = last(key);
          if (before.isEmpty() || !before.get().body().equals(body)) {
            remember(key, new Known(body, before.map(Known::state).orElse(code("provisional"))));
          }
        });
  }

  private Map<String, Known> stored(Instant instant) {
    return records.read.list(Listing.of(COLLISION).knownAt(instant)).stream()
        .collect(
            Collectors.toMap(
                snapshot -> snapshot.key().orElseThrow(),
                snapshot -> new Known(snapshot.body(), snapshot.state())));
  }

  private Map<String, Known> known(Instant instant) {
    var known = new HashMap<String, Known>();
    model.forEach(
        (key, versions) ->
            Optional.ofNullable(versions.floorEntry(instant))
                .ifPresent(entry -> known.put(key, entry.getValue())));
    return known;
  }

  /** The same through the typed view. */
  private List<String> viewed(Instant instant) {
    return JdbcClient.create(store)
        .sql(
            """
            select record_key || ' ' || coalesce(district, '') from practice.collision
            where recorded_at <= :at and (known_to is null or known_to > :at) order by 1
            """)
        .param("at", Versions.utc(instant))
        .query((row, number) -> row.getString(1))
        .list();
  }

  private List<String> districts(Instant instant) {
    var rows = new ArrayList<String>();
    known(instant)
        .forEach(
            (key, known) -> {
              var where = known.body().members().get("where");
              var district =
                  where instanceof Value.Group group
                      ? group.members().getOrDefault("district", new Value.Text(""))
                      : new Value.Text("");
              rows.add(key + " " + ((Value.Text) district).text());
            });
    return rows.stream().sorted().toList();
  }

  private void remember(String key, Known known) {
    model.computeIfAbsent(key, _ -> new TreeMap<>()).put(clock.instant(), known);
  }

  private Optional<Known> last(String key) {
    return Optional.ofNullable(model.get(key)).map(versions -> versions.lastEntry().getValue());
  }

  private static String key(Random random) {
    return "%02d".formatted(random.nextInt(KEYS));
  }

  private static Value.Group some(Random random) {
    var day = "2024-05-%02d".formatted(1 + random.nextInt(3));
    var where =
        random.nextBoolean() ? ",\"where\":{\"district\":\"E" + random.nextInt(3) + "\"}" : "";
    return body("{\"when\":{\"occurred-on\":\"" + day + "\"}" + where + "}");
  }

  private static Draft draft(String key, Value.Group body) {
    return new Draft(COLLISION, Optional.of(key), body, List.of(), MORNING);
  }
}
