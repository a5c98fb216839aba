package org.invicta.app.intake.sort;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sorted rows in a temporary file that only its owner may read.
 *
 * @param file the file
 */
record Run(Path file) {

  private static final int BUFFER = 1 << 16;

  static Run write(Path directory, List<Entry> sorted) throws IOException {
    var file = Files.createTempFile(directory, "rows", ".run");
    try (var out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER))) {
      for (Entry entry : sorted) {
        write(out, entry.key());
        out.writeByte(entry.kind());
        out.writeInt(entry.file());
        out.writeLong(entry.line());
        write(out, entry.raw());
      }
    }
    return new Run(file);
  }

  private static void write(DataOutputStream out, String text) throws IOException {
    var bytes = text.getBytes(UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  Reader read() throws IOException {
    return new Reader(
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER)));
  }

  /** Reads the rows back, one at a time. */
  static final class Reader implements AutoCloseable {
    private final DataInputStream in;
    private @Nullable Entry next;

    private Reader(DataInputStream in) throws IOException {
      this.in = in;
      advance();
    }

    /** The row to be read next; null after the last. */
    @Nullable Entry next() {
      return next;
    }

    void advance() throws IOException {
      try {
        next = new Entry(text(in.readInt()), in.readByte(), in.readInt(), in.readLong(), text());
      } catch (EOFException end) {
        next = null;
      }
    }

    private String text() throws IOException {
      return text(in.readInt());
    }

    private String text(int length) throws IOException {
      return new String(in.readNBytes(length), UTF_8);
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
