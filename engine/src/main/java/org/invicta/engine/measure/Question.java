package org.invicta.engine.measure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.invicta.engine.definition.MeasureDefinition;

/**
 * What is asked of a measure.
 *
 * @param measure the measure
 * @param period the days counted; empty for all dates, those not known included
 * @param by the breakdowns, each its own table
 * @param knownAt the instant whose knowledge counts; empty for all that is known now
 */
public record Question(
    MeasureDefinition measure,
    Optional<Period> period,
    List<Breakdown> by,
    Optional<Instant> knownAt) {

  public Question {
    by = List.copyOf(by);
  }

  /** The same question for another period. */
  public Question during(Period other) {
    return new Question(measure, Optional.of(other), by, knownAt);
  }

  /** The same question broken down in another way. */
  public Question by(List<Breakdown> other) {
    return new Question(measure, period, other, knownAt);
  }

  /** What a person asked, in the words they used. */
  public record InWords(
      String measure, Optional<String> period, Optional<String> by, Optional<String> knownAt) {

    /** A question for one figure and all its breakdowns. */
    public static InWords of(String measure, String period) {
      return new InWords(measure, Optional.of(period), Optional.empty(), Optional.empty());
    }
  }
}
