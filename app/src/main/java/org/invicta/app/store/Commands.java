package org.invicta.app.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * PostgreSQL's short-lived programs.
 *
 * @param machine how they are started here
 * @param binaries where they are
 */
record Commands(Machine machine, Binaries binaries) {

  private static final Duration INITDB = Duration.ofMinutes(2);

  /** Makes a new cluster: data checksums, UTF-8, an order of text that never changes with the system. */
  void initdb(Path target, Credentials credentials, Path log) throws IOException {
    var passwordFile = target.resolveSibling("password-for-initdb");
    try {
      PrivateFile.write(passwordFile, credentials.administrator() + "\n");
      run(
          machine.boundToThisProcess(
              List.of(
                  binaries.initdb().toString(),
                  "--pgdata=" + target,
                  "--data-checksums",
                  "--encoding=UTF8",
                  "--locale=C",
                  "--locale-provider=builtin",
                  "--builtin-locale=C.UTF-8",
                  "--auth=scram-sha-256",
                  "--username=" + Credentials.ADMINISTRATOR,
                  "--pwfile=" + passwordFile)),
          log,
          INITDB);
    } finally {
      Files.deleteIfExists(passwordFile);
    }
  }

  /** Stops the server of that data directory; false when it could not be told to. */
  boolean stop(Path postgresData, Path log, Duration patience) {
    try {
      run(
          machine.shortLived(
              List.of(
                  binaries.pgCtl().toString(),
                  "stop",
                  "--silent",
                  "--mode=fast",
                  "--pgdata=" + postgresData,
                  "--timeout=" + patience.toSeconds())),
          log,
          patience.plusSeconds(5));
      return true;
    } catch (IOException notRunning) {
      return false;
    }
  }

  private void run(List<String> command, Path log, Duration patience) throws IOException {
    var builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    Server.withoutForeignSettings(builder);
    Process process = builder.start();
    process.getOutputStream().close();
    try {
      if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException(
            "a program of PostgreSQL did not end in " + patience.toSeconds() + " s");
      }
    } catch (InterruptedException interrupted) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("a program of PostgreSQL was interrupted", interrupted);
    }
    if (process.exitValue() != 0) {
      throw new IOException("a program of PostgreSQL ended with code " + process.exitValue());
    }
  }
}
