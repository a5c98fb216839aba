package org.invicta.app.records;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.invicta.engine.definition.Code;
import org.invicta.engine.expression.Value;

/**
 * A move that was asked for and takes effect once others agree.
 *
 * @param request what to agree to
 * @param record the record
 * @param basedOn the version that whoever asked saw
 * @param move the move
 * @param answers what was filled in with it
 * @param item the item it adds; empty when it adds none
 * @param parties who takes the roles that it fills; empty where that stays as it is
 * @param by who asked
 * @param through the page or operation by which it was asked
 * @param reason why; may be empty
 * @param at when
 * @param people how many have to agree
 * @param given who agreed or refused so far, the first first
 * @param outcome what became of it; empty while it waits
 */
public record Asked(
    UUID request,
    RecordId record,
    int basedOn,
    Code move,
    Value.Group answers,
    Optional<Value.Group> item,
    Optional<List<Party>> parties,
    Actor by,
    String through,
    String reason,
    Instant at,
    int people,
    List<Given> given,
    Optional<Outcome> outcome) {

  /** What becomes of a move asked for. */
  public enum Outcome {
    /** Enough agreed, and the move was made. */
    MADE,
    /** Somebody refused. */
    REFUSED,
    /** Enough agreed, but the record had changed: the move could no longer be made as it was asked for. */
    OVERTAKEN
  }

  /**
   * That somebody agreed or refused.
   *
   * @param by the code of who did
   * @param agreed whether they agreed
   * @param reason why; never blank for a refusal
   * @param at when
   */
  public record Given(String by, boolean agreed, String reason, Instant at) {}

  public Asked {
    parties = parties.map(List::copyOf);
    given = List.copyOf(given);
  }

  /** Whether it still waits for somebody. */
  public boolean waits() {
    return outcome.isEmpty();
  }

  /** The wish as it was, based on the version that is the newest now. */
  MoveWish wish(int version) {
    return new MoveWish(record, version, move, answers, item, parties, by, through, reason);
  }
}
