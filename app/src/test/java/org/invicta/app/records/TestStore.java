package org.invicta.app.records;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.invicta.app.store.PostgresForTests;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A fresh database with the tables of this module, for the tests of one class. {@code -Dinvicta.test.database=URL} names an empty one
 * on a durable server instead, for figures that count.
 */
final class TestStore {

  private final DataSource source;

  TestStore() {
    var url = System.getProperty("invicta.test.database", "");
    source = url.isEmpty() ? PostgresForTests.migrated() : durable(url);
  }

  DataSource dataSource() {
    return source;
  }

  JdbcClient jdbc() {
    return JdbcClient.create(source);
  }

  private static DataSource durable(String url) {
    var pool = new HikariDataSource();
    pool.setJdbcUrl(url);
    Flyway.configure()
        .dataSource(pool)
        .locations("classpath:db/migration/records")
        .load()
        .migrate();
    return pool;
  }
}
