package org.invicta.engine.measure;

import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * Which numbers of a table with one dimension must be withheld so that no small one can be worked out from the row and its total.
 *
 * <p>Numbers from 1 to 4 are withheld (primary). They would still be found by subtraction when there is only one of them, and when
 * all of them are at the end of their range, all 1 or all 4, because their sum then fixes them; so the next smallest number that is
 * not nought is withheld too (secondary), with any equal to it. What is withheld is then never all the same unless it could also be
 * other numbers of the same sum, and which is which does not show, since equal tables in another order are withheld alike.
 *
 * <p>The rule follows the default of police and youth justice publications: nought is shown, 1 to 4 are not.
 */
public final class Suppression {

  /** The largest number that is protected. */
  public static final long LARGEST_SMALL = 4;

  private Suppression() {}

  /** Whether a number by itself is too small to show. */
  public static boolean isSmall(long count) {
    return count >= 1 && count <= LARGEST_SMALL;
  }

  /** What to do with a table's numbers. */
  public sealed interface Decision {

    /** Every number can be shown. */
    record ShowAll() implements Decision {}

    /** Numbers from 1 to this one are withheld; nought, larger ones and the total are shown. */
    record Withhold(long upTo) implements Decision {}

    /** Every number but nought is withheld, and the total with them. */
    record WithholdWithTotal() implements Decision {}

    /** Whether a number may be shown. */
    default boolean shows(long count) {
      return switch (this) {
        case ShowAll() -> true;
        case Withhold(var upTo) -> count == 0 || count > upTo;
        case WithholdWithTotal() -> count == 0;
      };
    }
  }

  /**
   * Decides on a table.
   *
   * @param counts its numbers, none below nought
   */
  public static Decision of(long... counts) {
    if (isSmall(Arrays.stream(counts).sum())) {
      return new Decision.WithholdWithTotal();
    }
    var small = Arrays.stream(counts).filter(Suppression::isSmall).toArray();
    if (small.length == 0) {
      return new Decision.ShowAll();
    }
    if (isSafe(small)) {
      return new Decision.Withhold(LARGEST_SMALL);
    }
    var next = Arrays.stream(counts).filter(count -> count > LARGEST_SMALL).min();
    return next.isPresent()
        ? new Decision.Withhold(next.getAsLong())
        : new Decision.WithholdWithTotal();
  }

  /** Whether small numbers, withheld without others, could also be other numbers with the same sum. */
  private static boolean isSafe(long... small) {
    return small.length > 1 && !all(1, small) && !all(LARGEST_SMALL, small);
  }

  private static boolean all(long number, long... counts) {
    return LongStream.of(counts).allMatch(count -> count == number);
  }
}
