package org.invicta.engine.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.invicta.engine.time.London;

/** Which running clocks come due on a day. */
public final class Forecast {
  private Forecast() {}

  /** The first and the last instant at which something is due on a day: after its start, up to and including its end. */
  public record Window(Instant after, Instant upTo) {
    /** Whether something due at an instant is due on the day. */
    public boolean holds(Instant due) {
      return due.isAfter(after) && !due.isAfter(upTo);
    }
  }

  /** The window of a day, Europe/London: what is due at midnight is due on the day that ends. */
  public static Window on(LocalDate day) {
    return new Window(London.startOf(day), London.endOf(day));
  }

  /** Those that run and come due on a day, the earliest first. */
  public static List<Life> on(LocalDate day, Collection<Life> lives) {
    var window = on(day);
    return lives.stream()
        .filter(life -> life.phase() == Life.Phase.RUNNING && window.holds(life.due()))
        .sorted(Comparator.comparing(Life::due))
        .toList();
  }
}
