package org.invicta.app.county;

import java.time.LocalDate;

/**
 * What fixes every record of a made-up county.
 *
 * @param seed the same seed makes the same county
 * @param until the last day with events; a later one only adds to them
 */
public record CountyPlan(CountySize size, long seed, LocalDate until) {

  /** The first day with events: the start of a financial year. */
  static final LocalDate BEGINS = LocalDate.of(2023, 4, 1);

  /** The day of the register of people and households. */
  static final LocalDate REGISTER = LocalDate.of(2025, 1, 1);

  public CountyPlan {
    if (until.isBefore(BEGINS)) {
      throw new IllegalArgumentException("A county has events from " + BEGINS + ", not " + until);
    }
  }
}
