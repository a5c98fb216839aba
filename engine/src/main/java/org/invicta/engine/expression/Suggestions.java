package org.invicta.engine.expression;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The wording of what is allowed and of the nearest to what was written. */
final class Suggestions {
  private static final int MOST_LISTED = 30;
  private static final int LONGEST_SHOWN = 60;

  private Suggestions() {}

  /** {@code allowed: a, b, c and 4 more}. */
  static String allowed(Collection<String> names) {
    if (names.isEmpty()) {
      return "allowed: nothing, no name is known here";
    }
    var listed = names.stream().sorted().limit(MOST_LISTED).collect(Collectors.joining(", "));
    var more = names.size() - MOST_LISTED;
    return "allowed: " + listed + (more > 0 ? " and " + more + " more" : "");
  }

  /** The name that differs least from what was written, when it is near enough to be meant. */
  static Optional<String> nearest(String written, Collection<String> names) {
    var wanted = plain(written);
    var reach = Math.max(2, wanted.length() / 3);
    return names.stream()
        .map(name -> new Candidate(name, distance(wanted, plain(name))))
        .filter(candidate -> candidate.distance <= reach)
        .min(Comparator.comparing(Candidate::distance).thenComparing(Candidate::name))
        .map(Candidate::name)
        .or(() -> endingIn(written, names));
  }

  /** Text cut to a length that fits a line. */
  static String shortened(String text) {
    var end =
        text.offsetByCodePoints(0, Math.min(LONGEST_SHOWN, text.codePointCount(0, text.length())));
    return end == text.length() ? text : text.substring(0, end) + "…";
  }

  private record Candidate(String name, int distance) {}

  private static Optional<String> endingIn(String written, Collection<String> names) {
    return names.stream().sorted().filter(name -> name.endsWith("." + plain(written))).findFirst();
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static int distance(String one, String other) {
    var above = new int[other.length() + 1];
    for (var column = 0; column < above.length; column++) {
      above[column] = column;
    }
    for (var row = 1; row <= one.length(); row++) {
      var current = new int[above.length];
      current[0] = row;
      for (var column = 1; column < above.length; column++) {
        var change = one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
        current[column] =
            Math.min(above[column - 1] + change, 1 + Math.min(above[column], current[column - 1]));
      }
      above = current;
    }
    return above[other.length()];
  }
}
