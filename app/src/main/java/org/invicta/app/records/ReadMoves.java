package org.invicta.app.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
