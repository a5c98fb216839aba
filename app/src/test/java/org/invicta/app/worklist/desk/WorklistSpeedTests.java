package org.invicta.app.worklist.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.invicta.app.access.AccessForTests;
import org.invicta.app.access.SignedIn;
import org.invicta.app.records.Listing;
import org.invicta.app.records.ReadRecords;
import org.invicta.app.store.FreshDatabase;
import org.invicta.app.store.OwnerStore;
import org.invicta.engine.definition.DeskDefinition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * As requests of people are answered, under the policies of the database: how long fifty of many open records take, with their names, clocks and counts. {@code -Dinvicta.rows=200000} for the figure that
 * counts; {@code benchmarks/worklist.sh} runs it.
 */
@FreshDatabase
@SpringBootTest(
    properties = "invicta.practice=${invicta.root:..}/app/src/test/resources/board-practice")
class WorklistSpeedTests {
  private static final int ROWS = Integer.getInteger("invicta.rows", 5_000);
  private static final int TIMES = Integer.getInteger("invicta.times", 60);
  private static final SignedIn MANAGER = Board.person("mia", "Unit 1", "board-manager");
  private static final SignedIn SUPERVISOR = Board.person("nora", "Unit 1", "board-supervisor");
  private static final SignedIn OFFICER = Board.person("officer-7", "Unit 1", "board-officer");

  @Autowired private JdbcClient jdbc;
  @Autowired private FindWork find;
  @Autowired private Desks desks;
  @Autowired private DrawRows draw;
  @Autowired private ReadRecords records;
  @Autowired private OwnerStore owner;

  @BeforeEach
  void manyOpenRecords() {
    jdbc.sql(
            """
            insert into record (id, type, version, state, digest, hash, opened_at, changed_at)
            select uuidv7(interval '1 second' * (n - :rows)), 'board-case', 1,
              (array['new', 'working', 'with-partner'])[1 + n %% 3], decode(repeat('00', 32), 'hex'), decode(repeat('00', 32), 'hex'),
              timestamptz '2026-01-01' + interval '1 minute' * n, timestamptz '2026-01-01' + interval '1 minute' * n
            from generate_series(1, :rows) n
            """
                .replace("%%", "%"))
        .param("rows", ROWS)
        .update();
    jdbc.sql(
            """
            insert into record_version (record_id, version, type, definition_version, state, body, true_from, recorded_at, recorded_by,
              through, reason, previous_hash, hash)
            select r.id, 1, r.type, 1, r.state,
              jsonb_build_object('who', jsonb_build_object('given-name', 'Child', 'family-name', r.id::text), 'seen',
                jsonb_build_object('seen-on', '2026-01-01', 'signs', 3, 'danger', 'no')),
              r.opened_at, r.opened_at, 'made:speed', 'made', '', '', r.hash
            from record r
            """)
        .update();
    jdbc.sql(
            """
            insert into work (record_id, version, unit, holder, opened_by, changed_at)
            select r.id, 1, 'Unit ' || 1 + abs(hashtext(r.id::text)) % 13,
              case when abs(hashtext(r.id::text)) % 3 > 0 then 'officer-' || abs(hashtext(r.id::text)) % 900 end,
              'officer-' || abs(hashtext(r.id::text || 'x')) % 900, r.opened_at
            from record r
            """)
        .update();
    jdbc.sql(
            """
            insert into clocks.clock (id, record_id, type, code, round, unit, started, due, within, within_value, phase, owners,
              escalates, explain)
            select gen_random_uuid(), r.id, r.type, 'dealt-with', 1, '', r.opened_at,
              r.opened_at + interval '1 minute' * (abs(hashtext(r.id::text)) % 100000), 'board-answer-within', 'PT4H', 'running',
              '{}', '{}', false
            from record r where abs(hashtext(r.id::text)) % 4 > 0
            """)
        .update();
    jdbc.sql("vacuum analyze desk_item").update();
    jdbc.sql("analyze").update();
  }

  @Test
  void fiftyOfManyOpenRecordsAreQuick() {
    var desk = desks.find("board-rows").orElseThrow();
    var search = desks.everything(desk);
    assertThat(find.count(search, MANAGER).total()).isEqualTo(ROWS);
    for (var person : List.of(MANAGER, SUPERVISOR, OFFICER)) {
      AccessForTests.as(owner, person, () -> measure(desk, search, person));
    }
    var narrowed = search.narrowed(Narrowed.NOT.inUnit("Unit 3").unheld().late());
    AccessForTests.as(
        owner,
        MANAGER,
        () -> {
          measure(
              "manager, narrowed, list of 50",
              () ->
                  find.list(narrowed, MANAGER, new Sorted(Sorted.By.NEXT_CLOCK, false), 50, 0)
                      .size());
          measure(
              "units to choose from", () -> find.known(Sorted.By.UNIT, desk.of(), MANAGER).size());
          measure(
              "holders to choose from",
              () -> find.known(Sorted.By.HOLDER, desk.of(), MANAGER).size());
          return true;
        });
  }

  private boolean measure(DeskDefinition desk, Search search, SignedIn person) {
    var role = person.roles().iterator().next();
    for (var by : List.of(Sorted.By.NEXT_CLOCK, Sorted.By.OPENED)) {
      measure(
          role + " by " + by.word() + ", list of 50",
          () -> find.list(search, person, new Sorted(by, false), 50, 0).size());
    }
    measure(role + ", list of 50 with names and clocks", () -> draw(desk, search, person));
    measure(role + ", count", () -> (int) find.count(search, person).total());
    measure(
        role + ", first 50 records in order",
        () -> records.list(Listing.of(Board.CASE).first(50)).size());
    return true;
  }

  private int draw(DeskDefinition desk, Search search, SignedIn person) {
    var items = find.list(search, person, new Sorted(Sorted.By.NEXT_CLOCK, false), 50, 0);
    return draw.rows(items, desk.columns(), person).size();
  }

  @FunctionalInterface
  private interface Asked {
    int rows();
  }

  private static void measure(String name, Asked asked) {
    for (var warming = 0; warming < TIMES / 2; warming++) {
      asked.rows();
    }
    var took = new long[TIMES];
    var rows = Optional.<Integer>empty();
    for (var time = 0; time < TIMES; time++) {
      var start = System.nanoTime();
      rows = Optional.of(asked.rows());
      took[time] = System.nanoTime() - start;
    }
    Arrays.sort(took);
    System.out.printf(
        "worklist, %,d open: %-50s %,7d rows, p50 %.1f ms, p99 %.1f ms%n",
        ROWS, name, rows.orElse(0), took[TIMES / 2] / 1e6, took[TIMES * 99 / 100] / 1e6);
    assertThat(rows.orElse(0)).isPositive();
  }
}
