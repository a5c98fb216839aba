package org.invicta.app.intake.file;

import java.nio.file.Path;

/**
 * What a first pass over a file tells.
 *
 * @param path the file
 * @param digest its SHA-256, in hexadecimal
 * @param bytes its length in bytes
 * @param lines how many lines it has, the header among them
 * @param encoding the encoding it is read in
 * @param notUtf8 the first line that is not UTF-8, from 1; 0 when every line is
 */
public record Fingerprint(
    Path path, String digest, long bytes, long lines, TextEncoding encoding, long notUtf8) {

  /** Its file name, without the directories. */
  public String name() {
    return path.getFileName().toString();
  }
}
