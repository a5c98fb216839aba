package org.invicta.engine.definition.load;

import java.util.Collection;
import java.util.stream.Collectors;

/** Lists of names in findings: short enough to read. */
final class Names {
  private static final int MOST = 20;

  private Names() {}

  static String listed(Collection<String> names) {
    if (names.isEmpty()) {
      return "nothing yet, none is defined";
    }
    var first = names.stream().limit(MOST).collect(Collectors.joining(", "));
    return names.size() <= MOST ? first : first + " and " + (names.size() - MOST) + " more";
  }
}
