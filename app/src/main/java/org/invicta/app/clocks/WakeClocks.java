package org.invicta.app.clocks;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives the warnings and records the breaches whose time has come, each in a transaction of its own, so that one that fails holds up
 * no other. Several nodes may look at the same time: a clock that one of them is looking at is left alone by the others.
 */
@Component
final class WakeClocks {

  /** How many are looked at before the search is asked again. */
  private static final int A_BATCH = 500;

  /** How long one that could not be looked at is left alone. */
  private static final Duration AGAIN = Duration.ofMinutes(1);

  private static final Logger LOG = LoggerFactory.getLogger(WakeClocks.class);

  private final ClockTable clocks;
  private final ClockChanges changes;
  private final TransactionTemplate transaction;
  private final InstantSource time;

  WakeClocks(
      ClockTable clocks,
      ClockChanges changes,
      PlatformTransactionManager transactions,
      InstantSource time) {
    this.clocks = clocks;
    this.changes = changes;
    this.transaction = new TransactionTemplate(transactions);
    this.time = time;
  }

  /** Looks at every clock whose time has come; answers how many it looked at. */
  int wake() {
    var now = time.instant().truncatedTo(ChronoUnit.MICROS);
    var looked = 0;
    for (var due = clocks.due(now, A_BATCH); !due.isEmpty(); due = clocks.due(now, A_BATCH)) {
      var seen = 0;
      for (var id : due) {
        seen += wake(id, now) ? 1 : 0;
      }
      if (seen == 0) {
        // another node is looking at all of them
        return looked;
      }
      looked += seen;
    }
    return looked;
  }

  private boolean wake(UUID id, Instant now) {
    try {
      return Boolean.TRUE.equals(
          transaction.execute(
              _ ->
                  clocks
                      .claimed(id, now)
                      .map(
                          clock -> {
                            look(clock, now);
                            return true;
                          })
                      .orElse(false)));
    } catch (RuntimeException failure) {
      LOG.error("Clock {} could not be looked at; it is tried again in a minute", id, failure);
      clocks.postpone(id, now.plus(AGAIN));
      return true;
    }
  }

  private void look(KeptClock clock, Instant now) {
    if (changes.look(clock, now).equals(clock)) {
      changes.warn(clock, now);
    }
  }
}
