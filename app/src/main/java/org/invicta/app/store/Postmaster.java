package org.invicta.app.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What PostgreSQL says of itself in {@code postmaster.pid}.
 *
 * @param postgresData the directory that holds the file
 * @param pid process id
 * @param ready whether it takes connections
 */
record Postmaster(Path postgresData, long pid, boolean ready) {

  private static final int STATUS_LINE = 7;

  static Optional<Postmaster> of(Path postgresData) throws IOException {
    try {
      List<String> lines = Files.readAllLines(file(postgresData));
      boolean ready = lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
      return lines.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new Postmaster(postgresData, Long.parseLong(lines.getFirst().strip()), ready));
    } catch (NoSuchFileException notRunning) {
      return Optional.empty();
    } catch (NumberFormatException halfWritten) {
      return Optional.empty();
    }
  }

  /** Whether a process of that number lives and is the server of this directory. */
  boolean runs() {
    Optional<ProcessHandle> process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
    if (process.isEmpty()) {
      return false;
    }
    if (!Files.isDirectory(Path.of("/proc/self"))) {
      return process.get().info().command().orElse("postgres").contains("postgres");
    }
    try {
      // a server works in its data directory; process numbers are used again after a restart
      return Files.isSameFile(Path.of("/proc", String.valueOf(pid), "cwd"), postgresData);
    } catch (NoSuchFileException onlyARemainder) {
      return false;
    } catch (AccessDeniedException ofAnotherUser) {
      return false;
    } catch (IOException unknown) {
      return true;
    }
  }

  /**
   * Makes PostgreSQL take the file for what it is, a leftover, even when a stranger has the process
   * number now: it never minds its parent's number, and still checks the shared memory named in the
   * file, which keeps it from starting beside a remainder of the dead server.
   */
  void disown() throws IOException {
    List<String> lines = Files.readAllLines(file(postgresData));
    lines.set(0, String.valueOf(ProcessHandle.current().pid()));
    Files.write(file(postgresData), lines);
  }

  private static Path file(Path postgresData) {
    return postgresData.resolve("postmaster.pid");
  }
}
