package org.invicta.app.governance.web;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import org.invicta.app.governance.AsOf;
import org.invicta.app.web.EndOfDay;
import org.invicta.engine.time.London;
import org.springframework.stereotype.Component;

/** Reads the day a page is asked about. A day means the end of that day, Europe/London. */
@Component
class DayAsked {

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
    return London.dayOf(time.instant());
  }

  private Instant endOf(String day) {
    if (day.isBlank()) {
      return time.instant();
    }
    return EndOfDay.of(day);
  }
}
