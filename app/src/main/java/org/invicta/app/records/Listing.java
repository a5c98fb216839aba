package org.invicta.app.records;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.invicta.engine.definition.Code;

/**
 * Which records to list.
 *
 * @param type the record type
 * @param state only those in this state
 * @param answers only those with these answers: by field as expressions name it, the answer as JSON text shows it
 * @param knownAt as known at this instant; empty for now
 * @param after only those opened after this one, for paging
 * @param limit at most so many, from 1
 */
public record Listing(
    Code type,
    Optional<Code> state,
    Map<String, String> answers,
    Optional<Instant> knownAt,
    Optional<RecordId> after,
    int limit) {

  public Listing {
    answers = Map.copyOf(answers);
    if (limit < 1) {
      throw new IllegalArgumentException("A listing needs a limit of at least 1, not " + limit);
    }
  }

  /** All records of a type as they are now. */
  public static Listing of(Code type) {
    return new Listing(
        type, Optional.empty(), Map.of(), Optional.empty(), Optional.empty(), Integer.MAX_VALUE);
  }

  /** Only those in this state. */
  public Listing in(Code wanted) {
    return new Listing(type, Optional.of(wanted), answers, knownAt, after, limit);
  }

  /** Only those with these answers. */
  public Listing where(Map<String, String> wanted) {
    return new Listing(type, state, wanted, knownAt, after, limit);
  }

  /** As known at an instant. */
  public Listing knownAt(Instant instant) {
    return new Listing(type, state, answers, Optional.of(instant), after, limit);
  }

  /** Only those opened after this one. */
  public Listing after(RecordId last) {
    return new Listing(type, state, answers, knownAt, Optional.of(last), limit);
  }

  /** At most so many. */
  public Listing first(int most) {
    return new Listing(type, state, answers, knownAt, after, most);
  }
}
