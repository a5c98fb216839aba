package org.invicta.engine.definition;

import java.util.regex.Pattern;

/**
 * A stable code: what definitions, records and links use, kept apart from the words people see.
 *
 * @param value lower-case letters and digits in groups joined by hyphens, such as {@code children-ksi}
 */
public record Code(String value) implements Comparable<Code> {

  private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  public Code {
    if (!isCode(value)) {
      throw new IllegalArgumentException("Not a code: " + value);
    }
  }

  /** Whether the text has the shape of a code. */
  public static boolean isCode(String text) {
    return SHAPE.matcher(text).matches();
  }

  @Override
  public int compareTo(Code other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
