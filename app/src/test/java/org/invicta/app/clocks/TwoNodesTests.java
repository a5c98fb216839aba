package org.invicta.app.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.invicta.app.clocks.TestTime.Standing;
import org.invicta.app.clocks.TestTime.Told;
import org.invicta.app.records.RecordId;
import org.invicta.app.store.FreshDatabase;
import org.invicta.engine.clock.ClockEvent;
import org.invicta.engine.clock.Life;
import org.invicta.engine.definition.Code;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

/** Two nodes that share a database: every breach is told once, by whichever node, also when both look at the same moment. */
@SpringBootTest(
    properties = "invicta.practice=${invicta.root:..}/app/src/test/resources/clocks/practice")
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@Import(TestTime.class)
@FreshDatabase
class TwoNodesTests {
  private static final int CLOCKS = 300;
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
  private static final Duration OFTEN = Duration.ofMillis(50);

  private final Standing time;
  private final Told told;
  private final ClockTable table;
  private final WakeClocks wake;
  private final DataSource dataSource;
  private final JdbcClient jdbc;

  TwoNodesTests(
      Standing time,
      Told told,
      ClockTable table,
      WakeClocks wake,
      DataSource dataSource,
      JdbcClient jdbc) {
    this.time = time;
    this.told = told;
    this.table = table;
    this.wake = wake;
    this.dataSource = dataSource;
    this.jdbc = jdbc;
    time.is(NOW);
  }

  @Test
  void tellEachBreachOnce() {
    IntStream.range(0, CLOCKS).forEach(number -> table.insert(late(number)));
    try (var one =
            new Recurring(dataSource, ClocksConfiguration.looking(wake, OFTEN), Instant::now);
        var other =
            new Recurring(dataSource, ClocksConfiguration.looking(wake, OFTEN), Instant::now)) {
      one.start();
      other.start();
      // a third that does not wait for its turn
      wake.wake();
      await().atMost(Duration.ofSeconds(60)).until(() -> waiting() == 0);
    }
    assertThat(told.breaches()).isEqualTo(CLOCKS);
    assertThat(
            jdbc.sql("select count(*) from clocks.clock_event where kind = 'breached'")
                .query(Integer.class)
                .single())
        .isEqualTo(CLOCKS);
  }

  private int waiting() {
    return jdbc.sql("select count(*) from clocks.clock where wakes is not null")
        .query(Integer.class)
        .single();
  }

  private static KeptClock late(int number) {
    var due = NOW.minusSeconds(number + 1L);
    return new KeptClock(
        UUID.randomUUID(),
        new RecordId(UUID.randomUUID()),
        Stays.STAY,
        Stays.REVIEW,
        1,
        "Northgate",
        Life.of(new ClockEvent.Started(NOW, due.minusSeconds(60), due)),
        new KeptClock.Limit(new Code("first-review"), "PT1M", Optional.empty(), ""),
        List.of(),
        Set.of(),
        Set.of(),
        false,
        Optional.empty());
  }
}
