package org.invicta.engine.definition;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * Which days are working days or school days, Europe/London.
 *
 * @param place where it is defined
 * @param code its code
 * @param title what people call it
 * @param counts which days it tells apart
 * @param source who publishes it
 * @param covers the first and last day the calendar can speak for; outside of them it gives no answer
 * @param opens when a day of it starts: the time by which something due on that day must be done
 * @param except a calendar whose closed days are closed here too, such as the bank holidays
 * @param terms the periods in which a school is open; empty for working days
 * @param closed the days that are closed although they would count, with why
 */
public record CalendarDefinition(
    Place place,
    Code code,
    String title,
    Counts counts,
    String source,
    Days covers,
    LocalTime opens,
    Optional<Code> except,
    List<Days> terms,
    List<Days> closed) {

  /** Which days count. */
  public enum Counts {
    /** Mondays to Fridays that are not closed. */
    WORKING_DAYS,
    /** Mondays to Fridays within a term that are not closed. */
    SCHOOL_DAYS
  }

  /**
   * A first and a last day, both included.
   *
   * @param label what people call it; empty when it has no name
   */
  public record Days(LocalDate from, LocalDate to, String label) {
    /** Whether a day lies in it. */
    public boolean contains(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(to);
    }
  }

  public CalendarDefinition {
    terms = List.copyOf(terms);
    closed = List.copyOf(closed);
  }
}
