package org.invicta.engine.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * One thing counted, or one that only just was not.
 *
 * @param record the record's identifier
 * @param key the key other systems know the record by; empty when it has none
 * @param item which item of the group it is, from 0; empty when the record itself is the fact
 * @param state the state the record was in
 * @param day the day of the fact in Europe/London; empty when not known
 * @param dimensions the value of each dimension of the measure, in its order
 * @param clauses what each clause says of it, in the measure's order: for a counted fact all hold
 * @param nearMisses which near-miss clauses hold, in the measure's order
 */
public record Fact(
    UUID record,
    Optional<String> key,
    OptionalInt item,
    String state,
    Optional<LocalDate> day,
    List<Answer.Cell> dimensions,
    List<Truth> clauses,
    List<Truth> nearMisses) {

  /** Whether a condition holds of a fact. */
  public enum Truth {
    HOLDS,
    FAILS,
    NOT_KNOWN
  }

  public Fact {
    dimensions = List.copyOf(dimensions);
    clauses = List.copyOf(clauses);
    nearMisses = List.copyOf(nearMisses);
  }
}
