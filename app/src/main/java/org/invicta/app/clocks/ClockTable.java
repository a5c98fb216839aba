package org.invicta.app.clocks;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.invicta.app.records.RecordId;
import org.invicta.engine.clock.Life;
import org.invicta.engine.definition.Code;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Keeps clocks and what happened to them. */
@Component
final class ClockTable {

  /** Finds those that have to be looked at, by the index on when they wake. */
  static final String DUE =
      "select id from clocks.clock where wakes < :now order by wakes limit :most";

  private final JdbcClient jdbc;

  ClockTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps a clock that has just started. */
  void insert(KeptClock clock) {
    standing(
            """
            insert into clocks.clock (id, record_id, type, code, round, unit, started, due, within, within_value, calendar,
              presumed, phase, paused, breached, done, ended, warns, wakes, owners, escalates, explain)
            values (:id, :record, :type, :code, :round, :unit, :started, :due, :within, :withinValue, :calendar,
              :presumed, :phase, :paused, :breached, :done, :ended, :warns, :wakes, :owners, :escalates, :explain)
            """,
            clock)
        .param("record", clock.record().value())
        .param("type", clock.type().value())
        .param("code", clock.code().value())
        .param("round", clock.round())
        .param("unit", clock.unit())
        .param("owners", ClockWatch.values(clock.owners()))
        .param("escalates", ClockWatch.values(clock.escalates()))
        .param("explain", clock.explain())
        .update();
  }

  /** Keeps how a clock stands now. */
  void update(KeptClock clock) {
    standing(
            """
            update clocks.clock
            set started = :started, due = :due, within = :within, within_value = :withinValue, calendar = :calendar,
              presumed = :presumed, phase = :phase, paused = :paused, breached = :breached, done = :done, ended = :ended,
              warns = :warns, wakes = :wakes
            where id = :id
            """,
            clock)
        .update();
  }

  private StatementSpec standing(String sql, KeptClock clock) {
    var life = clock.life();
    var paused = life.phase() == Life.Phase.PAUSED ? life.paused() : Optional.<Instant>empty();
    var spec =
        jdbc.sql(sql)
            .param("id", clock.id())
            .param("started", time(life.started()))
            .param("due", time(life.due()))
            .param("within", clock.limit().within().value())
            .param("withinValue", clock.limit().value())
            .param(
                "calendar", clock.limit().calendar().map(Code::value).orElse(null), Types.VARCHAR)
            .param("presumed", clock.limit().presumed())
            .param("phase", word(life.phase()))
            .param("warns", clock.warns().toArray(Long[]::new));
    return time(
        time(
            time(
                time(time(spec, "paused", paused), "breached", life.breached()),
                "done",
                life.done()),
            "ended",
            life.ended()),
        "wakes",
        clock.wakes());
  }

  private static StatementSpec time(StatementSpec spec, String name, Optional<Instant> instant) {
    return spec.param(
        name, instant.map(ClockTable::time).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE);
  }

  /** Writes down what happened to a clock. */
  void happened(UUID clock, Happening what, Optional<Instant> due) {
    var spec =
        jdbc.sql(
                """
                insert into clocks.clock_event (clock_id, kind, happened, recorded, by_officer, move, version, due, words)
                values (:clock, :kind, :happened, :recorded, :by, :move, :version, :due, :words)
                """)
            .param("clock", clock)
            .param("kind", what.kind().word())
            .param("happened", time(what.happened()))
            .param("recorded", time(what.recorded()))
            .param("by", what.by())
            .param("move", what.move().map(Code::value).orElse(null), Types.VARCHAR)
            .param("version", what.version().orElse(null), Types.INTEGER)
            .param("words", what.words());
    time(spec, "due", due).update();
  }

  /** The open clock of a record with a code, kept from changing until the transaction ends. */
  Optional<KeptClock> open(RecordId record, Code code) {
    return jdbc.sql(
            ClockRows.CLOCK
                + "where c.record_id = :record and c.code = :code and c.phase in ('running', 'paused') for update of c")
        .param("record", record.value())
        .param("code", code.value())
        .query(ClockRows::clock)
        .optional();
  }

  /** A clock, kept from changing until the transaction ends. */
  Optional<KeptClock> locked(UUID id) {
    return jdbc.sql(ClockRows.CLOCK + "where c.id = :id for update of c")
        .param("id", id)
        .query(ClockRows::clock)
        .optional();
  }

  /** How often a clock of a record has been started. */
  int rounds(RecordId record, Code code) {
    return jdbc.sql("select count(*) from clocks.clock where record_id = :record and code = :code")
        .param("record", record.value())
        .param("code", code.value())
        .query(Integer.class)
        .single();
  }

  /** What the move that made a version of a record did to its clocks, the last first. */
  List<Did> did(RecordId record, int version) {
    return jdbc.sql(
            """
            select e.clock_id, e.kind
            from clocks.clock_event e join clocks.clock c on c.id = e.clock_id
            where c.record_id = :record and e.version = :version
            order by e.number desc
            """)
        .param("record", record.value())
        .param("version", version)
        .query(
            (row, _) ->
                new Did(
                    row.getObject("clock_id", UUID.class),
                    Happening.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT))))
        .list();
  }

  /** What was done to a clock. */
  record Did(UUID clock, Happening.Kind kind) {}

  /** The clocks that have to be looked at, those that have waited longest first. */
  List<UUID> due(Instant now, int most) {
    return jdbc.sql(DUE)
        .param("now", time(now))
        .param("most", most)
        .query((row, _) -> UUID.fromString(row.getString("id")))
        .list();
  }

  /** A clock that has to be looked at, unless another node is looking at it or has done so. */
  Optional<KeptClock> claimed(UUID id, Instant now) {
    return jdbc.sql(
            ClockRows.CLOCK + "where c.id = :id and c.wakes < :now for update of c skip locked")
        .param("id", id)
        .param("now", time(now))
        .query(ClockRows::clock)
        .optional();
  }

  /** Lets a clock that could not be looked at wait. */
  void postpone(UUID id, Instant until) {
    jdbc.sql("update clocks.clock set wakes = :until where id = :id and wakes is not null")
        .param("id", id)
        .param("until", time(until))
        .update();
  }

  /** Keeps that a breach was explained. */
  void explained(UUID id, Instant at) {
    jdbc.sql("update clocks.clock set explained = :at where id = :id")
        .param("id", id)
        .param("at", time(at))
        .update();
  }

  /** How the table names a phase. */
  static String word(Life.Phase phase) {
    return phase.name().toLowerCase(Locale.ROOT);
  }

  static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
