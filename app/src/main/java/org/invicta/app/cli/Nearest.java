package org.invicta.app.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The known word that a person most likely meant. */
public final class Nearest {

  private Nearest() {}

  /**
   * The nearest known word.
   *
   * @param word what was written
   * @param known what there is
   * @return empty when nothing is near: more than a third of the letters, and at least two, would have
   *     to change
   */
  public static Optional<String> of(String word, Collection<String> known) {
    int most = Math.max(2, word.length() / 3);
    return known.stream()
        .filter(candidate -> distance(word, candidate) <= most)
        .min(
            Comparator.<String>comparingInt(candidate -> distance(word, candidate))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** Letters to insert, delete, change or swap with their neighbour. */
  private static int distance(String left, String right) {
    var distances = new int[left.length() + 1][right.length() + 1];
    for (int i = 0; i <= left.length(); i++) {
      for (int j = 0; j <= right.length(); j++) {
        distances[i][j] = i == 0 || j == 0 ? i + j : step(distances, left, right, i, j);
      }
    }
    return distances[left.length()][right.length()];
  }

  private static int step(int[][] distances, String left, String right, int i, int j) {
    int change = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
    int least =
        Math.min(
            distances[i - 1][j - 1] + change,
            1 + Math.min(distances[i - 1][j], distances[i][j - 1]));
    boolean swapped =
        i > 1
            && j > 1
            && left.charAt(i - 1) == right.charAt(j - 2)
            && left.charAt(i - 2) == right.charAt(j - 1);
    return swapped ? Math.min(least, distances[i - 2][j - 2] + 1) : least;
  }
}
