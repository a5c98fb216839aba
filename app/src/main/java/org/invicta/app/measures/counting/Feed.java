package org.invicta.app.measures.counting;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyInputStream;

/** Takes the rows of one typed view that were written between two transactions over into a staging table. */
final class Feed {

  private static final int BUFFER = 1 << 16;

  private final Connection records;
  private final DuckDBConnection counting;

  Feed(Connection records, Connection counting) throws SQLException {
    this.records = records;
    this.counting = counting.unwrap(DuckDBConnection.class);
  }

  /**
   * Stages the rows with {@code since <= tx < until} and gives how many there are.
   *
   * @param since the first transaction not yet taken over
   * @param until the first transaction that may still be running
   */
  long stage(TableShape shape, long since, long until) throws SQLException {
    var staging = staging(shape);
    try (var statement = counting.createStatement()) {
      statement.execute(
          "create or replace temp table %s (%s)"
              .formatted(
                  staging,
                  shape.listed(column -> column.quoted() + " " + column.holds().stagingType())));
    }
    var copy =
        "copy (select %s from practice.%s where tx >= '%d'::xid8 and tx < '%d'::xid8) to stdout (format binary)"
            .formatted(
                shape.columns().stream().map(Column::asked).collect(Collectors.joining(", ")),
                shape.quoted(),
                since,
                until);
    try (var input =
            new DataInputStream(
                new BufferedInputStream(
                    new PGCopyInputStream(records.unwrap(PGConnection.class), copy), BUFFER));
        var appender = counting.createAppender("temp", "main", staging.replace("\"", ""))) {
      return new BinaryRows(input, shape.columns()).appendTo(appender);
    } catch (IOException broken) {
      throw new SQLException("The rows of " + shape.name() + " could not be read", broken);
    }
  }

  /** The staging table of a counting table. */
  static String staging(TableShape shape) {
    return "\"staged_" + shape.name() + '"';
  }
}
