package org.invicta.app.clocks;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.invicta.engine.definition.CalendarDefinition;

/** Knows the calendars of schools. All implementations are asked; the first that knows one is taken. */
@FunctionalInterface
public interface SchoolCalendars {

  /**
   * The school days of a school, as known.
   *
   * @param organisation the school
   * @param day the day from which days are counted, Europe/London
   */
  Optional<CalendarDefinition> of(UUID organisation, LocalDate day);
}
