package org.invicta.app.records;

import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** Makes version 7 UUIDs that rise strictly within one process, so that indexes grow at their end. */
@Component
final class Ids {

  private static final long VERSION = 0x7000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;
  private static final int STEPS_BITS = 12;

  private final InstantSource clock;
  private final AtomicLong last = new AtomicLong();

  Ids(InstantSource clock) {
    this.clock = clock;
  }

  UUID next() {
    var now = clock.millis() << STEPS_BITS;
    var step = last.updateAndGet(before -> Math.max(before + 1, now));
    var high = (step >>> STEPS_BITS) << 16 | VERSION | step & 0xfff;
    var low = VARIANT | ThreadLocalRandom.current().nextLong() >>> 2;
    return new UUID(high, low);
  }
}
