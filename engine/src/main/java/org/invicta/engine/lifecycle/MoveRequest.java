package org.invicta.engine.lifecycle;

import java.util.Set;
import java.util.function.Predicate;
import org.invicta.engine.definition.Code;

/**
 * A wish to move a record on.
 *
 * @param state the state it is in
 * @param move the move wished for
 * @param roles the roles of whoever asks
 * @param reason why; may be empty unless the move opens a record again
 * @param answered whether a field, named as the lifecycle names it, is answered
 */
public record MoveRequest(
    Code state, Code move, Set<Code> roles, String reason, Predicate<String> answered) {
  public MoveRequest {
    roles = Set.copyOf(roles);
  }
}
