package org.invicta.app.intake.map;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.invicta.engine.expression.Value;

/**
 * Reads a day in any of the ways that files write it: {@code 21/05/2024}, {@code 2024-05-21}, {@code 20240521}, and {@code 2024-05} for
 * the first day of a month. No two of them can be mistaken for each other.
 */
final class ReadDay implements CellReader {

  private static final int FIRST_YEAR = 1800;

  private final LocalDate lastDay;

  ReadDay(LocalDate lastDay) {
    this.lastDay = lastDay;
  }

  @Override
  public Cell read(String value) {
    try {
      var day = day(value);
      if (day.getYear() < FIRST_YEAR || day.isAfter(lastDay)) {
        return bad(value, "a day from " + FIRST_YEAR + "-01-01 to " + lastDay);
      }
      return new Cell.Is(new Value.Day(day));
    } catch (DateTimeException | NumberFormatException | IndexOutOfBoundsException impossible) {
      return bad(value, "a day such as 21/05/2024 or 2024-05-21");
    }
  }

  private static LocalDate day(String value) {
    if (value.length() == 10 && value.charAt(2) == '/' && value.charAt(5) == '/') {
      return LocalDate.of(digits(value, 6, 10), digits(value, 3, 5), digits(value, 0, 2));
    }
    if (value.length() == 10 && value.charAt(4) == '-' && value.charAt(7) == '-') {
      return LocalDate.of(digits(value, 0, 4), digits(value, 5, 7), digits(value, 8, 10));
    }
    if (value.length() == 8) {
      return LocalDate.of(digits(value, 0, 4), digits(value, 4, 6), digits(value, 6, 8));
    }
    if (value.length() == 7 && value.charAt(4) == '-') {
      return LocalDate.of(digits(value, 0, 4), digits(value, 5, 7), 1);
    }
    throw new DateTimeException("No form of a day");
  }

  private static int digits(String value, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = value.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        throw new NumberFormatException("No digit");
      }
      number = number * 10 + digit;
    }
    return number;
  }

  private static Cell bad(String value, String allowed) {
    return new Cell.Bad(RejectCode.IMPOSSIBLE_DATE, value, allowed, "Correct the date");
  }
}
