package org.invicta.app.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;

/** A single short conversation with a server. */
final class Probe {

  private Probe() {}

  static int majorVersion(Store.SignIn signIn) throws SQLException {
    try (Connection connection = connect(signIn)) {
      return connection.getMetaData().getDatabaseMajorVersion();
    }
  }

  static Optional<SQLException> failure(Store.SignIn signIn) {
    try (Connection connection = connect(signIn)) {
      return connection.isValid(5)
          ? Optional.empty()
          : Optional.of(new SQLException("no answer in 5 seconds"));
    } catch (SQLException failure) {
      return Optional.of(failure);
    }
  }

  /** The reason without the server's detail, which may name values. */
  static String reason(SQLException failure) {
    String state = failure.getSQLState();
    return switch (state == null ? "" : state) {
      case "28P01", "28000" -> "it refuses the user or the password";
      case "3D000" -> "there is no database of that name";
      case "53300" -> "it has too many connections";
      case "57P03" -> "it is starting or stopping";
      case "08001", "08004", "08006" -> "no connection to its address";
      default -> "error " + state;
    };
  }

  private static Connection connect(Store.SignIn signIn) throws SQLException {
    return DriverManager.getConnection(signIn.url(), signIn.user(), signIn.password());
  }
}
