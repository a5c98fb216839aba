package org.invicta.app.measures;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.invicta.engine.expression.Sql;

/** Asks the counting store a written statement. */
final class Statements {

  private Statements() {}

  /** What is made of the rows. */
  @FunctionalInterface
  interface Reading<T> {
    T of(ResultSet rows) throws SQLException;
  }

  static <T> T ask(Connection connection, Sql sql, Reading<T> reading) throws SQLException {
    try (var statement = prepared(connection, sql);
        var rows = statement.executeQuery()) {
      return reading.of(rows);
    }
  }

  private static PreparedStatement prepared(Connection connection, Sql sql) throws SQLException {
    var statement = connection.prepareStatement(sql.text());
    for (var index = 0; index < sql.params().size(); index++) {
      statement.setObject(index + 1, sql.params().get(index));
    }
    return statement;
  }
}
