package org.invicta.app.records;

import java.util.Optional;
import org.invicta.engine.definition.Code;

/**
 * A record was opened, changed or moved. Published within the transaction that writes it: a listener that fails takes everything
 * back. Records taken in by the thousand are not announced.
 *
 * @param before as it was; empty when it was opened
 * @param after as it is
 * @param move the move that was made; empty when it was opened, changed, or a move was undone
 * @param undone the move that was undone
 * @param actor who did it
 */
public record RecordChanged(
    Optional<Snapshot> before,
    Snapshot after,
    Optional<Code> move,
    Optional<Code> undone,
    Actor actor) {

  /** A change that undoes nothing. */
  public RecordChanged(
      Optional<Snapshot> before, Snapshot after, Optional<Code> move, Actor actor) {
    this(before, after, move, Optional.empty(), actor);
  }

  /** Whether the record was opened. */
  public boolean isOpening() {
    return before.isEmpty();
  }
}
