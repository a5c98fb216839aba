package org.invicta.engine.clock;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.invicta.engine.definition.CalendarDefinition;
import org.invicta.engine.definition.CalendarDefinition.Counts;
import org.invicta.engine.definition.CalendarDefinition.Days;
import org.invicta.engine.definition.Code;
import org.invicta.engine.time.London;

/** Answers which days count in a calendar. Beyond the days it covers a calendar gives no answer: {@link CannotCount} K001. */
public final class Calendars {
  private final Map<Code, CalendarDefinition> calendars;

  /** These calendars, by code, among which those that others except are found. */
  public Calendars(Map<Code, CalendarDefinition> calendars) {
    this.calendars = Map.copyOf(calendars);
  }

  /** A calendar by its code. */
  public Optional<CalendarDefinition> of(Code code) {
    return Optional.ofNullable(calendars.get(code));
  }

  /**
   * Whether a day counts.
   *
   * @throws CannotCount where the calendar, or the one it excepts, does not cover the day
   */
  public boolean counts(CalendarDefinition calendar, LocalDate day) {
    if (!calendar.covers().contains(day)) {
      throw new CannotCount(
          CannotCount.Why.OUTSIDE_CALENDAR,
          "the calendar %s speaks for %s to %s, not for %s; allowed: a day among them; add the days to the calendar"
              .formatted(calendar.code(), calendar.covers().from(), calendar.covers().to(), day));
    }
    return isWeekday(day) && !isClosed(calendar, day) && isInTerm(calendar, day);
  }

  /**
   * The n-th day that counts strictly after a day.
   *
   * @throws CannotCount where the calendar does not reach so far
   */
  public LocalDate after(CalendarDefinition calendar, LocalDate day, int n) {
    var found = day;
    for (var left = n; left > 0; ) {
      found = found.plusDays(1);
      if (counts(calendar, found)) {
        left--;
      }
    }
    return found;
  }

  /** How many days count after one day, up to another and including it; none where the other is not later. */
  public int between(CalendarDefinition calendar, LocalDate after, LocalDate upTo) {
    return (int)
        after
            .plusDays(1)
            .datesUntil(upTo.isAfter(after) ? upTo.plusDays(1) : after.plusDays(1))
            .filter(day -> counts(calendar, day))
            .count();
  }

  /** The instant at which a day of the calendar starts. */
  public static Instant opening(CalendarDefinition calendar, LocalDate day) {
    return London.at(day, calendar.opens());
  }

  /**
   * The calendar that stands in where one gives no answer: every Monday to Friday counts, without end. What is due by it can only be
   * too early, never too late.
   */
  public static CalendarDefinition presumed(CalendarDefinition calendar) {
    var always = new Days(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31), "");
    return new CalendarDefinition(
        calendar.place(),
        calendar.code(),
        calendar.title(),
        calendar.counts(),
        calendar.source(),
        always,
        calendar.opens(),
        Optional.empty(),
        calendar.counts() == Counts.SCHOOL_DAYS ? List.of(always) : List.of(),
        List.of());
  }

  private static boolean isWeekday(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }

  private boolean isClosed(CalendarDefinition calendar, LocalDate day) {
    return calendar.closed().stream().anyMatch(days -> days.contains(day))
        || calendar.except().flatMap(this::of).filter(other -> !counts(other, day)).isPresent();
  }

  private static boolean isInTerm(CalendarDefinition calendar, LocalDate day) {
    return calendar.counts() == Counts.WORKING_DAYS
        || calendar.terms().stream().anyMatch(term -> term.contains(day));
  }
}
