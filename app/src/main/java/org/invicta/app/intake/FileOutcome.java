package org.invicta.app.intake;

/**
 * What became of one file. What was read is what was taken in and what was rejected, and nothing else.
 *
 * @param name the file name
 * @param kind what kind of file it is, in words
 * @param digest its SHA-256, in hexadecimal
 * @param bytes its length
 * @param encoding how it is encoded
 * @param read rows read
 * @param taken rows taken in, as records or parts of them
 * @param rejected rows rejected
 */
public record FileOutcome(
    String name,
    String kind,
    String digest,
    long bytes,
    String encoding,
    long read,
    long taken,
    long rejected) {
  public FileOutcome {
    if (read != taken + rejected) {
      throw new IllegalStateException(
          "Of %d rows read, %d were taken in and %d rejected".formatted(read, taken, rejected));
    }
  }
}
