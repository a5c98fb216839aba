package org.invicta.app.governance.web;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.invicta.app.governance.AsOf;
import org.invicta.app.web.NotUnderstood;
import org.springframework.stereotype.Component;

/** Reads the day a page is asked about. A day means the end of that day, Europe/London. */
@Component
class DayAsked {

  static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final InstantSource time;

  DayAsked(InstantSource time) {
    this.time = time;
  }

  /** What is so and known on a day, now when the day is blank. */
  AsOf asOf(String day) {
    return AsOf.at(endOf(day));
  }

  /** Today. */
  LocalDate today() {
    return LocalDate.ofInstant(time.instant(), LONDON);
  }

  private Instant endOf(String day) {
    if (day.isBlank()) {
      return time.instant();
    }
    try {
      return LocalDate.parse(day.strip())
          .plusDays(1)
          .atStartOfDay(LONDON)
          .toInstant()
          .minusNanos(1000);
    } catch (DateTimeParseException notADay) {
      throw new NotUnderstood(
          "‘" + day.strip() + "’ is not a day.",
          "Write the day as year-month-day, such as 2024-06-30.");
    }
  }
}
