package org.invicta.app.records;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names of generated things in SQL. */
final class ViewNames {

  /** PostgreSQL cuts longer names silently, so that two might become one. */
  private static final int LONGEST = 63;

  private static final int DIGITS = 8;

  private ViewNames() {}

  /** Codes as one name: hyphens become underscores; a name too long is cut and told apart by a digest. */
  static String of(String... parts) {
    var name = String.join("_", parts).replace('-', '_');
    if (name.length() <= LONGEST) {
      return name;
    }
    return name.substring(0, LONGEST - DIGITS - 1) + "_" + sha256(name).substring(0, DIGITS);
  }

  /** A name in double quotes. */
  static String quoted(String name) {
    return '"' + name + '"';
  }

  static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
