package org.invicta.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.invicta.app.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class EmbeddedTests {

  private static final Path BINARIES = DataDirectory.home().resolve(".invicta").resolve("binaries");

  @TempDir(factory = Room.class)
  private Path home;

  @Test
  void refusesADirectoryOfOtherFiles() throws IOException {
    Files.writeString(home.resolve("holiday.txt"), "sea");
    refused("S002", "it holds holiday.txt");
    assertThat(home.resolve("postgres")).doesNotExist();
  }

  @Test
  void refusesADataDirectoryOfABarePostgres() throws IOException {
    Files.writeString(home.resolve("PG_VERSION"), "18");
    refused("S002", "PG_VERSION");
  }

  @Test
  void refusesAFile() throws IOException {
    var file = Files.writeString(home.resolve("file"), "");
    assertThatThrownBy(() -> embedded(file, true).open())
        .isInstanceOf(Refused.class)
        .hasMessageStartingWith("S002");
  }

  @Test
  void refusesADirectoryOfSomebodyElse() throws IOException {
    assumeTrue(Machine.ofThisProcess().root(), "skipped: only root can give a directory away");
    var users = home.getFileSystem().getUserPrincipalLookupService();
    Files.setOwner(home, users.lookupPrincipalByName("nobody"));
    refused("S005", "it belongs to user nobody");
  }

  @Test
  void refusesTheDataOfAnotherMajorVersion() throws IOException {
    embedded(home, true).open().close();
    Files.writeString(home.resolve("postgres/PG_VERSION"), "17\n");
    refused("S004", "was made by PostgreSQL 17; this is PostgreSQL 18");
  }

  @Test
  void refusesAnotherLayoutAndMissingPasswords() throws IOException {
    embedded(home, true).open().close();
    Files.delete(home.resolve("credentials.properties"));
    refused("S006", "credentials.properties is missing");
    Files.writeString(home.resolve("invicta.properties"), "layout=2\n");
    refused("S006", "layout 2, allowed is 1");
  }

  @Test
  void refusesToShareWhenItMustOwn() throws IOException {
    try (var owner = embedded(home, true).open()) {
      assertThat(owner).isInstanceOf(OwnedStore.class);
      assertThatThrownBy(() -> embedded(home, false).open())
          .isInstanceOf(Refused.class)
          .hasMessageContaining("in use by process " + ProcessHandle.current().pid() + " (test)");
    }
  }

  @Test
  void refusesADirectoryInUseThatItCannotJoin() throws IOException {
    try (var _ = embedded(home, true).open()) {
      Files.delete(home.resolve("connection.properties"));
      refused("S003", "is in use by process");
      Files.writeString(home.resolve("connection.properties"), "format=99\nowner=the future\n");
      refused("S003", "is in use by the future, of another version of Invicta");
    }
  }

  @Test
  void refusesAServerThatSomebodyStartedByHand() throws IOException {
    embedded(home, true).open().close();
    var server = startedByHand();
    try {
      refused("S003", "the PostgreSQL server with process number " + server.pid());
      assertThat(server.isAlive()).isTrue();
    } finally {
      server.destroyForcibly();
    }
  }

  @Test
  void endsTheServerThatADeadOwnerLeftBehind() throws IOException {
    embedded(home, true).open().close();
    var server = startedByHand();
    new Connection(1, "an owner that died").write(new DataDirectory(home));
    try (var store = embedded(home, true).open()) {
      assertThat(store.whyItDoesNotAnswer()).isEmpty();
      assertThat(server.isAlive()).isFalse();
    } finally {
      server.destroyForcibly();
    }
  }

  @Test
  void keepsItsDataAcrossStarts() throws IOException {
    try (var store = embedded(home, true).open()) {
      sql(store).sql("CREATE TABLE kept AS SELECT 7 AS number").update();
    }
    try (var store = embedded(home, true).open()) {
      assertThat(sql(store).sql("SELECT number FROM kept").query(Integer.class).single())
          .isEqualTo(7);
    }
  }

  @Test
  void startsAfterAStrangerTookTheProcessNumberOfADeadServer() throws IOException {
    embedded(home, true).open().close();
    var stranger = new ProcessBuilder("sleep", "60").start();
    try {
      Files.write(
          home.resolve("postgres/postmaster.pid"),
          List.of(String.valueOf(stranger.pid()), home + "/postgres", "0", "1", "", "127.0.0.1"));
      try (var store = embedded(home, true).open()) {
        assertThat(store.whyItDoesNotAnswer()).isEmpty();
      }
    } finally {
      stranger.destroyForcibly();
    }
  }

  @Test
  void writesAreDurableTextIsUnicodeAndPagesAreChecked() throws IOException {
    try (var store = embedded(home, true).open()) {
      var sql = sql(store);
      for (String setting :
          List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
        assertThat(show(sql, setting)).as(setting).isEqualTo("on");
      }
      assertThat(show(sql, "server_encoding")).isEqualTo("UTF8");
      assertThat(show(sql, "listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(
              sql.sql("SELECT datlocale FROM pg_database WHERE datname = 'invicta'")
                  .query(String.class)
                  .single())
          .isEqualTo("C.UTF-8");
    }
  }

  @Test
  void onlyTheOwnerCanReadThePasswordsAndNobodySignsInWithoutOne() throws IOException {
    try (var store = embedded(home, true).open()) {
      for (String file : List.of("credentials.properties", "connection.properties")) {
        assertThat(permissions(home.resolve(file))).as(file).isEqualTo("rw-------");
      }
      assertThat(permissions(home)).isEqualTo("rwx------");
      var signIn = store.signIn();
      assertThatThrownBy(
              () -> DriverManager.getConnection(signIn.url(), signIn.user(), "guess").close())
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password authentication failed");
      assertThat(signIn.toString() + store).doesNotContain(signIn.password());
    }
  }

  @Test
  void theLogNamesNoValues() throws IOException {
    try (var store = embedded(home, true).open()) {
      var sql = sql(store);
      sql.sql("CREATE TABLE child (name text PRIMARY KEY)").update();
      sql.sql("INSERT INTO child VALUES ('Aoife')").update();
      assertThatThrownBy(() -> sql.sql("INSERT INTO child VALUES ('Aoife')").update())
          .hasMessageNotContaining("(name)=(Aoife)");
    }
    assertThat(Files.readString(home.resolve("logs/postgres.log")))
        .contains("duplicate key")
        .doesNotContain("Aoife");
  }

  private void refused(String code, String found) {
    assertThatThrownBy(() -> embedded(home, true).open())
        .isInstanceOf(Refused.class)
        .hasMessageStartingWith(code)
        .hasMessageContaining(found);
  }

  private static Embedded embedded(Path directory, boolean join) {
    return new Embedded(
        new DataDirectory(directory),
        BINARIES,
        "test",
        join,
        Duration.ofSeconds(5),
        Durability.KEEP);
  }

  private static JdbcClient sql(Store store) {
    var signIn = store.signIn();
    return JdbcClient.create(
        new DriverManagerDataSource(signIn.url(), signIn.user(), signIn.password()));
  }

  private static String show(JdbcClient sql, String setting) {
    return sql.sql("SELECT current_setting(:name)")
        .param("name", setting)
        .query(String.class)
        .single();
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  private Process startedByHand() throws IOException {
    var binaries = Binaries.unpackedBelow(BINARIES, Duration.ofSeconds(60));
    var data = home.resolve("postgres");
    var command =
        List.of(
            binaries.postgres().toString(),
            "-D",
            data.toString(),
            "-c",
            "port=" + freePort(),
            "-c",
            "unix_socket_directories=");
    var process =
        new ProcessBuilder(Machine.ofThisProcess().shortLived(command))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    JavaChild.until(() -> isReady(data));
    return process;
  }

  private static boolean isReady(Path data) {
    try {
      return Postmaster.of(data).filter(Postmaster::ready).isPresent();
    } catch (IOException notYet) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
