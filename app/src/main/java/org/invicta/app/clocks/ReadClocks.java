package org.invicta.app.clocks;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.invicta.app.records.RecordId;
import org.invicta.engine.clock.Forecast;
import org.invicta.engine.definition.Code;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the clocks of records. */
@Component
public final class ReadClocks {

  /** Where a clock's record is somebody's work it belongs to that unit, otherwise to the one that acted when it started. */
  private static final String OF =
      """
      select %s, coalesce(w.unit, c.unit) as unit_now
      from clocks.clock c left join work w on w.record_id = c.record_id
      """
          .formatted(ClockRows.COLUMNS);

  private final JdbcClient jdbc;
  private final ClockWords words;
  private final InstantSource time;

  ReadClocks(JdbcClient jdbc, ClockWords words, InstantSource time) {
    this.jdbc = jdbc;
    this.words = words;
    this.time = time;
  }

  /** A clock. */
  public Optional<RunningClock> find(UUID clock) {
    return jdbc.sql(OF + "where c.id = :id").param("id", clock).query(this::clock).optional();
  }

  /** The clocks of a record: those still open by their due time, then those that have ended, the last first. */
  public List<RunningClock> of(RecordId record) {
    return jdbc.sql(
            OF
                + """
                where c.record_id = :record
                order by c.ended is not null, case when c.ended is null then c.due end, c.ended desc, c.code
                """)
        .param("record", record.value())
        .query(this::clock)
        .list();
  }

  /** The running clock of each record that is due first; records without one are left out. */
  public Map<RecordId, RunningClock> next(Collection<RecordId> records) {
    var next = new HashMap<RecordId, RunningClock>();
    jdbc.sql(
            OF
                + """
                join (
                  select distinct on (record_id) id from clocks.clock
                  where record_id = any (:records) and phase = 'running' order by record_id, due, code
                ) first on first.id = c.id
                """)
        .param("records", records.stream().map(RecordId::value).toArray(UUID[]::new))
        .query(this::clock)
        .list()
        .forEach(clock -> next.put(clock.record(), clock));
    return next;
  }

  /** The clocks of records by what they are for, the newest of each, running or not. */
  public Map<RecordId, Map<Code, RunningClock>> byCode(
      Collection<RecordId> records, Collection<Code> codes) {
    var found = new HashMap<RecordId, Map<Code, RunningClock>>();
    if (codes.isEmpty()) {
      return found;
    }
    jdbc.sql(OF + "where c.record_id = any (:records) and c.code = any (:codes) order by c.started")
        .param("records", records.stream().map(RecordId::value).toArray(UUID[]::new))
        .param("codes", codes.stream().map(Code::value).toArray(String[]::new))
        .query(this::clock)
        .list()
        .forEach(
            clock ->
                found
                    .computeIfAbsent(clock.record(), _ -> new HashMap<>())
                    .put(clock.code(), clock));
    return found;
  }

  /**
   * The running clocks due within a time from now, and those whose due time has passed undone; the earliest first.
   *
   * @param most how many at most
   */
  public List<RunningClock> dueWithin(ClockWatch watch, Duration within, int most) {
    return watched(
        watch,
        "and c.phase = 'running' and c.due <= :until order by c.due, c.id limit :most",
        Map.of("until", ClockTable.time(time.instant().plus(within)), "most", most));
  }

  /** The running clocks that come next, the earliest first. */
  public List<RunningClock> next(ClockWatch watch, int most) {
    return watched(
        watch, "and c.phase = 'running' order by c.due, c.id limit :most", Map.of("most", most));
  }

  /**
   * The breaches since an instant, the latest first: also those done since, and those done in time but recorded late.
   *
   * @param most how many at most
   */
  public List<RunningClock> breaches(ClockWatch watch, Instant since, int most) {
    return watched(
        watch,
        """
        and (c.breached >= :since or c.breached is null and c.phase = 'running' and c.due < :now and c.due >= :since)
        order by coalesce(c.breached, c.due) desc, c.id limit :most
        """,
        Map.of(
            "since", ClockTable.time(since), "now", ClockTable.time(time.instant()), "most", most));
  }

  /** The running clocks that come due on a day, Europe/London, the earliest first; what is due at midnight is due on the day that ends. */
  public List<RunningClock> forecast(ClockWatch watch, LocalDate day) {
    var window = Forecast.on(day);
    return watched(
        watch,
        "and c.phase = 'running' and c.due > :after and c.due <= :upTo order by c.due, c.id",
        Map.of("after", ClockTable.time(window.after()), "upTo", ClockTable.time(window.upTo())));
  }

  private List<RunningClock> watched(ClockWatch watch, String which, Map<String, Object> params) {
    var all = new HashMap<>(params);
    return jdbc.sql(OF + where(watch, all) + which).params(all).query(this::clock).list();
  }

  /** Only what is asked for is looked at, so that the index on due times serves it. */
  private static String where(ClockWatch watch, Map<String, Object> params) {
    var where = new StringBuilder("where true\n");
    if (!watch.units().isEmpty()) {
      where.append("and coalesce(w.unit, c.unit) = any (:units)\n");
      params.put("units", watch.units().toArray(String[]::new));
    }
    if (!watch.types().isEmpty()) {
      where.append("and c.type = any (:types)\n");
      params.put("types", ClockWatch.values(watch.types()));
    }
    if (!watch.roles().isEmpty()) {
      where.append(
          "and (c.owners && cast(:roles as text[]) or c.escalates && cast(:roles as text[]))\n");
      params.put("roles", ClockWatch.values(watch.roles()));
    }
    if (!watch.officer().isEmpty()) {
      where.append("and (w.holder = :officer or w.opened_by = :officer)\n");
      params.put("officer", watch.officer());
    }
    return where.toString();
  }

  private RunningClock clock(java.sql.ResultSet row, int number) throws java.sql.SQLException {
    return words.clock(ClockRows.clock(row, number), row.getString("unit_now"), time.instant());
  }
}
