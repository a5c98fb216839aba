package org.invicta.engine.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.invicta.engine.definition.MeasureDefinition.PeriodKind;

/** The periods of one kind in a longer period, so that one without a fact shows as nought and not as a gap. */
public final class TimeBuckets {

  private TimeBuckets() {}

  /**
   * Every period of the kind that the asked-for period touches; without one, every period between the first and the last found.
   *
   * @param kind what kind of period
   * @param asked the period asked for; empty for all dates
   * @param found the periods that have facts
   */
  public static List<Period> covering(PeriodKind kind, Optional<Period> asked, List<Period> found) {
    if (asked.isPresent()) {
      return between(kind, asked.get().from(), asked.get().until());
    }
    var first = found.stream().map(Period::from).min(LocalDate::compareTo);
    var last = found.stream().map(Period::until).max(LocalDate::compareTo);
    return first.isEmpty() || last.isEmpty() ? List.of() : between(kind, first.get(), last.get());
  }

  private static List<Period> between(PeriodKind kind, LocalDate from, LocalDate until) {
    var buckets = new ArrayList<Period>();
    for (var day = from; day.isBefore(until); ) {
      var bucket = Period.of(kind, day);
      buckets.add(bucket);
      day = bucket.until();
    }
    return List.copyOf(buckets);
  }
}
