package org.invicta.engine.definition.shape;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Guesses which name was meant by a mistyped one. */
public final class NearestName {
  private static final int LONGEST = 80;

  private NearestName() {}

  /** The nearest of these names, when one is near. */
  public static Optional<String> of(String written, Collection<String> names) {
    if (written.length() > LONGEST) {
      return Optional.empty();
    }
    var far = Math.max(1, written.length() / 3);
    return names.stream()
        .filter(name -> Math.abs(name.length() - written.length()) <= far)
        .map(name -> new Guess(name, distance(written, name)))
        .filter(guess -> guess.distance <= far)
        .min(Comparator.comparingInt(Guess::distance).thenComparing(Guess::name))
        .map(Guess::name);
  }

  /** What to do about a mistyped name: the nearest one, or other advice when none is near. */
  public static String advice(String written, Collection<String> names, String otherwise) {
    return of(written, names).map(name -> "did you mean " + name + "?").orElse(otherwise);
  }

  private record Guess(String name, int distance) {}

  /** Letters to add, drop, change, or swap with a neighbour. */
  private static int distance(String a, String b) {
    var before = new int[b.length() + 1];
    var last = new int[b.length() + 1];
    for (var j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (var i = 1; i <= a.length(); i++) {
      var row = new int[b.length() + 1];
      row[0] = i;
      for (var j = 1; j <= b.length(); j++) {
        var same = a.charAt(i - 1) == b.charAt(j - 1);
        row[j] = Math.min(Math.min(last[j], row[j - 1]) + 1, last[j - 1] + (same ? 0 : 1));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
      before = last;
      last = row;
    }
    return last[b.length()];
  }
}
