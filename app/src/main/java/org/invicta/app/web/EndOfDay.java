package org.invicta.app.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.invicta.engine.time.London;

/** Reads a day in the address of a page. A day means the end of that day, Europe/London. */
public final class EndOfDay {
  private EndOfDay() {}

  /**
   * The last instant of a day.
   *
   * @param day as year-month-day
   * @throws NotUnderstood when it is not a day
   */
  public static Instant of(String day) {
    try {
      return London.lastOf(LocalDate.parse(day.strip()));
    } catch (DateTimeParseException notADay) {
      throw new NotUnderstood(
          "‘" + day.strip() + "’ is not a day.",
          "Write the day as year-month-day, such as 2024-06-30.");
    }
  }
}
