package org.invicta.app.measures.counting;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Optional;

/**
 * How far a record type has been taken over.
 *
 * @param origin which database it came from
 * @param shape the shape of its tables
 * @param until the first transaction that has not been taken over
 */
record Progress(String origin, String shape, long until) {

  /** The progress kept in the store. */
  static Optional<Progress> of(String type, Connection counting) throws SQLException {
    prepare(counting);
    try (var query =
        counting.prepareStatement("select origin, shape, until from progress where type = ?")) {
      query.setString(1, type);
      try (var rows = query.executeQuery()) {
        return rows.next()
            ? Optional.of(new Progress(rows.getString(1), rows.getString(2), rows.getLong(3)))
            : Optional.empty();
      }
    }
  }

  /** Keeps it, in the transaction that takes the rows over. */
  void keep(String type, Connection counting) throws SQLException {
    try (var delete = counting.prepareStatement("delete from progress where type = ?");
        var insert = counting.prepareStatement("insert into progress values (?, ?, ?, ?)")) {
      delete.setString(1, type);
      delete.execute();
      insert.setString(1, type);
      insert.setString(2, origin);
      insert.setString(3, shape);
      insert.setLong(4, until);
      insert.execute();
    }
  }

  /** Forgets every table, so that all is taken over again. */
  static void forgetAll(Connection counting) throws SQLException {
    var tables = new ArrayList<String>();
    try (var statement = counting.createStatement();
        var rows =
            statement.executeQuery(
                "select table_name from duckdb_tables() where schema_name = 'main' and not temporary")) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    try (var statement = counting.createStatement()) {
      for (var table : tables) {
        statement.execute("drop table \"" + table.replace("\"", "\"\"") + '"');
      }
    }
  }

  private static void prepare(Connection counting) throws SQLException {
    try (var statement = counting.createStatement()) {
      statement.execute(
          "create table if not exists progress (type varchar, origin varchar, shape varchar, until bigint)");
    }
  }
}
