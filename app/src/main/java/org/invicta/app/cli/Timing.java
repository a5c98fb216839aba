package org.invicta.app.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Locale;

/** Times work and prints a line of figures for each: how often, and the 50th, 90th and 99th of a hundred and the worst. */
public final class Timing {

  private static final int WARM_UP = 20;

  private final PrintWriter out;
  private final int times;

  /**
   * Timing.
   *
   * @param out where the figures go
   * @param times how often work is done that is done often
   */
  public Timing(PrintWriter out, int times) {
    this.out = out;
    this.times = Math.max(1, times);
  }

  /** Does work as often as was asked for, after doing it some times without looking. */
  public void often(String name, Runnable work) {
    for (var turn = 0; turn < WARM_UP; turn++) {
      work.run();
    }
    report(name, times, work);
  }

  /** Does work once. */
  public void once(String name, Runnable work) {
    report(name, 1, work);
  }

  /** Prints a line of words. */
  public void say(String words) {
    out.println(words);
    out.flush();
  }

  private void report(String name, int runs, Runnable work) {
    var took = new long[runs];
    for (var turn = 0; turn < took.length; turn++) {
      var start = System.nanoTime();
      work.run();
      took[turn] = System.nanoTime() - start;
    }
    Arrays.sort(took);
    say(
        String.format(
            Locale.ROOT,
            "%-42s %5d times  p50 %8.2f ms  p90 %8.2f ms  p99 %8.2f ms  worst %8.2f ms",
            name,
            took.length,
            at(took, 0.5),
            at(took, 0.9),
            at(took, 0.99),
            took[took.length - 1] / 1e6));
  }

  private static double at(long[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * (sorted.length - 1)))]
        / 1e6;
  }
}
