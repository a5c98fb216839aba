package org.invicta.app.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.invicta.app.Refused;
import org.invicta.app.intake.run.InputFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The log of imports: who imported what, when, and what became of it. */
@Component
public final class ImportLog {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient sql;

  ImportLog(JdbcClient sql) {
    this.sql = sql;
  }

  void begun(UUID id, ImportRequest request, List<InputFile> files, Instant when) {
    var found =
        files.stream()
            .map(file -> Map.of("name", file.name(), "digest", file.fingerprint().digest()))
            .toList();
    sql.sql(
            """
            INSERT INTO import_run (id, importer, by, started_at, state, files)
            VALUES (:id, :importer, :by, :started, 'running', :files::jsonb)
            """)
        .param("id", id)
        .param("importer", request.importer())
        .param("by", request.by())
        .param("started", utc(when))
        .param("files", JSON.writeValueAsString(found))
        .update();
  }

  void ended(ImportOutcome outcome) {
    sql.sql(
            """
            UPDATE import_run
            SET ended_at = :ended, state = 'done', files = :files::jsonb, records = :records::jsonb,
              notices = :notices::jsonb, rejected_for = :rejectedFor::jsonb,
              rows_read = :read, rows_rejected = :rejected, rejects_file = :rejects
            WHERE id = :id
            """)
        .param("id", outcome.id())
        .param("ended", utc(outcome.endedAt()))
        .param("files", JSON.writeValueAsString(outcome.files()))
        .param("records", JSON.writeValueAsString(outcome.records()))
        .param("notices", JSON.writeValueAsString(outcome.notices()))
        .param("rejectedFor", JSON.writeValueAsString(outcome.rejectedFor()))
        .param("read", outcome.read())
        .param("rejected", outcome.rejected())
        .param("rejects", outcome.rejects().orElse(null))
        .update();
  }

  void failed(UUID id, Instant when, RuntimeException why) {
    // the reason of anything but a refusal may hold personal details
    var words = why instanceof Refused refused ? refused.code() : why.getClass().getSimpleName();
    sql.sql(
            """
            UPDATE import_run SET ended_at = :ended, state = 'failed', failure = :failure
            WHERE id = :id
            """)
        .param("id", id)
        .param("ended", utc(when))
        .param("failure", words)
        .update();
  }

  /** The latest imports, the newest first. */
  public List<ImportRun> latest(int most) {
    return sql.sql(
            """
            SELECT id, importer, by, started_at, ended_at, state, files, records, rows_read,
              rows_rejected, rejects_file, failure
            FROM import_run
            ORDER BY started_at DESC, id
            LIMIT :most
            """)
        .param("most", most)
        .query(ImportLog::run)
        .list();
  }

  private static ImportRun run(ResultSet row, int number) throws SQLException {
    return new ImportRun(
        row.getObject("id", UUID.class),
        row.getString("importer"),
        row.getString("by"),
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant),
        row.getString("state"),
        row.getString("files"),
        row.getString("records"),
        row.getLong("rows_read"),
        row.getLong("rows_rejected"),
        Optional.ofNullable(row.getString("rejects_file")),
        Optional.ofNullable(row.getString("failure")));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
