package org.invicta.app.measures.counting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An open DuckDB database with its configuration locked: no other file, no extension and no change of settings.
 *
 * <p>It is kept in a file when no other process holds it, otherwise in memory, where it is fed anew.
 */
final class CountingDatabase implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(CountingDatabase.class);

  private final DuckDBConnection root;
  private final Optional<Path> file;

  private CountingDatabase(DuckDBConnection root, Optional<Path> file) {
    this.root = root;
    this.file = file;
  }

  static CountingDatabase inMemory() {
    try {
      return new CountingDatabase(connect("jdbc:duckdb:"), Optional.empty());
    } catch (SQLException failed) {
      throw new CountingFailed("The counting store cannot be opened in memory", failed);
    }
  }

  /** Opens the file; in memory when another process holds it; afresh when the file cannot be read. */
  static CountingDatabase at(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      return new CountingDatabase(
          connect("jdbc:duckdb:" + file.toAbsolutePath()), Optional.of(file));
    } catch (SQLException failed) {
      return isHeld(failed) ? heldElsewhere() : afresh(file, failed);
    } catch (IOException failed) {
      log.warn("The counting store is kept in memory: its directory cannot be written");
      return inMemory();
    }
  }

  private static CountingDatabase heldElsewhere() {
    log.debug("Another process holds the counting store's file; counting in memory");
    return inMemory();
  }

  private static CountingDatabase afresh(Path file, SQLException unreadable) {
    log.warn("The counting store's file cannot be read and is fed anew", unreadable);
    try {
      Files.deleteIfExists(file);
      Files.deleteIfExists(file.resolveSibling(file.getFileName() + ".wal"));
      return new CountingDatabase(
          connect("jdbc:duckdb:" + file.toAbsolutePath()), Optional.of(file));
    } catch (IOException | SQLException again) {
      log.warn("The counting store is kept in memory: its file cannot be written", again);
      return inMemory();
    }
  }

  private static boolean isHeld(SQLException failed) {
    return String.valueOf(failed.getMessage()).contains("Could not set lock");
  }

  private static DuckDBConnection connect(String url) throws SQLException {
    var settings = new Properties();
    settings.setProperty("enable_external_access", "false");
    settings.setProperty("allow_unsigned_extensions", "false");
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    settings.setProperty("lock_configuration", "true");
    return DriverManager.getConnection(url, settings).unwrap(DuckDBConnection.class);
  }

  /** Another connection to the same database, for one thread at a time. */
  Connection connection() throws SQLException {
    return root.duplicate();
  }

  /** Where it is kept; empty when in memory. */
  Optional<Path> file() {
    return file;
  }

  @Override
  public void close() {
    try {
      root.close();
    } catch (SQLException failed) {
      log.warn(
          "The counting store did not close cleanly; it is fed anew when it cannot be read",
          failed);
    }
  }
}
