package org.invicta.app.records;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.invicta.engine.definition.Code;
import org.invicta.engine.expression.Value;

/**
 * A move somebody wants to make.
 *
 * @param id the record
 * @param basedOn the version they saw
 * @param move the move
 * @param answers the answers to what the move asks: a member for each section, with a member for each field
 * @param item the item that the move adds to its group; empty when it adds none
 * @param parties who takes the roles that the move fills, all of them; empty where that stays as it is
 * @param actor who wants it
 * @param through the page or operation by which it is wished for
 * @param reason why; may be empty where the move needs none
 */
public record MoveWish(
    RecordId id,
    int basedOn,
    Code move,
    Value.Group answers,
    Optional<Value.Group> item,
    Optional<List<Party>> parties,
    Actor actor,
    String through,
    String reason) {

  private static final Value.Group NO_ANSWERS = new Value.Group(Map.of());

  public MoveWish {
    parties = parties.map(List::copyOf);
  }

  /** A move that leaves those who take part as they are. */
  public MoveWish(
      RecordId id,
      int basedOn,
      Code move,
      Value.Group answers,
      Optional<Value.Group> item,
      Actor actor,
      String through,
      String reason) {
    this(id, basedOn, move, answers, item, Optional.empty(), actor, through, reason);
  }

  /** A move that asks for nothing. */
  public static MoveWish of(
      RecordId id, int basedOn, Code move, Actor actor, String through, String reason) {
    return new MoveWish(id, basedOn, move, NO_ANSWERS, Optional.empty(), actor, through, reason);
  }

  Provenance provenance() {
    return actor.acting(through, reason);
  }
}
