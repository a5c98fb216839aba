package org.invicta.app.intake.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.invicta.app.intake.map.Fault;
import org.jspecify.annotations.Nullable;

/**
 * The file of rejected rows: one line for each fault, with the row as it stands. It is made when the first row is rejected, and only its
 * owner may read it, because rows may be about people.
 */
public final class Rejects implements AutoCloseable {

  private static final String HEADER = "file,line,column,code,found,allowed,what to do,row";

  private final Path file;
  private final Map<String, Long> byCode = new TreeMap<>();
  private @Nullable CsvWriter writer;
  private boolean closed;

  /** The file, not made yet. */
  public Rejects(Path file) {
    this.file = file.toAbsolutePath();
  }

  /**
   * Refuses a name under which something else stands.
   *
   * @throws org.invicta.app.Refused I013 when there is a file that no import wrote
   */
  public static void checkMayBeReplaced(Path file) {
    if (!Files.exists(file)) {
      return;
    }
    try (var reader = Files.newBufferedReader(file)) {
      if (!HEADER.equals(reader.readLine())) {
        throw RunRefusals.rejectsNamesAnother(file);
      }
    } catch (IOException unreadable) {
      throw RunRefusals.rejectsNamesAnother(file);
    }
  }

  /** Writes all faults of a row. */
  public void write(String name, long line, String raw, List<Fault> faults) {
    var out = writer == null ? open() : writer;
    for (Fault fault : faults) {
      byCode.merge(fault.code().code(), 1L, Long::sum);
      out.writeRecord(
          name,
          Long.toString(line),
          fault.column(),
          fault.code().code(),
          fault.found(),
          fault.allowed(),
          fault.todo(),
          raw);
    }
  }

  private CsvWriter open() {
    try {
      Files.createDirectories(file.getParent());
      Files.deleteIfExists(file);
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      var opened =
          CsvWriter.builder().build(new OutputStreamWriter(Files.newOutputStream(file), UTF_8));
      opened.writeRecord(HEADER.split(",", -1));
      writer = opened;
      return opened;
    } catch (IOException failure) {
      throw RunRefusals.rejectsNotWritable(file, failure);
    }
  }

  /** The file, when any row was rejected. */
  public Optional<Path> file() {
    return Optional.ofNullable(writer).map(_ -> file);
  }

  /** How many faults of each code there were. */
  public Map<String, Long> byCode() {
    return Map.copyOf(byCode);
  }

  @Override
  public void close() {
    if (writer == null || closed) {
      return;
    }
    closed = true;
    try {
      writer.close();
    } catch (IOException failure) {
      throw RunRefusals.rejectsNotWritable(file, failure);
    }
  }
}
