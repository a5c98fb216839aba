package org.invicta.app.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.invicta.app.cli.Timing;
import org.invicta.app.store.FreshDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

/** The search among many clocks goes by its index; how long it takes among a million is for the benchmark to say. */
@SpringBootTest(
    properties = "invicta.practice=${invicta.root:..}/app/src/test/resources/clocks/practice")
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@FreshDatabase
class FindDueClocksTests {
  private final ClocksBenchmark benchmark;
  private final JdbcClient jdbc;

  FindDueClocksTests(ClocksBenchmark benchmark, JdbcClient jdbc) {
    this.benchmark = benchmark;
    this.jdbc = jdbc;
  }

  @Test
  void goesByTheIndexAndLeavesNothingBehind() {
    var said = new StringWriter();
    benchmark.run(new Timing(new PrintWriter(said, true), 5), 20_000);
    assertThat(said.toString())
        .contains("20,000 clocks pending, 100 of them due", "clock_wakes", "those due found");
    assertThat(jdbc.sql("select count(*) from clocks.clock").query(Long.class).single()).isZero();
  }
}
