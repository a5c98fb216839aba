package org.invicta.app.store;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The role that answers people's requests: it owns nothing, and row-level security holds for it. */
final class RestrictedRole {

  /** The role that migrations grant to; whoever signs in is this role or a member of it. */
  static final String NAME = "invicta_app";

  private RestrictedRole() {}

  /** Migrations grant to the role, so it must be there, whoever signs in with it. */
  static void makeWhenMissing(Store.SignIn owner) throws SQLException {
    try (var connection =
        DriverManager.getConnection(owner.url(), owner.user(), owner.password())) {
      var sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
      if (sql.sql("SELECT count(*) FROM pg_roles WHERE rolname = 'invicta_app'")
              .query(Long.class)
              .single()
          == 0) {
        sql.sql("CREATE ROLE invicta_app NOLOGIN").update();
      }
    } catch (DataAccessException notAllowed) {
      throw StoreRefusals.noRestrictedRole();
    }
  }

  /** Refuses a user for whom row-level security would not hold, or whom nothing is granted. */
  static void check(DataSource people) {
    why(JdbcClient.create(people))
        .ifPresent(
            reason -> {
              throw StoreRefusals.mayDoTooMuch(reason);
            });
  }

  private static Optional<String> why(JdbcClient sql) {
    return sql.sql(
            """
            SELECT CASE
              WHEN r.rolsuper THEN 'is a superuser'
              WHEN r.rolbypassrls THEN 'may bypass row-level security'
              WHEN EXISTS (
                SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE c.relkind IN ('r', 'p', 'v', 'm') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
                  AND pg_has_role(r.oid, c.relowner, 'MEMBER')
              ) THEN 'owns tables, or is a member of a role that does'
              WHEN EXISTS (
                SELECT FROM pg_roles more WHERE (more.rolsuper OR more.rolbypassrls) AND pg_has_role(r.oid, more.oid, 'MEMBER')
              ) THEN 'is a member of a role that may bypass row-level security'
              WHEN NOT pg_has_role(r.oid, 'invicta_app', 'USAGE') THEN 'is not in the role invicta_app'
            END
            FROM pg_roles r WHERE r.rolname = session_user
            """)
        .query(String.class)
        .optional();
  }
}
