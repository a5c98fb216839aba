package org.invicta.app.records;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.invicta.app.access.AccessForTests;
import org.invicta.app.access.SignedIn;
import org.invicta.app.store.PostgresForTests;
import org.invicta.app.store.PostgresForTests.Both;
import org.invicta.engine.definition.Code;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What the role that answers people's requests may not do at all, whoever is signed in. */
class RefusedSqlTests {

  private static final Both STORE = PostgresForTests.migratedForBoth();
  private final Connection connection = people();
  private final JdbcClient sql =
      JdbcClient.create(new SingleConnectionDataSource(connection, true));

  @BeforeAll
  static void somebodyHasOpenedARecord() {
    var owner = JdbcClient.create(STORE.owner());
    owner
        .sql(
            """
            insert into record (id, type, version, state, digest, hash, opened_at, changed_at)
            values (gen_random_uuid(), 'concern', 1, 'open', sha256('a'), sha256('b'), now(), now())
            """)
        .update();
    owner
        .sql("select audit.write('read', 'x', '', '', '', '{}', '{}', '', '')")
        .query()
        .listOfRows();
  }

  @AfterAll
  static void end() {
    STORE.close();
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select digest from access.database_session",
        "select * from access.grant_",
        "select * from access.break_glass",
        "select * from access.sign_in",
        "select * from audit.lane",
        "insert into access.database_session values (sha256('x'), 'me', '{referral-unit}', 'HQ', '', now(), 'infinity')",
        "insert into access.grant_ values ('concern', 'read', 'officer', 'force')",
        "insert into access.reach select id, 'opened', 'pc-adeyemi', null from record",
        "update access.reach set who = 'pc-adeyemi'",
        "delete from access.reach",
        "select audit.write('read', 'x', '', '', '', '{}', '{}', '', '')",
        "insert into audit.entry select * from audit.entry",
        "update audit.entry set officer = 'somebody'",
        "delete from audit.entry",
        "select access.protect('person', 'id', 'select')",
        "set role invicta",
        "set role postgres",
        "set session authorization invicta",
        "reset session authorization; set role invicta",
        "alter role invicta_app superuser",
        "alter role invicta_app bypassrls",
        "alter table record disable row level security",
        "drop policy need_to_know on record",
        "create policy all_of_it on record for select using (true)",
        "grant invicta to invicta_app",
        "create table public.stolen as select * from record_version",
        "create view public.stolen as select * from record_version",
        "create function public.stolen() returns int language sql as 'select 1'",
        "copy record_version to '/tmp/stolen'",
        "copy record_version to program 'cat'",
        "select pg_read_file('postgresql.conf')",
        "select lo_import('/etc/passwd')",
        "delete from record",
        "truncate record_version",
        "update record set opened_by = 'pc-adeyemi'",
        "update record_version set recorded_by = 'pc-adeyemi'",
        "set row_security = off; select * from record",
        "set track_activities = on",
        "select * from pg_statistic",
        "select * from pg_authid",
        "create extension dblink"
      })
  void isRefused(String attempt) {
    var officer =
        new SignedIn(
            new Code("pc-adeyemi"), "Adeyemi", List.of(), Set.of(new Code("officer")), "North");
    sql.sql("select set_config('invicta.session', ?, false)")
        .param(AccessForTests.session(STORE.owner(), officer, ""))
        .query()
        .listOfRows();
    assertThatThrownBy(() -> sql.sql(attempt).query().listOfRows())
        .isInstanceOf(DataAccessException.class)
        .hasStackTraceContaining("ERROR:");
  }

  private static Connection people() {
    try {
      return STORE.people().getConnection();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
