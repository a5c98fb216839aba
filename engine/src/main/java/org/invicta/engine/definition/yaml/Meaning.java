package org.invicta.engine.definition.yaml;

import java.util.regex.Pattern;

/** What a plain scalar stands for under the core schema of YAML 1.2, where {@code yes} and {@code 2024-05-21} are text. */
public enum Meaning {
  NOTHING,
  FLAG,
  NUMBER,
  TEXT;

  private static final Pattern NOTHINGS = Pattern.compile("~|null|Null|NULL|");
  private static final Pattern FLAGS = Pattern.compile("true|True|TRUE|false|False|FALSE");
  private static final Pattern NUMBERS =
      Pattern.compile(
          "[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?"
              + "|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");

  static Meaning of(String plain) {
    if (NOTHINGS.matcher(plain).matches()) {
      return NOTHING;
    }
    if (FLAGS.matcher(plain).matches()) {
      return FLAG;
    }
    return NUMBERS.matcher(plain).matches() ? NUMBER : TEXT;
  }
}
