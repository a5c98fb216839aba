package org.invicta.app.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.invicta.app.store.Store.SignIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Makes the role and the database of the application when they are missing. The role is no superuser,
 * so that row-level security holds for the application too.
 */
final class FirstSteps {

  private FirstSteps() {}

  static void take(SignIn administrator, String password) {
    try (Connection connection =
        DriverManager.getConnection(
            administrator.url(), administrator.user(), administrator.password())) {
      var sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
      if (missing(sql, "SELECT count(*) FROM pg_roles WHERE rolname = :name")) {
        // CREATE ROLE takes no parameters; the password is hexadecimal digits of our own making
        sql.sql("CREATE ROLE invicta LOGIN PASSWORD '" + password + "'").update();
      }
      if (missing(sql, "SELECT count(*) FROM pg_database WHERE datname = :name")) {
        sql.sql("CREATE DATABASE invicta OWNER invicta").update();
      }
    } catch (SQLException failure) {
      throw StoreRefusals.cannotReach(Probe.reason(failure), failure);
    }
  }

  private static boolean missing(JdbcClient sql, String count) {
    return sql.sql(count).param("name", Credentials.APPLICATION).query(Long.class).single() == 0;
  }
}
