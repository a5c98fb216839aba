package org.invicta.app.intake.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;

/** A delimited text file that is read from its first line to its last, once. */
public final class TableFile implements AutoCloseable {

  private final Fingerprint file;
  private final BufferedReader reader;
  private final SplitLine split = new SplitLine();
  private final Header header;
  private long line;

  private TableFile(Fingerprint file, BufferedReader reader) throws IOException {
    this.file = file;
    this.reader = reader;
    this.header = readHeader();
  }

  /**
   * Opens a file and reads its header.
   *
   * @throws org.invicta.app.Refused when there is no header, or it cannot be used
   */
  public static TableFile open(Fingerprint file) {
    try {
      var in = Files.newInputStream(file.path());
      if (file.encoding() == TextEncoding.UTF_8_WITH_MARK) {
        in.skipNBytes(3);
      }
      var reader =
          new BufferedReader(new InputStreamReader(in, file.encoding().charset()), 1 << 16);
      return new TableFile(file, reader);
    } catch (IOException unreadable) {
      throw FileRefusals.unreadable(file.path(), unreadable);
    }
  }

  private Header readHeader() throws IOException {
    var first = nextLine();
    if (first == null) {
      throw FileRefusals.noHeader(file.path());
    }
    var names = split.values(first);
    if (names.isEmpty()) {
      throw FileRefusals.headerBroken(file.path(), line);
    }
    return new Header(file.path(), names);
  }

  /** The names of the columns. */
  public Header header() {
    return header;
  }

  /** Gives every row in turn; blank lines are passed over. */
  public void rows(java.util.function.Consumer<Row> taker) {
    try {
      for (var raw = nextLine(); raw != null; raw = nextLine()) {
        List<String> values = split.values(raw);
        taker.accept(new Row(line, raw, values));
      }
    } catch (IOException unreadable) {
      throw FileRefusals.unreadable(file.path(), unreadable);
    }
  }

  private @org.jspecify.annotations.Nullable String nextLine() throws IOException {
    for (var next = reader.readLine(); next != null; next = reader.readLine()) {
      line++;
      if (!next.isBlank()) {
        return next;
      }
    }
    return null;
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
