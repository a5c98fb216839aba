package org.invicta.app.reports;

/**
 * One file of a board report.
 *
 * @param name its name, without a folder
 * @param mediaType what it is
 * @param bytes what it holds
 */
public record PackFile(String name, String mediaType, Bytes bytes) {

  /** Bytes that nobody can change. */
  public static final class Bytes {
    private final byte[] held;

    private Bytes(byte[] held) {
      this.held = held;
    }

    /** A copy of the bytes. */
    public byte[] copy() {
      return held.clone();
    }

    /** How many there are. */
    public int length() {
      return held.length;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Bytes bytes && java.util.Arrays.equals(held, bytes.held);
    }

    @Override
    public int hashCode() {
      return java.util.Arrays.hashCode(held);
    }
  }

  /** A file with these bytes. */
  public static PackFile of(String name, String mediaType, byte[] bytes) {
    return new PackFile(name, mediaType, new Bytes(bytes.clone()));
  }

  /** A file with this text, in UTF-8. */
  public static PackFile of(String name, String mediaType, String text) {
    return of(name, mediaType, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  /** SHA-256 of the bytes, in hexadecimal. */
  public String digest() {
    return Digests.of(bytes.held);
  }
}
