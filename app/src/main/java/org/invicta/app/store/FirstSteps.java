package org.invicta.app.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.invicta.app.store.Store.SignIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Makes the roles and the database when they are missing: the owner of the tables, and the role that answers people's requests,
 * which owns nothing and for which row-level security holds.
 */
final class FirstSteps {

  private FirstSteps() {}

  static void take(SignIn administrator, Credentials credentials) {
    try (Connection connection =
        DriverManager.getConnection(
            administrator.url(), administrator.user(), administrator.password())) {
      var sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
      if (missing(sql, "SELECT count(*) FROM pg_roles WHERE rolname = :name")) {
        // CREATE ROLE takes no parameters; the password is hexadecimal digits of our own making
        sql.sql("CREATE ROLE invicta LOGIN PASSWORD '" + credentials.application() + "'").update();
      }
      restrictedRole(sql, credentials.people());
      if (missing(sql, "SELECT count(*) FROM pg_database WHERE datname = :name")) {
        sql.sql("CREATE DATABASE invicta OWNER invicta").update();
      }
    } catch (SQLException failure) {
      throw StoreRefusals.cannotReach(Probe.reason(failure), failure);
    }
  }

  private static void restrictedRole(JdbcClient sql, String password) {
    if (missing(sql, "SELECT count(*) FROM pg_roles WHERE rolname = :name", RestrictedRole.NAME)) {
      sql.sql("CREATE ROLE " + RestrictedRole.NAME).update();
    }
    sql.sql(
            """
            ALTER ROLE %s LOGIN PASSWORD '%s'
            NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT NOREPLICATION NOBYPASSRLS
            """
                .formatted(RestrictedRole.NAME, password))
        .update();
    // what one person asks must not show in another's list of what runs
    sql.sql("ALTER ROLE " + RestrictedRole.NAME + " SET track_activities = off").update();
  }

  private static boolean missing(JdbcClient sql, String count) {
    return missing(sql, count, Credentials.APPLICATION);
  }

  private static boolean missing(JdbcClient sql, String count, String name) {
    return sql.sql(count).param("name", name).query(Long.class).single() == 0;
  }
}
