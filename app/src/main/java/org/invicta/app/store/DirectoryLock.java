package org.invicta.app.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A lock between processes that the system takes back when its owner dies, however it dies. The file
 * says who owns it.
 */
final class DirectoryLock implements AutoCloseable {

  // Linux drops a process's lock on a file when the process closes any handle of that file, so this
  // process must never open a lock file that it already holds
  private static final Map<Path, String> HELD_HERE = new ConcurrentHashMap<>();

  private final Path file;
  private final FileChannel channel;

  private DirectoryLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** Takes the lock when nobody has it. */
  static Optional<DirectoryLock> tryTake(Path file, String purpose) throws IOException {
    var owner = "process " + ProcessHandle.current().pid() + " (" + purpose + ")";
    if (HELD_HERE.putIfAbsent(file, owner) != null) {
      return Optional.empty();
    }
    Optional<DirectoryLock> taken = Optional.empty();
    try {
      taken = tryTakeFromOthers(file, owner);
      return taken;
    } finally {
      if (taken.isEmpty()) {
        HELD_HERE.remove(file);
      }
    }
  }

  /** Waits for the lock, at most as long as {@code patience}. */
  static DirectoryLock await(Path file, String purpose, Duration patience) throws IOException {
    var deadline = Deadline.in(patience);
    while (true) {
      Optional<DirectoryLock> taken = tryTake(file, purpose);
      if (taken.isPresent()) {
        return taken.get();
      }
      if (deadline.passed()) {
        throw StoreRefusals.inUse(file, owner(file));
      }
      deadline.pause();
    }
  }

  /** Who holds the lock, in words. */
  static String owner(Path file) {
    String here = HELD_HERE.get(file);
    if (here != null) {
      return here;
    }
    try {
      var owner = Files.readString(file).strip();
      return owner.isEmpty() ? "another process" : owner;
    } catch (IOException unreadable) {
      return "another process";
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
    HELD_HERE.remove(file);
  }

  private static Optional<DirectoryLock> tryTakeFromOthers(Path file, String owner)
      throws IOException {
    var channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() == null) {
        channel.close();
        return Optional.empty();
      }
      channel.truncate(0);
      channel.write(ByteBuffer.wrap((owner + "\n").getBytes(StandardCharsets.UTF_8)));
      return Optional.of(new DirectoryLock(file, channel));
    } catch (IOException failure) {
      channel.close();
      throw failure;
    }
  }
}
