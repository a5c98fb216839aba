package org.invicta.app.store;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * An end to waiting.
 *
 * @param nanos when it ends, on the clock of {@link System#nanoTime}
 */
record Deadline(long nanos) {

  private static final Duration PAUSE = Duration.ofMillis(25);

  static Deadline in(Duration patience) {
    return new Deadline(System.nanoTime() + patience.toNanos());
  }

  boolean passed() {
    return System.nanoTime() - nanos > 0;
  }

  /** Waits a moment before the next look. */
  void pause() {
    LockSupport.parkNanos(PAUSE.toNanos());
  }
}
