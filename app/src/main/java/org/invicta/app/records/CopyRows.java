package org.invicta.app.records;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.postgresql.PGConnection;

/** Rows in PostgreSQL's binary COPY format. */
final class CopyRows {

  private static final byte[] HEADER = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
  };
  private static final long EPOCH_SECONDS = 946_684_800L;
  private static final int CHUNK = 64 * 1024;
  private static final byte JSONB_VERSION = 1;

  private final String copy;
  private final int columns;
  private byte[] bytes = new byte[1 << 16];
  private int length;
  private long rows;

  /**
   * Rows for a table.
   *
   * @param table the table
   * @param columns its columns that are given, in the order they are added
   */
  CopyRows(String table, String... columns) {
    this.copy =
        "copy %s (%s) from stdin (format binary)".formatted(table, String.join(", ", columns));
    this.columns = columns.length;
    put(HEADER);
  }

  CopyRows row() {
    rows++;
    ensure(2);
    bytes[length++] = (byte) (columns >> 8);
    bytes[length++] = (byte) columns;
    return this;
  }

  CopyRows add(UUID id) {
    size(16);
    putLong(id.getMostSignificantBits());
    putLong(id.getLeastSignificantBits());
    return this;
  }

  CopyRows add(int number) {
    size(4);
    putInt(number);
    return this;
  }

  CopyRows add(String text) {
    return add(text.getBytes(UTF_8));
  }

  CopyRows add(byte[] value) {
    size(value.length);
    put(value);
    return this;
  }

  CopyRows add(Instant instant) {
    size(8);
    putLong((instant.getEpochSecond() - EPOCH_SECONDS) * 1_000_000 + instant.getNano() / 1_000);
    return this;
  }

  CopyRows addJson(String json) {
    var value = json.getBytes(UTF_8);
    size(value.length + 1);
    ensure(1);
    bytes[length++] = JSONB_VERSION;
    put(value);
    return this;
  }

  /** Sends the rows; does nothing when there are none. */
  void send(Connection connection) throws SQLException {
    if (rows == 0) {
      return;
    }
    ensure(2);
    bytes[length++] = -1;
    bytes[length++] = -1;
    var in = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy);
    try {
      for (int from = 0; from < length; from += CHUNK) {
        in.writeToCopy(bytes, from, Math.min(CHUNK, length - from));
      }
      in.endCopy();
    } finally {
      if (in.isActive()) {
        in.cancelCopy();
      }
    }
  }

  private void size(int size) {
    putInt(size);
  }

  private void put(byte[] value) {
    ensure(value.length);
    System.arraycopy(value, 0, bytes, length, value.length);
    length += value.length;
  }

  private void putInt(int number) {
    ensure(4);
    for (int shift = 24; shift >= 0; shift -= 8) {
      bytes[length++] = (byte) (number >> shift);
    }
  }

  private void putLong(long number) {
    putInt((int) (number >> 32));
    putInt((int) number);
  }

  private void ensure(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }
}
