package org.invicta.engine.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** The clock on the wall in Europe/London, by which days begin and end; two days a year have 23 and 25 hours. */
public final class London {
  /** The time zone. */
  public static final ZoneId ZONE = ZoneId.of("Europe/London");

  private London() {}

  /** The day in which an instant lies. */
  public static LocalDate dayOf(Instant instant) {
    return instant.atZone(ZONE).toLocalDate();
  }

  /** The instant at which a day begins. */
  public static Instant startOf(LocalDate day) {
    return day.atStartOfDay(ZONE).toInstant();
  }

  /** The instant at which a day ends, which is the one at which the next begins. */
  public static Instant endOf(LocalDate day) {
    return startOf(day.plusDays(1));
  }

  /** The last instant of a day, in microseconds, which is what the store resolves: what was known on a day was known then. */
  public static Instant lastOf(LocalDate day) {
    return endOf(day).minus(1, ChronoUnit.MICROS);
  }

  /** The instant of a time of a day. */
  public static Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(ZONE).toInstant();
  }

  /**
   * The day on which something is due. What is due when a day ends, midnight, is due on that day and not on the one that begins.
   */
  public static LocalDate dueDay(Instant due) {
    return dayOf(due.minusNanos(1));
  }
}
