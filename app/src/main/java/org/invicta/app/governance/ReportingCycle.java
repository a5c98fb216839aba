package org.invicta.app.governance;

import java.time.LocalDate;
import java.util.Optional;
import org.invicta.engine.definition.MeasureDefinition.PeriodKind;
import org.invicta.engine.measure.Period;

/**
 * When owners have to report. A report on a period is due on the last day of that period; an action is overdue from the next day until an
 * update that reports on that period, or a later one, is there.
 *
 * @param every the length of a period
 */
record ReportingCycle(PeriodKind every) {

  /**
   * The period whose report is missing, if one is.
   *
   * @param since the day from which reports are owed
   * @param last the last period reported on; empty before the first report
   * @param day the day that is asked about
   */
  Optional<Period> missing(LocalDate since, Optional<Period> last, LocalDate day) {
    var ended = lastEnded(day);
    if (ended.until().isBefore(since) || ended.until().equals(since)) {
      return Optional.empty();
    }
    if (last.isPresent() && !last.get().until().isBefore(ended.until())) {
      return Optional.empty();
    }
    return Optional.of(firstMissing(since, last));
  }

  private Period firstMissing(LocalDate since, Optional<Period> last) {
    return last.map(reported -> Period.of(every, reported.until()))
        .orElseGet(() -> Period.of(every, since));
  }

  /** The last period that had ended before a day. */
  Period lastEnded(LocalDate day) {
    return Period.of(every, Period.of(every, day).from().minusDays(1));
  }
}
