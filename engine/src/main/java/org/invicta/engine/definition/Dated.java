package org.invicta.engine.definition;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A value that comes from law or policy, with the dates from which each wording of it holds.
 *
 * @param from the values by the first day on which each holds, Europe/London
 * @param <T> the type of the value
 */
public record Dated<T>(NavigableMap<LocalDate, T> from) {

  public Dated {
    from = java.util.Collections.unmodifiableNavigableMap(new TreeMap<>(from));
  }

  /** The value that holds on a day; empty before the first. */
  public Optional<T> on(LocalDate day) {
    return Optional.ofNullable(from.floorEntry(day)).map(java.util.Map.Entry::getValue);
  }
}
