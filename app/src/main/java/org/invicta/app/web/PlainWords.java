package org.invicta.app.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.invicta.engine.time.London;

/** Dates, times and numbers as people read them. */
public final class PlainWords {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

  private PlainWords() {}

  /** A day, such as 5 March 2025. */
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** The day of an instant in London. */
  public static String day(Instant instant) {
    return day(instant.atZone(London.ZONE).toLocalDate());
  }

  /** An instant in London, such as 5 March 2025 at 14:05. */
  public static String moment(Instant instant) {
    var there = instant.atZone(London.ZONE);
    return DAY.format(there) + " at " + TIME.format(there);
  }

  /** A whole number with commas, such as 17,792. */
  public static String number(long number) {
    return String.format(Locale.UK, "%,d", number);
  }

  /** A number of things, such as 1 action or 23 actions. */
  public static String count(long number, String one, String many) {
    return number(number) + " " + (number == 1 ? one : many);
  }
}
