package org.invicta.app.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A date as somebody typed it in the three boxes of {@code components/dateInput.jte}, kept so that a wrong one can be shown
 * again.
 */
public record EnteredDate(String day, String month, String year) {

  /** Nothing entered. */
  public static final EnteredDate EMPTY = new EnteredDate("", "", "");

  public EnteredDate {
    day = day.strip();
    month = month.strip();
    year = year.strip();
  }

  /** A date that is known. */
  public static EnteredDate of(LocalDate date) {
    return new EnteredDate(
        String.valueOf(date.getDayOfMonth()),
        String.valueOf(date.getMonthValue()),
        String.valueOf(date.getYear()));
  }

  /** Whether nothing was entered. */
  public boolean isEmpty() {
    return equals(EMPTY);
  }

  /** The date, if there is one with this day, month and four-figure year. */
  public Optional<LocalDate> date() {
    if (!day.matches("[0-9]{1,2}") || !month.matches("[0-9]{1,2}") || !year.matches("[0-9]{4}")) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
