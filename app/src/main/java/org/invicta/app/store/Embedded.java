package org.invicta.app.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.invicta.app.store.Store.SignIn;

/**
 * The embedded database of a data directory: started by this process, or shared with the process that
 * has started it.
 *
 * @param directory where the data lives
 * @param binaries where PostgreSQL's programs are unpacked
 * @param purpose what this process does, in a word
 * @param join whether another process's server may be shared
 * @param patience how long to wait for another process that is starting or stopping
 * @param durability what an acknowledged write is worth
 */
record Embedded(
    DataDirectory directory,
    Path binaries,
    String purpose,
    boolean join,
    Duration patience,
    Durability durability) {

  private static final int TRIES_FOR_A_PORT = 5;

  static Embedded of(StoreSettings settings) {
    return new Embedded(
        settings.directory(),
        settings.binaries(),
        settings.purpose(),
        settings.join(),
        settings.patience(),
        Durability.KEEP);
  }

  /** Starts or joins the server. */
  Store open() throws IOException {
    directory.prepared();
    var deadline = Deadline.in(patience);
    while (true) {
      Optional<DirectoryLock> lock = DirectoryLock.tryTake(directory.lock(), purpose);
      if (lock.isPresent()) {
        return own(lock.get());
      }
      if (!join) {
        throw StoreRefusals.inUse(directory.path(), DirectoryLock.owner(directory.lock()));
      }
      Optional<Store> joined = joined();
      if (joined.isPresent()) {
        return joined.get();
      }
      if (deadline.passed()) {
        throw StoreRefusals.inUse(directory.path(), DirectoryLock.owner(directory.lock()));
      }
      deadline.pause();
    }
  }

  private Optional<Store> joined() throws IOException {
    Optional<Connection> connection = Connection.read(directory);
    if (connection.isEmpty() || !Files.exists(directory.credentials())) {
      return Optional.empty();
    }
    var credentials = Credentials.read(directory);
    var signIn = application(connection.get(), credentials);
    return Probe.failure(signIn).isPresent()
        ? Optional.empty()
        : Optional.of(
            new JoinedStore(
                signIn, people(connection.get(), credentials), connection.get().owner()));
  }

  private OwnedStore own(DirectoryLock lock) throws IOException {
    try {
      PostgresLog.rotate(directory.postgresLog());
      var machine = Machine.ofThisProcess();
      machine.check();
      var commands = new Commands(machine, Binaries.unpackedBelow(unpackedBelow(), patience));
      makeWhenNew(commands);
      checkVersion();
      endOrphan(commands);
      return start(commands, lock);
    } catch (IOException | RuntimeException failure) {
      lock.close();
      throw failure;
    }
  }

  private Path unpackedBelow() {
    try {
      Files.createDirectories(binaries);
      return Files.isWritable(binaries) ? binaries : directory.path().resolve("binaries");
    } catch (IOException noHome) {
      return directory.path().resolve("binaries");
    }
  }

  private void makeWhenNew(Commands commands) throws IOException {
    if (Files.isDirectory(directory.postgres())) {
      return;
    }
    var unfinished = directory.path().resolve("postgres.new");
    deleteTree(unfinished);
    var credentials = Credentials.random();
    try {
      commands.initdb(unfinished, credentials, directory.postgresLog());
    } catch (IOException failure) {
      throw StoreRefusals.didNotStart(
          directory.postgresLog(), String.valueOf(failure.getMessage()));
    }
    credentials.write(directory);
    Files.move(unfinished, directory.postgres());
  }

  private void checkVersion() throws IOException {
    var versionFile = directory.postgres().resolve("PG_VERSION");
    if (!Files.exists(versionFile)) {
      throw StoreRefusals.damaged(directory.path(), "postgres/PG_VERSION is missing");
    }
    var found = Files.readString(versionFile).strip();
    if (!found.equals(Binaries.MAJOR)) {
      throw StoreRefusals.anotherVersion(directory.path(), found, Binaries.MAJOR);
    }
  }

  /** Ends the server of an owner that died, or refuses a server that Invicta did not start. */
  private void endOrphan(Commands commands) throws IOException {
    Optional<Postmaster> found = Postmaster.of(directory.postgres());
    if (found.isEmpty()) {
      return;
    }
    var postmaster = found.get();
    if (!postmaster.runs()) {
      postmaster.disown();
      return;
    }
    var owner = "the PostgreSQL server with process number " + postmaster.pid();
    if (Connection.read(directory).isEmpty()) {
      throw StoreRefusals.inUse(directory.path(), owner);
    }
    commands.stop(directory.postgres(), directory.postgresLog(), patience);
    var deadline = Deadline.in(patience);
    while (postmaster.runs()) {
      if (deadline.passed()) {
        throw StoreRefusals.inUse(directory.path(), owner);
      }
      deadline.pause();
    }
  }

  private OwnedStore start(Commands commands, DirectoryLock lock) throws IOException {
    var credentials = Credentials.completed(directory);
    for (int tries = 1; ; tries++) {
      var connection = new Connection(freePort(), DirectoryLock.owner(directory.lock()));
      connection.write(directory);
      try {
        var server = Server.started(commands, directory, connection.port(), durability);
        return withRoleAndDatabase(connection, credentials, lock, server);
      } catch (RuntimeException failure) {
        Files.deleteIfExists(directory.connection());
        if (tries == TRIES_FOR_A_PORT || !PostgresLog.saysPortTaken(directory.postgresLog())) {
          throw failure;
        }
      }
    }
  }

  private OwnedStore withRoleAndDatabase(
      Connection connection, Credentials credentials, DirectoryLock lock, Server server) {
    var administrator =
        new SignIn(
            connection.url("postgres"), Credentials.ADMINISTRATOR, credentials.administrator());
    try {
      FirstSteps.take(administrator, credentials);
    } catch (RuntimeException failure) {
      server.close();
      throw failure;
    }
    return new OwnedStore(
        application(connection, credentials),
        people(connection, credentials),
        administrator,
        directory,
        lock,
        server);
  }

  private static SignIn people(Connection connection, Credentials credentials) {
    return new SignIn(
        connection.url(Credentials.APPLICATION), RestrictedRole.NAME, credentials.people());
  }

  private static SignIn application(Connection connection, Credentials credentials) {
    return new SignIn(
        connection.url(Credentials.APPLICATION),
        Credentials.APPLICATION,
        credentials.application());
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void deleteTree(Path root) throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
