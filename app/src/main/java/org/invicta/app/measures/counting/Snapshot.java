package org.invicta.app.measures.counting;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * One state of the records.
 *
 * @param origin which database it is, and on which timeline
 * @param until the oldest transaction that may still be running: all before it are done
 * @param hasNews whether anything was written since the last time
 */
record Snapshot(String origin, long until, boolean hasNews) {

  /** Begins to read one state from beginning to end. */
  static void begin(Connection records) throws SQLException {
    records.setAutoCommit(false);
    records.setReadOnly(true);
    records.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
  }

  /** Leaves the connection as it was found. */
  static void end(Connection records) throws SQLException {
    records.rollback();
    records.setReadOnly(false);
    records.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
    records.setAutoCommit(true);
  }

  static Snapshot of(Connection records, TableShape shape, long since) throws SQLException {
    var sql =
        """
        select (select system_identifier from pg_control_system())
            || '/' || (select timeline_id from pg_control_checkpoint())
            || '/' || (select oid from pg_database where datname = current_database()),
          pg_snapshot_xmin(pg_current_snapshot())::text::int8,
          exists (
            select from practice.%s
            where tx >= '%d'::xid8 and tx < pg_snapshot_xmin(pg_current_snapshot()))
        """
            .formatted(shape.quoted(), since);
    try (var statement = records.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return new Snapshot(rows.getString(1), rows.getLong(2), rows.getBoolean(3));
    }
  }
}
