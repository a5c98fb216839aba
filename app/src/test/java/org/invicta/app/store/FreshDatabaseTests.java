package org.invicta.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@FreshDatabase
class FreshDatabaseTests {

  private final JdbcClient sql;

  FreshDatabaseTests(JdbcClient sql) {
    this.sql = sql;
  }

  @Test
  void hasTheTablesOfEveryModuleAndOneHistoryEach() {
    assertThat(sql.sql("SELECT id FROM store_identity").query(UUID.class).single()).isNotNull();
    assertThat(
            sql.sql(
                    """
                    SELECT count(*) FROM flyway_schema_history_store WHERE success AND version = '1'
                    """)
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void theApplicationIsNoSuperuserSoThatRowLevelSecurityHoldsForIt() {
    assertThat(
            sql.sql("SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user")
                .query(Boolean.class)
                .single())
        .isFalse();
  }

  @Nested
  class Inner {
    @Test
    void isOfTheSameDatabase(JdbcClient inner) {
      var name = "SELECT current_database()";
      assertThat(inner.sql(name).query(String.class).single())
          .isEqualTo(sql.sql(name).query(String.class).single());
    }
  }

  @Test
  void anEmptyDatabaseHasNoTables() {
    var empty = JdbcClient.create(PostgresForTests.empty());
    assertThatThrownBy(() -> empty.sql("SELECT id FROM store_identity").query().listOfRows())
        .isInstanceOf(DataAccessException.class);
  }
}
