package org.invicta.app.intake.file;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Looks at the bytes of a file as they pass: lines, and which encodings they fit. */
final class TextScan {

  /** A line longer than this is no line of a table: a quote or the end of a line is missing, or it is another kind of file. */
  static final int LONGEST_LINE = 1 << 20;

  private final CharsetDecoder utf8 =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final CharBuffer decoded = CharBuffer.allocate(1 << 16);
  private ByteBuffer undecoded = ByteBuffer.allocate(0);

  private long breaks;
  private long total;
  private int lineLength;
  private boolean afterReturn;
  private boolean mark;
  private long firstNull;
  private long firstTooLong;
  private long notUtf8;
  private long notWindows1252;

  void take(byte[] chunk, int length) {
    mark |=
        total == 0
            && length >= 3
            && chunk[0] == (byte) 0xEF
            && chunk[1] == (byte) 0xBB
            && chunk[2] == (byte) 0xBF;
    long before = breaks;
    for (int i = 0; i < length; i++) {
      take(chunk[i]);
    }
    total += length;
    if (notUtf8 == 0) {
      decode(chunk, length, before);
    }
  }

  private void take(byte one) {
    if (one == '\n' && afterReturn) {
      afterReturn = false;
      return;
    }
    afterReturn = one == '\r';
    if (one == '\n' || one == '\r') {
      breaks++;
      lineLength = 0;
      return;
    }
    lineLength++;
    if (lineLength > LONGEST_LINE && firstTooLong == 0) {
      firstTooLong = breaks + 1;
    }
    if (one == 0 && firstNull == 0) {
      firstNull = breaks + 1;
    }
    if (one < 0 && notWindows1252 == 0 && isUndefinedInWindows1252(one)) {
      notWindows1252 = breaks + 1;
    }
  }

  private static boolean isUndefinedInWindows1252(byte one) {
    return switch (one & 0xFF) {
      case 0x81, 0x8D, 0x8F, 0x90, 0x9D -> true;
      default -> false;
    };
  }

  private void decode(byte[] chunk, int length, long breaksBefore) {
    var bytes = ByteBuffer.allocate(undecoded.remaining() + length);
    int held = undecoded.remaining();
    bytes.put(undecoded).put(chunk, 0, length).flip();
    while (true) {
      var result = utf8.decode(bytes, decoded, false);
      decoded.clear();
      if (result.isError()) {
        notUtf8 = 1 + breaksBefore + breaksIn(chunk, bytes.position() - held);
        return;
      }
      if (result.isUnderflow()) {
        undecoded = bytes.slice();
        return;
      }
    }
  }

  private static long breaksIn(byte[] chunk, int length) {
    long found = 0;
    for (int i = 0; i < length; i++) {
      if (chunk[i] == '\n' || (chunk[i] == '\r' && chunk[i + 1] != '\n')) {
        found++;
      }
    }
    return found;
  }

  /** The last byte has passed. */
  void end() {
    if (notUtf8 == 0 && undecoded.hasRemaining()) {
      notUtf8 = lines();
    }
  }

  long lines() {
    return lineLength > 0 ? breaks + 1 : breaks;
  }

  long notUtf8() {
    return notUtf8;
  }

  TextEncoding encoding(Path path) {
    if (firstNull > 0) {
      throw FileRefusals.notText(path, firstNull);
    }
    if (firstTooLong > 0) {
      throw FileRefusals.lineTooLong(path, firstTooLong);
    }
    if (notUtf8 == 0) {
      return mark ? TextEncoding.UTF_8_WITH_MARK : TextEncoding.UTF_8;
    }
    if (mark || notWindows1252 > 0) {
      throw FileRefusals.neitherEncoding(path, mark ? notUtf8 : notWindows1252);
    }
    return TextEncoding.WINDOWS_1252;
  }
}
