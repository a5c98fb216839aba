package org.invicta.app.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.invicta.app.Invicta;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.modulith.core.ApplicationModuleIdentifiers;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.runtime.flyway.HasMigrationFiles;
import org.springframework.modulith.runtime.flyway.SpringModulithFlywayMigrationStrategy;
import org.springframework.util.FileSystemUtils;

/**
 * One PostgreSQL server for all tests of this Java process, started when the first test asks, gone
 * with the process. Databases are copies of one into which every migration has run once.
 */
public final class PostgresForTests {

  private static final String TEMPLATE = "template_migrated";
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final Map<Class<?>, Database> BY_CLASS = new ConcurrentHashMap<>();

  private PostgresForTests() {}

  /** A new database with the tables of every module. */
  public static DataSource migrated() {
    return create(Template.READY.name).dataSource();
  }

  /** A new database with the tables of every module, and both roles of it. */
  public static Both migratedForBoth() {
    var database = create(Template.READY.name);
    var owner = Database.pool(database.signIn);
    return new Both(
        owner,
        Database.pool(database.people),
        new RoutedDataSource(owner, () -> Database.pool(database.people)));
  }

  /**
   * One database by both of its roles.
   *
   * @param owner owns the tables
   * @param people is restricted; what binds a session to a connection has to be said by hand
   * @param routed as the application has it
   */
  public record Both(DataSource owner, DataSource people, DataSource routed)
      implements AutoCloseable {

    @Override
    public void close() {
      ((HikariDataSource) owner).close();
      ((HikariDataSource) people).close();
      ((RoutedDataSource) routed).close();
    }
  }

  /** A new database without any table. */
  public static DataSource empty() {
    return create("template1").dataSource();
  }

  static Database databaseOf(Class<?> testClass) {
    return BY_CLASS.computeIfAbsent(
        testClass,
        key -> {
          FreshDatabase wish = AnnotatedElementUtils.findMergedAnnotation(key, FreshDatabase.class);
          boolean migrated = wish == null || wish.migrated();
          return create(migrated ? Template.READY.name : "template1");
        });
  }

  /** Where the application of that test keeps its files; removed with the server. */
  static Path localFiles(Class<?> testClass) {
    return Running.SERVER.home.resolve("files").resolve(testClass.getName());
  }

  static Store.SignIn signIn() {
    return create("template1").signIn();
  }

  private static Database create(String template) {
    var name = "test_" + NUMBER.incrementAndGet();
    administrate("CREATE DATABASE %s OWNER invicta TEMPLATE %s".formatted(name, template));
    return database(name);
  }

  private static Database database(String name) {
    return new Database(
        at(name, Running.SERVER.store.signIn()), at(name, Running.SERVER.store.people()));
  }

  private static Store.SignIn at(String name, Store.SignIn signIn) {
    return new Store.SignIn(
        signIn.url().replace("/invicta?", "/" + name + "?"), signIn.user(), signIn.password());
  }

  private static synchronized void administrate(String statement) {
    var administrator = Running.SERVER.store.administrator();
    try (Connection connection =
            DriverManager.getConnection(
                administrator.url(), administrator.user(), administrator.password());
        var sql = connection.createStatement()) {
      sql.execute(statement);
    } catch (SQLException failure) {
      throw new IllegalStateException("Not done: " + statement, failure);
    }
  }

  /**
   * A database of the server.
   *
   * @param signIn how the owner of the tables signs in
   * @param people how the role signs in that answers people's requests
   */
  record Database(Store.SignIn signIn, Store.SignIn people) {

    private static final Map<Database, DataSource> POOLS = new ConcurrentHashMap<>();

    DataSource dataSource() {
      return POOLS.computeIfAbsent(this, database -> pool(database.signIn));
    }

    private static HikariDataSource pool(Store.SignIn signIn) {
      var source = new HikariDataSource();
      source.setJdbcUrl(signIn.url());
      source.setUsername(signIn.user());
      source.setPassword(signIn.password());
      source.setMaximumPoolSize(5);
      source.setMinimumIdle(0);
      source.setIdleTimeout(10_000);
      return source;
    }
  }

  /** The database that the others are copied from. */
  private enum Template {
    READY(TEMPLATE);

    private final String name;

    Template(String name) {
      this.name = name;
      administrate("CREATE DATABASE %s OWNER invicta".formatted(name));
      var signIn = database(name).signIn();
      var strategy =
          new SpringModulithFlywayMigrationStrategy(
              ApplicationModuleIdentifiers.of(ApplicationModules.of(Invicta.class)),
              new HasMigrationFiles(new PathMatchingResourcePatternResolver()));
      strategy.migrate(
          Flyway.configure()
              .dataSource(signIn.url(), signIn.user(), signIn.password())
              .failOnMissingLocations(false)
              .load());
    }
  }

  /** The server of this Java process. */
  private enum Running {
    SERVER;

    private final Path home;
    private final OwnedStore store;

    Running() {
      try {
        home = Room.directory();
        var embedded =
            new Embedded(
                new DataDirectory(home.resolve("data")),
                DataDirectory.home().resolve(".invicta").resolve("binaries"),
                "tests",
                false,
                Duration.ofSeconds(60),
                Durability.THROW_AWAY);
        store = (OwnedStore) embedded.open();
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
      Runtime.getRuntime().addShutdownHook(new Thread(this::end));
    }

    private void end() {
      store.close();
      try {
        FileSystemUtils.deleteRecursively(home);
      } catch (IOException left) {
        System.err.println("Not deleted: " + home);
      }
    }
  }
}
