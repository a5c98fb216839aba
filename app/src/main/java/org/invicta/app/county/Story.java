package org.invicta.app.county;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.invicta.app.records.Actor;
import org.invicta.app.records.Party;
import org.invicta.app.records.Snapshot;
import org.invicta.engine.definition.Code;
import org.invicta.engine.expression.Value;

/**
 * What happens to one record from its opening on.
 *
 * @param key unique in its type
 * @param at when it is opened
 * @param by who opens it
 * @param steps the moves that follow, in their order
 * @param next what happens to each record that was created from it
 */
record Story(
    Code type,
    String key,
    Value.Group body,
    List<Party> parties,
    Instant at,
    Actor by,
    List<Step> steps,
    Function<Snapshot, List<Step>> next) {

  private static final Value.Group NOTHING = new Value.Group(Map.of());

  Story {
    parties = List.copyOf(parties);
    steps = List.copyOf(steps);
  }

  /**
   * A move.
   *
   * @param answers what is filled in with it
   * @param item what it adds
   * @param reason why; may be empty
   * @param agreed who agrees; empty where nobody has to
   */
  record Step(
      Instant at,
      Code move,
      Actor by,
      Value.Group answers,
      Optional<Value.Group> item,
      String reason,
      Optional<Actor> agreed) {

    static Step of(Instant at, String move, Actor by) {
      return new Step(at, new Code(move), by, NOTHING, Optional.empty(), "", Optional.empty());
    }

    Step answering(Fields fields) {
      return new Step(at, move, by, fields.group(), item, reason, agreed);
    }

    Step adding(Fields fields) {
      return new Step(at, move, by, answers, Optional.of(fields.group()), reason, agreed);
    }

    Step because(String why) {
      return new Step(at, move, by, answers, item, why, agreed);
    }

    Step agreedBy(Actor actor) {
      return new Step(at, move, by, answers, item, reason, Optional.of(actor));
    }
  }
}
