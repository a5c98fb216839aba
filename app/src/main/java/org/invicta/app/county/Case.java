package org.invicta.app.county;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.invicta.app.records.Party;
import org.invicta.engine.definition.Code;
import org.invicta.engine.expression.Value;

/**
 * What happened to one made-up child, as people would have recorded it: a record that somebody opened, and the moves that followed.
 *
 * @param key the key of the record, unique in its type
 * @param opener the role of whoever opens it
 * @param at when it was opened
 */
record Case(
    Code type,
    String key,
    List<Party> parties,
    Value.Group body,
    String opener,
    Instant at,
    List<Step> steps) {

  Case {
    parties = List.copyOf(parties);
    steps = List.copyOf(steps);
  }

  /**
   * A move in a story.
   *
   * @param on the type of the record that moves: that of the story, or of one that was created from it
   * @param role the role of whoever makes it
   * @param at when it is made
   * @param reason why; may be empty
   */
  record Step(
      Code on,
      Code move,
      String role,
      Instant at,
      Value.Group answers,
      Optional<Value.Group> item,
      String reason) {}

  /** Puts the moves of a story together. */
  static final class Steps {

    private final List<Step> all = new ArrayList<>();
    private Code on;
    private String role = "";
    private Instant now;

    /**
     * Starts with the opening.
     *
     * @param on the type of the record that was opened
     */
    Steps(Code on, Instant opened) {
      this.on = on;
      this.now = opened;
    }

    /** The moment so long after the last move. */
    Instant in(Duration after) {
      return now.plus(after);
    }

    /** What follows happens to a record of this type, by people of this role. */
    Steps on(String type, String by) {
      on = new Code(type);
      return by(by);
    }

    Steps by(String by) {
      role = by;
      return this;
    }

    Steps move(String move, Duration after) {
      return move(move, after, new Fields());
    }

    Steps move(String move, Duration after, Fields answers) {
      return add(move, after, answers.group(), Optional.empty(), "");
    }

    Steps because(String move, Duration after, String reason) {
      return add(move, after, new Fields().group(), Optional.empty(), reason);
    }

    Steps adds(String move, Duration after, Fields item) {
      return add(move, after, new Fields().group(), Optional.of(item.group()), "");
    }

    private Steps add(
        String move, Duration after, Value.Group answers, Optional<Value.Group> item, String why) {
      now = now.plus(after);
      all.add(new Step(on, new Code(move), role, now, answers, item, why));
      return this;
    }

    List<Step> all() {
      return List.copyOf(all);
    }
  }
}
