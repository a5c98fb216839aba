package org.invicta.engine.measure;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name somebody may have meant. */
final class Nearest {

  private Nearest() {}

  /** The name with the fewest letters to change, when at most a third of them differ. */
  static Optional<String> to(String asked, Collection<String> names) {
    if (asked.length() > 100) {
      return Optional.empty();
    }
    return names.stream()
        .min(Comparator.comparingInt(name -> distance(asked, name)))
        .filter(name -> distance(asked, name) <= Math.max(2, name.length() / 3));
  }

  private static int distance(String one, String other) {
    var previous = new int[other.length() + 1];
    for (var column = 0; column <= other.length(); column++) {
      previous[column] = column;
    }
    for (var row = 1; row <= one.length(); row++) {
      var current = new int[other.length() + 1];
      current[0] = row;
      for (var column = 1; column <= other.length(); column++) {
        var change = one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
        current[column] =
            Math.min(
                Math.min(current[column - 1], previous[column]) + 1, previous[column - 1] + change);
      }
      previous = current;
    }
    return previous[other.length()];
  }
}
