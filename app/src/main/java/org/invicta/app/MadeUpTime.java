package org.invicta.app;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * The time at which made-up history happens. Only the making of a made-up county sets it, so that its clocks run as they would have run
 * in real work; everybody else has the real time.
 */
public final class MadeUpTime {

  private static final ScopedValue<Instant> NOW = ScopedValue.newInstance();

  private MadeUpTime() {}

  /** Does something as if it were another time, in this thread alone. */
  public static <T> T at(Instant now, Supplier<T> work) {
    return ScopedValue.where(NOW, now).call(work::get);
  }

  /** The real time, save where something is done as if it were another. */
  static InstantSource over(InstantSource real) {
    return () -> NOW.isBound() ? NOW.get() : real.instant();
  }
}
