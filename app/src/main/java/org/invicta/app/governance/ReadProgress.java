package org.invicta.app.governance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.invicta.app.records.RecordId;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.StrategyDefinition.Status;
import org.invicta.engine.measure.Asked;
import org.invicta.engine.measure.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what owners reported, as it was true and known at any moment. */
@Component
public class ReadProgress {

  private static final String COLUMNS =
      """
      record_key, record_id, version, status, reason, evidence, next_step, reported_for,
      true_from, recorded_at, recorded_by
      """;

  private final JdbcClient jdbc;

  ReadProgress(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The latest progress on each action of a strategy that has any. */
  public SortedMap<ActionRef, Progress> of(Code strategy, AsOf asOf) {
    var latest = new TreeMap<ActionRef, Progress>();
    jdbc.sql(
            """
            select distinct on (record_key) %s
              from practice.action_progress
             where strategy = :strategy and true_from <= :trueAt and recorded_at <= :knownAt
             order by record_key, true_from desc, version desc
            """
                .formatted(COLUMNS))
        .param("strategy", strategy.value())
        .param("trueAt", utc(asOf.trueAt()))
        .param("knownAt", utc(asOf.knownAt()))
        .query(ReadProgress::progress)
        .list()
        .forEach(progress -> latest.put(progress.action(), progress));
    return latest;
  }

  /** Everything ever reported on an action, the newest first. */
  public List<Progress> history(ActionRef action) {
    return jdbc.sql(
            """
            select %s
              from practice.action_progress
             where record_key = :key
             order by version desc
            """
                .formatted(COLUMNS))
        .param("key", action.key())
        .query(ReadProgress::progress)
        .list();
  }

  /** The newest version on an action, the one an update is based on. */
  Optional<Progress> newest(ActionRef action) {
    return history(action).stream().findFirst();
  }

  private static Progress progress(ResultSet row, int index) throws SQLException {
    return new Progress(
        ActionRef.ofKey(row.getString("record_key")).orElseThrow(),
        new RecordId(row.getObject("record_id", UUID.class)),
        row.getInt("version"),
        Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
        text(row, "reason"),
        text(row, "evidence"),
        text(row, "next_step"),
        period(text(row, "reported_for")),
        moment(row, "true_from"),
        moment(row, "recorded_at"),
        text(row, "recorded_by"));
  }

  private static Optional<Period> period(String text) {
    return Period.parse(text) instanceof Asked.Understood<Period>(Period period)
        ? Optional.of(period)
        : Optional.empty();
  }

  private static String text(ResultSet row, String column) throws SQLException {
    var text = row.getString(column);
    return text == null ? "" : text;
  }

  private static Instant moment(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
