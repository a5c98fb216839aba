package org.invicta.app.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.invicta.app.access.AsSystem;
import org.invicta.engine.definition.Code;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells which record was created from which. */
@Component
public final class ReadOrigins {

  private static final String COLUMNS =
      "select record_id, origin_id, origin_version, by_then, created_at from record_origin ";

  private final JdbcClient jdbc;
  private final AsSystem system;

  ReadOrigins(JdbcClient jdbc, AsSystem system) {
    this.jdbc = jdbc;
    this.system = system;
  }

  /**
   * Where a record comes from and what came of it.
   *
   * @param origin what it was created from; empty when somebody opened it
   * @param descendants what was created from it and from those in turn, the earliest first
   */
  public record Family(Optional<Origin> origin, List<Origin> descendants) {
    public Family {
      descendants = List.copyOf(descendants);
    }
  }

  /** The origin and the descendants of a record. */
  public Family of(RecordId id) {
    return new Family(origin(id), descendants(id));
  }

  /** What a record was created from. */
  public Optional<Origin> origin(RecordId id) {
    return jdbc.sql(COLUMNS + "where record_id = :id")
        .param("id", id.value())
        .query(ReadOrigins::origin)
        .optional();
  }

  /** The records created upon one version of a record, those among them that whoever moved it may not read. */
  List<RecordId> created(RecordId origin, int version) {
    return system.call(
        () ->
            jdbc.sql(COLUMNS + "where origin_id = :id and origin_version = :version order by 1")
                .param("id", origin.value())
                .param("version", version)
                .query((row, number) -> origin(row, number).record())
                .list());
  }

  private List<Origin> descendants(RecordId id) {
    return jdbc.sql(
            """
            with recursive descendant as (
              select * from record_origin where origin_id = :id
              union
              select further.* from record_origin further join descendant on further.origin_id = descendant.record_id
            )
            select record_id, origin_id, origin_version, by_then, created_at
            from descendant order by created_at, record_id
            """)
        .param("id", id.value())
        .query(ReadOrigins::origin)
        .list();
  }

  private static Origin origin(ResultSet row, int number) throws SQLException {
    return new Origin(
        new RecordId(row.getObject("record_id", UUID.class)),
        new RecordId(row.getObject("origin_id", UUID.class)),
        row.getInt("origin_version"),
        new Code(row.getString("by_then")),
        Versions.instant(row, "created_at"));
  }
}
