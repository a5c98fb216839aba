package org.invicta.app.clocks;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.invicta.app.records.RecordId;
import org.invicta.engine.clock.Life;
import org.invicta.engine.definition.Code;

/** Reads clocks from rows. */
final class ClockRows {

  static final String COLUMNS =
      """
      c.id, c.record_id, c.type, c.code, c.round, c.unit, c.started, c.due, c.within, c.within_value, c.calendar, c.presumed,
        c.phase, c.paused, c.breached, c.done, c.ended, c.warns, c.owners, c.escalates, c.explain, c.explained
      """;

  static final String CLOCK = "select " + COLUMNS + " from clocks.clock c ";

  private ClockRows() {}

  static KeptClock clock(ResultSet row, int number) throws SQLException {
    return new KeptClock(
        row.getObject("id", UUID.class),
        new RecordId(row.getObject("record_id", UUID.class)),
        new Code(row.getString("type")),
        new Code(row.getString("code")),
        row.getInt("round"),
        row.getString("unit"),
        life(row),
        new KeptClock.Limit(
            new Code(row.getString("within")),
            row.getString("within_value"),
            Optional.ofNullable(row.getString("calendar")).map(Code::new),
            row.getString("presumed")),
        List.of((Long[]) row.getArray("warns").getArray()),
        codes(row.getArray("owners")),
        codes(row.getArray("escalates")),
        row.getBoolean("explain"),
        instant(row, "explained"));
  }

  private static Life life(ResultSet row) throws SQLException {
    return new Life(
        instant(row, "started").orElseThrow(),
        instant(row, "due").orElseThrow(),
        Life.Phase.valueOf(row.getString("phase").toUpperCase(Locale.ROOT)),
        instant(row, "paused"),
        instant(row, "breached"),
        instant(row, "done"),
        instant(row, "ended"));
  }

  static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  private static Set<Code> codes(Array array) throws SQLException {
    return Arrays.stream((String[]) array.getArray())
        .map(Code::new)
        .collect(Collectors.toUnmodifiableSet());
  }
}
