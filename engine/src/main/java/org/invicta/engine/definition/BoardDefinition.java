package org.invicta.engine.definition;

import java.util.List;
import java.util.Optional;

/**
 * A board that looks after strategies.
 *
 * @param place where it is defined
 * @param code its code
 * @param title its title
 * @param purpose what it is for
 * @param chair the post that chairs it
 * @param reportsTo the board it reports to
 * @param strategies the strategies it looks after
 * @param measures the measures it sees
 * @param updatesEvery how often owners report to it; an action without an update in such a period is overdue
 * @param source where it comes from
 */
public record BoardDefinition(
    Place place,
    Code code,
    String title,
    String purpose,
    Code chair,
    Optional<Code> reportsTo,
    List<Code> strategies,
    List<Code> measures,
    Optional<MeasureDefinition.PeriodKind> updatesEvery,
    String source) {
  public BoardDefinition {
    strategies = List.copyOf(strategies);
    measures = List.copyOf(measures);
  }
}
