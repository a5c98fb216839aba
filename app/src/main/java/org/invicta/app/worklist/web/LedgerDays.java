package org.invicta.app.worklist.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.invicta.app.web.PlainWords;
import org.invicta.engine.time.London;

/**
 * The days that are looked at, first and last included.
 *
 * @param today the day it is
 */
record LedgerDays(LocalDate from, LocalDate until, LocalDate today) {

  /** How many days a page shows. */
  static final int SHOWN = 14;

  private static final int MOST = 366;

  /** As an address asks for them; what cannot be read, or lies ahead, is the newest days. */
  static LedgerDays of(String from, String until, Instant now) {
    var today = London.dayOf(now);
    var last = day(until).filter(day -> !day.isAfter(today)).orElse(today);
    var first =
        day(from)
            .filter(day -> !day.isAfter(last) && day.isAfter(last.minusDays(MOST)))
            .orElseGet(() -> last.minusDays(SHOWN - 1L));
    return new LedgerDays(first, last, today);
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() >= 2000);
    } catch (DateTimeParseException notADay) {
      return Optional.empty();
    }
  }

  Instant begin() {
    return London.startOf(from);
  }

  Instant end() {
    return London.endOf(until);
  }

  boolean isNewest() {
    return !until.isBefore(today);
  }

  String words() {
    return from.equals(until)
        ? PlainWords.day(from)
        : PlainWords.day(from) + " to " + PlainWords.day(until);
  }
}
