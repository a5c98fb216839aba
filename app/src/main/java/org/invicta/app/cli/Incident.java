package org.invicta.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.Locale;
import java.util.UUID;

/** A failure that nobody foresaw: a number for the person, the whole of it in a private log. */
final class Incident {

  private Incident() {}

  /**
   * Writes the failure to {@code incidents.log}.
   *
   * @return what to say to the person
   */
  static String record(Throwable failure, String verb, Path logs, InstantSource time) {
    var number = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    var trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    var entry = "%s incident %s in '%s'%n%s%n".formatted(time.instant(), number, verb, trace);
    try {
      var log = append(entry, logs);
      return "C005 Something went wrong that Invicta did not foresee (incident %s). The details are in %s."
          .formatted(number, log);
    } catch (IOException unwritable) {
      return "C005 Something went wrong that Invicta did not foresee (incident %s), and %s cannot be written.%n%s"
          .formatted(number, logs, trace);
    }
  }

  private static Path append(String entry, Path logs) throws IOException {
    Files.createDirectories(logs);
    var log = logs.resolve("incidents.log");
    if (!Files.exists(log)) {
      Files.createFile(
          log, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(log, entry, StandardOpenOption.APPEND);
    return log;
  }
}
