package org.invicta.app.intake.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Reads a file once from end to end: its digest, its encoding, and whether it can be read as lines of text at all. */
public final class TakeFingerprint {

  private static final int CHUNK = 1 << 20;

  private TakeFingerprint() {}

  /**
   * The fingerprint of a file.
   *
   * @throws org.invicta.app.Refused I001 when it cannot be read, I002 when it is empty, I006 when it is not text in an encoding that
   *     is understood
   */
  public static Fingerprint of(Path path) {
    if (Files.isDirectory(path)) {
      throw FileRefusals.isADirectory(path);
    }
    try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
      return read(path, channel);
    } catch (NoSuchFileException missing) {
      throw FileRefusals.notThere(path);
    } catch (IOException unreadable) {
      throw FileRefusals.unreadable(path, unreadable);
    }
  }

  private static Fingerprint read(Path path, FileChannel channel) throws IOException {
    var digest = sha256();
    var text = new TextScan();
    var buffer = ByteBuffer.allocate(CHUNK);
    long bytes = 0;
    while (channel.read(buffer) >= 0) {
      buffer.flip();
      bytes += buffer.remaining();
      digest.update(buffer.array(), 0, buffer.remaining());
      text.take(buffer.array(), buffer.remaining());
      buffer.clear();
    }
    text.end();
    if (bytes == 0) {
      throw FileRefusals.empty(path);
    }
    return new Fingerprint(
        path,
        HexFormat.of().formatHex(digest.digest()),
        bytes,
        text.lines(),
        text.encoding(path),
        text.notUtf8());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError("Every Java platform has SHA-256", impossible);
    }
  }
}
