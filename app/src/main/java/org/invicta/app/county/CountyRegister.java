package org.invicta.app.county;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.invicta.app.access.SyntheticData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps in the store which made-up county it holds, so that every page can say so. */
@Component
class CountyRegister implements SyntheticData {

  private final JdbcClient jdbc;
  private final InstantSource clock;
  private volatile boolean present;

  CountyRegister(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * The county of a store.
   *
   * @param finished whether all of it is there
   */
  record Entry(CountyPlan plan, boolean finished) {}

  /** The county this store holds, if any. */
  Optional<Entry> entry() {
    return jdbc.sql(
            "select size, seed, until, finished_at is not null as finished from county.county")
        .query((row, _) -> entry(row))
        .optional();
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        new CountyPlan(
            CountySize.valueOf(row.getString("size").toUpperCase(Locale.ROOT)),
            row.getLong("seed"),
            row.getObject("until", LocalDate.class)),
        row.getBoolean("finished"));
  }

  /**
   * Enters a county in a store that holds nothing yet. One statement, so that no record can come between the look and the entry of
   * the county unseen by those who look for either.
   *
   * @throws org.invicta.app.Refused when the store holds records already
   */
  void begin(CountyPlan plan) {
    int entered =
        jdbc.sql(
                """
                insert into county.county (size, seed, until, begun_at)
                select :size, :seed, :until, :now where not exists (select from record)
                on conflict do nothing
                """)
            .param("size", plan.size().word())
            .param("seed", plan.seed())
            .param("until", plan.until())
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .update();
    if (entered == 0 && entry().isEmpty()) {
      throw CountyRefusals.realRecords();
    }
  }

  /** All of the county is there. */
  void finish() {
    jdbc.sql("update county.county set finished_at = :now where finished_at is null")
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Asked for every page; once made-up, a store stays so. */
  @Override
  public boolean isPresent() {
    if (!present) {
      present = jdbc.sql("select exists (select from county.county)").query(Boolean.class).single();
    }
    return present;
  }
}
