package org.invicta.app.store;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running PostgreSQL that belongs to this process. A thread starts it and stays, because Linux ends
 * the server with the thread that started it; when the server dies, the thread starts it again.
 */
final class Server implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Server.class);

  /** Long enough for the recovery of a full write-ahead log after a crash. */
  private static final Duration STARTING = Duration.ofMinutes(10);

  private static final Duration STOPPING = Duration.ofSeconds(60);
  private static final int MOST_RESTARTS = 100;

  private final Commands commands;
  private final DataDirectory directory;
  private final List<String> command;
  private final Thread keeper;

  private volatile boolean ready;
  private volatile boolean stopping;
  private volatile boolean ended;
  private volatile @Nullable Process process;

  private Server(Commands commands, DataDirectory directory, int port, Durability durability) {
    this.commands = commands;
    this.directory = directory;
    this.command = commands.machine().boundToThisProcess(postgres(port, durability));
    this.keeper = Thread.ofPlatform().name("postgres-keeper").daemon().unstarted(this::keep);
  }

  /** Starts the server and waits until it takes connections. */
  static Server started(
      Commands commands, DataDirectory directory, int port, Durability durability) {
    var server = new Server(commands, directory, port, durability);
    server.keeper.start();
    try {
      server.awaitReady();
      return server;
    } catch (RuntimeException failure) {
      server.close();
      throw failure;
    }
  }

  /** PostgreSQL must not hear the settings that a person's shell has for other servers. */
  static void withoutForeignSettings(ProcessBuilder builder) {
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
  }

  private List<String> postgres(int port, Durability durability) {
    var settings = new ArrayList<>(durability.settings());
    settings.addAll(
        List.of(
            "listen_addresses=127.0.0.1",
            "port=" + port,
            "unix_socket_directories=",
            "max_connections=100",
            "shared_buffers=256MB",
            "maintenance_work_mem=128MB",
            "max_wal_size=2GB",
            "checkpoint_timeout=15min",
            "log_timezone=UTC",
            "timezone=UTC",
            // a logged statement or detail would put people's records into the log
            "log_min_error_statement=panic",
            "log_error_verbosity=terse"));
    var line = new ArrayList<String>();
    line.add(commands.binaries().postgres().toString());
    line.add("-D");
    line.add(directory.postgres().toString());
    for (String setting : settings) {
      line.add("-c");
      line.add(setting);
    }
    return line;
  }

  private void keep() {
    try {
      runOnce();
      for (int restarts = 0; ready && !stopping && restarts < MOST_RESTARTS; restarts++) {
        LOG.warn("PostgreSQL has stopped by itself and is started again");
        // the dead server's children need a moment to leave its shared memory
        TimeUnit.MILLISECONDS.sleep(Math.min(50L * (restarts + 1), 1000));
        runOnce();
      }
    } catch (IOException failure) {
      LOG.error("PostgreSQL cannot be started", failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } finally {
      ended = true;
    }
  }

  private void runOnce() throws IOException, InterruptedException {
    var builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(directory.postgresLog().toFile()));
    withoutForeignSettings(builder);
    Process started = builder.start();
    started.getOutputStream().close();
    process = started;
    if (stopping) {
      started.destroy();
    }
    started.waitFor();
  }

  private void awaitReady() {
    var deadline = Deadline.in(STARTING);
    while (!isReady()) {
      if (ended) {
        throw StoreRefusals.didNotStart(
            directory.postgresLog(),
            PostgresLog.lastFatal(directory.postgresLog()).orElse("it ended at once"));
      }
      if (deadline.passed()) {
        throw StoreRefusals.didNotStart(
            directory.postgresLog(), "it was not ready in " + STARTING.toMinutes() + " minutes");
      }
      deadline.pause();
    }
    ready = true;
  }

  private boolean isReady() {
    Process current = process;
    if (current == null) {
      return false;
    }
    try {
      return Postmaster.of(directory.postgres())
          .filter(postmaster -> postmaster.pid() == current.pid() && postmaster.ready())
          .isPresent();
    } catch (IOException unreadable) {
      return false;
    }
  }

  /** Stops the server: open work is rolled back, what was acknowledged is kept. */
  @Override
  public void close() {
    stopping = true;
    Process current = process;
    if (current == null || !current.isAlive()) {
      return;
    }
    if (!commands.stop(directory.postgres(), directory.postgresLog(), STOPPING)) {
      current.destroy();
    }
    try {
      if (!current.waitFor(STOPPING.toSeconds(), TimeUnit.SECONDS)) {
        current.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
      }
    } catch (InterruptedException interrupted) {
      current.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
