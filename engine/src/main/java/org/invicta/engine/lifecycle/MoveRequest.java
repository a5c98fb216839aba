package org.invicta.engine.lifecycle;

import java.util.Set;
import java.util.function.Predicate;
import org.invicta.engine.definition.Code;

/**
 * A wish to move a record on.
 *
 * @param state the state it is in
 * @param move the move wished for
 * @param officer the code of whoever asks; empty for the system
 * @param roles the roles of whoever asks
 * @param reason why; may be empty unless the move needs a reason
 * @param agreed the codes of those who have agreed so far, where the move needs approval
 * @param facts what is so with the answers of the move filled in
 */
public record MoveRequest(
    Code state,
    Code move,
    String officer,
    Set<Code> roles,
    String reason,
    Set<String> agreed,
    MoveFacts facts) {
  public MoveRequest {
    roles = Set.copyOf(roles);
    agreed = Set.copyOf(agreed);
  }

  /** A wish to which nobody has agreed yet. */
  public MoveRequest(
      Code state, Code move, String officer, Set<Code> roles, String reason, MoveFacts facts) {
    this(state, move, officer, roles, reason, Set.of(), facts);
  }

  /** A wish of which only is known which fields are answered. */
  public MoveRequest(
      Code state, Code move, Set<Code> roles, String reason, Predicate<String> answered) {
    this(state, move, "", roles, reason, Set.of(), MoveFacts.answered(answered));
  }
}
