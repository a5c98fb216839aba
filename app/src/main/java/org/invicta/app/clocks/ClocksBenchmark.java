package org.invicta.app.clocks;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.invicta.app.Refused;
import org.invicta.app.cli.Benchmark;
import org.invicta.app.cli.Timing;
import org.invicta.engine.definition.Code;
import org.invicta.engine.time.London;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Times the search for clocks that are due among a million that run, and the lists of a unit. It makes the clocks itself, in a store
 * that has none, and takes them away again.
 */
@Component
final class ClocksBenchmark implements Benchmark {

  private static final int PENDING = 1_000_000;
  private static final int DUE = 100;

  private final JdbcClient jdbc;
  private final ClockTable table;
  private final ReadClocks clocks;
  private final InstantSource time;

  ClocksBenchmark(JdbcClient jdbc, ClockTable table, ReadClocks clocks, InstantSource time) {
    this.jdbc = jdbc;
    this.table = table;
    this.clocks = clocks;
    this.time = time;
  }

  @Override
  public String what() {
    return "clocks";
  }

  @Override
  public void run(Timing timing) {
    run(timing, PENDING);
  }

  /** As {@link #run(Timing)}, among so many clocks. */
  void run(Timing timing, int pending) {
    if (jdbc.sql("select exists (select from clocks.clock)").query(Boolean.class).single()) {
      throw new Refused(
          Refused.Fault.COMMAND,
          "K101",
          "There are clocks in this store.",
          "Name an empty one: --data DIRECTORY.");
    }
    try {
      timing.once("clocks made", () -> make(pending));
      search(timing, pending);
      lists(timing);
    } finally {
      jdbc.sql("delete from clocks.clock where type = 'bench'").update();
    }
  }

  private void search(Timing timing, int pending) {
    var now = time.instant();
    var found = table.due(now, 500).size();
    var plan = plan();
    timing.say("%,d clocks pending, %,d of them due. %s".formatted(pending, found, plan));
    if (found != DUE || !plan.contains("clock_wakes")) {
      throw new Refused(
          Refused.Fault.WORK,
          "K102",
          "Those that are due are not found as they should be.",
          "Look at the plan above.");
    }
    timing.often("those due found", () -> table.due(now, 500));
    timing.often(
        "one claimed and left as it is",
        () -> table.due(now, 1).forEach(id -> table.claimed(id, now)));
  }

  private void lists(Timing timing) {
    var watch = ClockWatch.ALL.units(List.of("unit-7")).types(List.of(new Code("bench")));
    LocalDate tomorrow = London.dayOf(time.instant()).plusDays(1);
    timing.often("the next 50 of a unit", () -> clocks.next(watch, 50));
    timing.often(
        "those of a unit due in two hours", () -> clocks.dueWithin(watch, Duration.ofHours(2), 50));
    timing.say("%,d due tomorrow in the unit".formatted(clocks.forecast(watch, tomorrow).size()));
    timing.often("those of a unit due tomorrow", () -> clocks.forecast(watch, tomorrow));
  }

  private void make(int pending) {
    jdbc.sql(
            """
            insert into clocks.clock (id, record_id, type, code, round, unit, started, due, within, within_value, phase, warns,
              wakes, owners, escalates, explain)
            select gen_random_uuid(), gen_random_uuid(), 'bench', 'bench', 1, 'unit-' || n % 13, at - interval '60 days', at,
              'bench', 'P60D', 'running', '{}', at, '{officer}', '{supervisor}', false
            from generate_series(1, :pending) n,
              lateral (select cast(:now as timestamptz) + case when n <= :due then -interval '1 minute'
                else interval '1 minute' + n * interval '5 seconds' end as at) due
            """)
        .param("pending", pending)
        .param("due", DUE)
        .param("now", ClockTable.time(time.instant()))
        .update();
    jdbc.sql("analyze clocks.clock").update();
  }

  /** The plan by which PostgreSQL finds those that are due, on one line. */
  private String plan() {
    return String.join(
        " ",
        jdbc
            .sql("explain " + ClockTable.DUE)
            .param("now", ClockTable.time(time.instant()))
            .param("most", 500)
            .query(String.class)
            .list()
            .stream()
            .map(String::strip)
            .toList());
  }
}
