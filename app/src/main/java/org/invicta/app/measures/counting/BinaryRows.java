package org.invicta.app.measures.counting;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.duckdb.DuckDBAppender;

/**
 * Reads the rows of PostgreSQL's binary copy and appends them to a staging table, holding one row at a time.
 *
 * <p>The format is that of PostgreSQL's manual, "COPY, Binary Format": a signature, flags, then for each row the number of fields and
 * for each field its length, or -1 for null, and its bytes in network order.
 */
final class BinaryRows {

  private static final byte[] SIGNATURE =
      "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
  private static final int EPOCH_DAYS = 10_957; // from 1970-01-01 to PostgreSQL's 2000-01-01
  private static final long EPOCH_MICROS = EPOCH_DAYS * 86_400_000_000L;

  private final DataInputStream input;
  private final List<Column> columns;
  private byte[] bytes = new byte[256];

  BinaryRows(DataInputStream input, List<Column> columns) {
    this.input = input;
    this.columns = columns;
  }

  /** Appends every row; gives how many there were. */
  long appendTo(DuckDBAppender appender) throws IOException, SQLException {
    readHeader();
    var rows = 0L;
    for (int fields = input.readShort(); fields != -1; fields = input.readShort()) {
      if (fields != columns.size()) {
        throw new IOException("A row of %d fields, not %d".formatted(fields, columns.size()));
      }
      appender.beginRow();
      for (var column : columns) {
        append(appender, column.holds(), input.readInt());
      }
      appender.endRow();
      rows++;
    }
    if (input.read() != -1) {
      throw new IOException("Something stands after the last row");
    }
    return rows;
  }

  private void readHeader() throws IOException {
    if (!java.util.Arrays.equals(input.readNBytes(SIGNATURE.length), SIGNATURE)) {
      throw new IOException("Not a binary copy");
    }
    input.readInt();
    input.skipNBytes(input.readInt());
  }

  private void append(DuckDBAppender appender, Column.Holds holds, int length)
      throws IOException, SQLException {
    if (length < 0) {
      appender.appendNull();
      return;
    }
    switch (holds) {
      case Column.Holds.Id _ -> appender.appendUUID(input.readLong(), input.readLong());
      case Column.Holds.Integer _ -> appender.append(input.readInt());
      case Column.Holds.Whole _, Column.Holds.Span _ -> appender.append(input.readLong());
      case Column.Holds.Moment _ -> appender.append(input.readLong() + EPOCH_MICROS);
      case Column.Holds.Day _ -> appender.appendEpochDays(input.readInt() + EPOCH_DAYS);
      case Column.Holds.Flag _ -> appender.append(input.readBoolean());
      case Column.Holds.Text _, Column.Holds.Decimal _, Column.Holds.Codes _ ->
          appender.append(text(length));
    }
  }

  private String text(int length) throws IOException {
    if (length > bytes.length) {
      bytes = new byte[Math.max(length, bytes.length * 2)];
    }
    if (input.readNBytes(bytes, 0, length) != length) {
      throw new EOFException();
    }
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }
}
