package org.invicta.app.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** PostgreSQL's own log. */
final class PostgresLog {

  private static final int TAIL = 4096;
  private static final long LARGE = 10L << 20;
  private static final Pattern FATAL = Pattern.compile("(?:FATAL|PANIC): +(.+)");

  private PostgresLog() {}

  static boolean saysPortTaken(Path log) {
    return tail(log).contains("Address already in use");
  }

  /** Why it ended, in its own words. */
  static Optional<String> lastFatal(Path log) {
    return FATAL
        .matcher(tail(log))
        .results()
        .reduce((_, last) -> last)
        .map((MatchResult found) -> found.group(1));
  }

  /** Puts a large log aside; the one put aside before is given up. */
  static void rotate(Path log) throws IOException {
    if (Files.exists(log) && Files.size(log) > LARGE) {
      Files.move(
          log, log.resolveSibling(log.getFileName() + ".old"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static String tail(Path log) {
    try (var channel = FileChannel.open(log)) {
      channel.position(Math.max(0, channel.size() - TAIL));
      var bytes = ByteBuffer.allocate(TAIL);
      channel.read(bytes);
      return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      return "";
    }
  }
}
