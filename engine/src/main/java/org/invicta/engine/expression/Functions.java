package org.invicta.engine.expression;

import java.util.List;

/** The names of the built-in functions. */
final class Functions {
  static final String COUNT = "count";
  static final String SUM = "sum";
  static final String MIN = "min";
  static final String MAX = "max";
  static final String YEARS = "years";
  static final String IS_KNOWN = "is known";

  /** Those that are called by one word. */
  static final List<String> ONE_WORD = List.of(COUNT, SUM, MIN, MAX, YEARS);

  /** All that may stand before a bracket. */
  static final List<String> ALL =
      List.of(COUNT, SUM, MIN, MAX, YEARS, IS_KNOWN, "not", "date", "date and time", "duration");

  private Functions() {}
}
