package org.invicta.engine.definition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.invicta.engine.expression.Type;
import org.invicta.engine.expression.Value;

/**
 * A number or text that comes from law or policy, with the dates between which each value holds. Expressions name it {@code
 * policy.<code>}: the value on the day of the fact.
 *
 * @param place where it is defined
 * @param code its code
 * @param title what people call it
 * @param unit the unit of a number; empty when there is none
 * @param type the type that expressions see
 * @param holds the periods, in order, never overlapping
 */
public record PolicyValue(
    Place place, Code code, String title, String unit, Type type, List<Period> holds) {

  /**
   * A value and the days on which it holds, Europe/London.
   *
   * @param from the first day
   * @param to the last day; empty while it holds
   * @param own whether it is the writers' own belief and still to be verified, shown wherever the value is shown
   */
  public record Period(
      Place place, LocalDate from, Optional<LocalDate> to, Value is, String source, boolean own) {

    /** Whether it holds on a day. */
    public boolean holdsOn(LocalDate day) {
      return !day.isBefore(from) && to.map(last -> !day.isAfter(last)).orElse(true);
    }
  }

  public PolicyValue {
    holds = List.copyOf(holds);
  }

  /** The value that holds on a day; empty outside every period. */
  public Optional<Value> on(LocalDate day) {
    return holds.stream().filter(period -> period.holdsOn(day)).map(Period::is).findFirst();
  }
}
