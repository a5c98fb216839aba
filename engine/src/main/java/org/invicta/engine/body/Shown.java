package org.invicta.engine.body;

import org.invicta.engine.expression.Value;

/** How things that were found are shown in a problem: short, and never a whole answer of somebody's. */
final class Shown {

  private static final int LONGEST = 40;

  private Shown() {}

  /** What kind of value it is, in plain words. */
  static String kind(Value value) {
    return switch (value) {
      case Value.Nothing _ -> "nothing";
      case Value.Text _ -> "text";
      case Value.Number _ -> "a number";
      case Value.Flag _ -> "true or false";
      case Value.Day _ -> "a date";
      case Value.Moment _ -> "a date and time";
      case Value.Span _ -> "a length of time";
      case Value.Items _ -> "a list";
      case Value.Group _ -> "a group of fields";
    };
  }

  /** A code or name somebody gave, cut short and without characters that would spoil a line. */
  static String text(String found) {
    var cut = found.length() <= LONGEST ? found : found.substring(0, LONGEST) + "…";
    return cut.codePoints()
        .map(character -> isPrintable(character) ? character : '?')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isPrintable(int character) {
    return !Character.isISOControl(character)
        && Character.getType(character) != Character.SURROGATE;
  }
}
