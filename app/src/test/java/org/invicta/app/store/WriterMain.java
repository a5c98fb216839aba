package org.invicta.app.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Opens the store of a directory and writes one row after another, printing each number once the
 * database has acknowledged it.
 */
final class WriterMain {

  private WriterMain() {}

  public static void main(String[] arguments) throws Exception {
    var directory = DataDirectory.at(arguments[0]);
    var embedded =
        new Embedded(
            directory,
            Path.of(arguments[1]),
            "writer",
            true,
            Duration.ofSeconds(60),
            Durability.KEEP);
    var store = embedded.open();
    Runtime.getRuntime().addShutdownHook(new Thread(store::close));
    System.out.println("store " + store.getClass().getSimpleName());
    System.out.println("postgres " + Postmaster.of(directory.postgres()).orElseThrow().pid());
    int next = 1;
    while (true) {
      try (var connection = connect(store)) {
        next = write(connection, next);
      } catch (SQLException lost) {
        System.out.println("lost " + lost.getSQLState());
        Deadline.in(Duration.ofSeconds(1)).pause();
      }
    }
  }

  private static int write(Connection connection, int first) throws SQLException {
    try (var create = connection.createStatement()) {
      create.execute("CREATE TABLE IF NOT EXISTS written (number int PRIMARY KEY)");
    }
    int next = first;
    try (var insert =
        connection.prepareStatement("INSERT INTO written VALUES (?) ON CONFLICT DO NOTHING")) {
      while (true) {
        insert.setInt(1, next);
        insert.executeUpdate();
        System.out.println("acknowledged " + next);
        next++;
      }
    } catch (SQLException lost) {
      System.out.println("lost " + lost.getSQLState());
      return next;
    }
  }

  static Connection connect(Store store) throws SQLException {
    var signIn = store.signIn();
    return DriverManager.getConnection(signIn.url(), signIn.user(), signIn.password());
  }
}
