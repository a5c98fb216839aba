package org.invicta.app.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.invicta.engine.definition.ClockDefinition;
import org.invicta.engine.definition.Code;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells which moves a record has made, and who made them. */
@Component
public final class ReadMoves {

  private final JdbcClient jdbc;

  ReadMoves(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The moves of a record, the first first; {@code opened}, the opening, leads them. */
  public List<MadeMove> of(RecordId id) {
    return jdbc.sql(
            """
            select v.version, coalesce(v.move, :opened) as move, v.recorded_by, v.recorded_at, v.reason,
              exists (select from record_version u where u.record_id = v.record_id and u.undoes = v.version) as undone
            from record_version v
            where v.record_id = :id and (v.move is not null or v.version = 1)
            order by v.version
            """)
        .param("id", id.value())
        .param("opened", ClockDefinition.OPENED.value())
        .query(ReadMoves::move)
        .list();
  }

  /**
   * A move and the record that made it.
   *
   * @param record the record
   * @param made the move; never one that was undone
   */
  public record Of(RecordId record, MadeMove made) {}

  private static final String MOVES =
      """
      select v.record_id, v.version, v.move, v.recorded_by, v.recorded_at, v.reason, false as undone
      from record_version v
      where v.move = any (:moves) and %s
        and not exists (select from record_version u where u.record_id = v.record_id and u.undoes = v.version)
      order by v.recorded_at, v.record_id, v.version
      """;

  /** These moves of records of a type from an instant until another, the first first. */
  public List<Of> between(Code type, Collection<Code> moves, Instant from, Instant until) {
    return jdbc.sql(
            MOVES.formatted("v.type = :type and v.recorded_at >= :from and v.recorded_at < :until"))
        .param("moves", codes(moves))
        .param("type", type.value())
        .param("from", Versions.utc(from))
        .param("until", Versions.utc(until))
        .query(ReadMoves::moveOf)
        .list();
  }

  /** These moves of some records, whenever they were made, the first first. */
  public List<Of> of(Collection<RecordId> records, Collection<Code> moves) {
    return jdbc.sql(MOVES.formatted("v.record_id = any (:records)"))
        .param("moves", codes(moves))
        .param("records", records.stream().map(RecordId::value).toArray(UUID[]::new))
        .query(ReadMoves::moveOf)
        .list();
  }

  private static String[] codes(Collection<Code> moves) {
    return moves.stream().map(Code::value).toArray(String[]::new);
  }

  private static Of moveOf(ResultSet row, int number) throws SQLException {
    return new Of(new RecordId(row.getObject("record_id", UUID.class)), move(row, number));
  }

  /** Who made each move of a record; not those that were undone. */
  Map<Code, Set<String>> makers(RecordId id) {
    var makers = new HashMap<Code, Set<String>>();
    for (MadeMove made : of(id)) {
      if (!made.undone()) {
        makers.computeIfAbsent(made.move(), _ -> new HashSet<>()).add(made.by());
      }
    }
    return makers;
  }

  private static MadeMove move(ResultSet row, int number) throws SQLException {
    return new MadeMove(
        row.getInt("version"),
        new Code(row.getString("move")),
        row.getString("recorded_by"),
        Versions.instant(row, "recorded_at"),
        row.getString("reason"),
        row.getBoolean("undone"));
  }
}
