package org.invicta.engine.clock;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.invicta.engine.definition.CalendarDefinition;
import org.invicta.engine.definition.ClockDefinition;
import org.invicta.engine.definition.ClockDefinition.From;
import org.invicta.engine.expression.Value;
import org.invicta.engine.time.London;

/**
 * Works out when something is due. What is due at an instant is in time at that instant and late after it.
 *
 * <p>Elapsed time is time that passes, whatever the clocks on the wall do. Calendar days and working days end with the day, Europe/
 * London: the due instant is the one at which the day after begins. School days are due when they open.
 */
public final class Deadlines {
  private static final int MOST_DAYS = 36_600;

  private final Calendars calendars;

  public Deadlines(Calendars calendars) {
    this.calendars = calendars;
  }

  /**
   * When something is due.
   *
   * @param clock how time is counted
   * @param start the instant it counts from
   * @param limit a length of time where elapsed time counts, otherwise a whole number of days
   * @param calendar the calendar of the days that count; needed for working days and school days
   * @throws CannotCount where the limit or the calendar will not do
   */
  public Instant due(
      ClockDefinition clock, Instant start, Value limit, Optional<CalendarDefinition> calendar) {
    var day = London.dayOf(start);
    return switch (clock.counted()) {
      case ELAPSED -> start.plus(length(limit));
      case CALENDAR_DAYS -> London.endOf(day.plusDays(days(limit, 0)));
      case WORKING_DAYS -> London.endOf(working(needed(calendar), day, days(limit, 0)));
      case SCHOOL_DAYS -> school(needed(calendar), start, days(limit, 1));
    };
  }

  /** The n-th working day after a day; for none the day itself, or the first working day after a day that is none. */
  private LocalDate working(CalendarDefinition calendar, LocalDate day, int n) {
    return n == 0
        ? calendars.after(calendar, day.minusDays(1), 1)
        : calendars.after(calendar, day, n);
  }

  /** The opening of the n-th school day that opens strictly after an instant. */
  private Instant school(CalendarDefinition calendar, Instant start, int n) {
    var day = London.dayOf(start);
    var isToCome = start.isBefore(Calendars.opening(calendar, day));
    return Calendars.opening(
        calendar, calendars.after(calendar, isToCome ? day.minusDays(1) : day, n));
  }

  /**
   * What the next limit of a repeating clock counts from. By PACE 1984 s40(6) it is the earlier of both, so that a late review or a
   * postponement never moves the later ones.
   */
  public static Instant next(From from, Instant done, Instant due) {
    return switch (from) {
      case DONE -> done;
      case DUE -> due;
      case EARLIER_OF_DONE_AND_DUE -> done.isBefore(due) ? done : due;
    };
  }

  /**
   * When something is due that was paused: what was left of elapsed time is left still; days move on by those that began, or, of
   * school days, opened, during the pause.
   *
   * @param due when it was due before the pause
   */
  public Instant resumed(
      ClockDefinition clock,
      Instant due,
      Instant paused,
      Instant resumed,
      Optional<CalendarDefinition> calendar) {
    if (!resumed.isAfter(paused)) {
      return due;
    }
    var from = London.dayOf(paused);
    var to = London.dayOf(resumed);
    var last = London.dueDay(due);
    return switch (clock.counted()) {
      case ELAPSED -> resumed.plus(Duration.between(paused, due));
      case CALENDAR_DAYS -> London.endOf(last.plusDays(ChronoUnit.DAYS.between(from, to)));
      case WORKING_DAYS -> {
        var days = needed(calendar);
        yield London.endOf(calendars.after(days, last, calendars.between(days, from, to)));
      }
      case SCHOOL_DAYS -> later(needed(calendar), due, paused, resumed);
    };
  }

  private Instant later(CalendarDefinition days, Instant due, Instant paused, Instant resumed) {
    var opened = opened(days, paused, resumed);
    return opened == 0
        ? due
        : Calendars.opening(days, calendars.after(days, London.dayOf(due), opened));
  }

  /** How many school days opened after one instant and not after another. */
  private int opened(CalendarDefinition calendar, Instant after, Instant upTo) {
    return (int)
        London.dayOf(after)
            .datesUntil(London.dayOf(upTo).plusDays(1))
            .filter(day -> Calendars.opening(calendar, day).isAfter(after))
            .filter(day -> !Calendars.opening(calendar, day).isAfter(upTo))
            .filter(day -> calendars.counts(calendar, day))
            .count();
  }

  private static CalendarDefinition needed(Optional<CalendarDefinition> calendar) {
    return calendar.orElseThrow(
        () ->
            new CannotCount(
                CannotCount.Why.NO_CALENDAR,
                "no calendar; allowed: a calendar of working days or school days; name one for the clock"));
  }

  private static Duration length(Value limit) {
    if (limit instanceof Value.Span(var length) && !length.isNegative()) {
      return length;
    }
    throw wrongLimit("a length of time such as PT6H");
  }

  private static int days(Value limit, int least) {
    if (limit instanceof Value.Number(var number)
        && number.stripTrailingZeros().scale() <= 0
        && number.compareTo(BigDecimal.valueOf(least)) >= 0
        && number.compareTo(BigDecimal.valueOf(MOST_DAYS)) <= 0) {
      return number.intValueExact();
    }
    throw wrongLimit("a whole number of days from " + least);
  }

  private static CannotCount wrongLimit(String allowed) {
    return new CannotCount(
        CannotCount.Why.WRONG_LIMIT,
        "a limit of another kind; allowed: " + allowed + "; correct the policy value");
  }
}
