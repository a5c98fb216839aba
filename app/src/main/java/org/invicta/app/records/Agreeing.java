package org.invicta.app.records;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.invicta.engine.body.Problem;
import org.invicta.engine.definition.LifecycleDefinition.Approval;
import org.invicta.engine.definition.LifecycleDefinition.Move;
import org.invicta.engine.lifecycle.Approving;
import org.springframework.stereotype.Component;

/** Decides who may agree to what, and whether what they agree to is still so. */
@Component
final class Agreeing {

  private final Definitions definitions;
  private final ReadRecords records;
  private final Deciding deciding;

  Agreeing(Definitions definitions, ReadRecords records, Deciding deciding) {
    this.definitions = definitions;
    this.records = records;
    this.deciding = deciding;
  }

  /** Why somebody may neither agree to a move nor refuse it; nothing when they may. */
  List<Problem> problems(Asked asked, Actor actor) {
    if (!asked.waits()) {
      return List.of(
          MoveFault.ENDED_ALREADY.at(
              "", "a request that is over", "one that waits", "Look at the record as it is now"));
    }
    var latest = record(asked);
    var type = definitions.of(latest.type()).orElseThrow();
    var move = type.move(asked.move());
    var body = move.map(found -> Filled.in(found, latest.body(), asked.wish(latest.version())));
    var facts = deciding.facts(type, latest, body.orElse(latest.body()), asked.item(), move);
    var agreed =
        asked.given().stream().map(Asked.Given::by).collect(Collectors.toUnmodifiableSet());
    return new Approving(type.lifecycle().orElseThrow())
        .refused(asked.move(), asked.by().officer(), agreed, actor.officer(), actor.roles(), facts)
        .map(refused -> Deciding.problems(asked.move(), refused))
        .orElse(List.of());
  }

  /** Who has to agree. */
  Approval approval(Asked asked) {
    return definitions
        .of(record(asked).type())
        .flatMap(type -> type.move(asked.move()))
        .flatMap(Move::approval)
        .orElseGet(() -> new Approval(List.of(), asked.people()));
  }

  /** The record as it is now, of which nobody is shown anything here. */
  private Snapshot record(Asked asked) {
    return records.latest(asked.record()).map(Latest::snapshot).orElseThrow();
  }

  /** The wish, based on the record as it is now. */
  MoveWish wish(Asked asked) {
    return asked.wish(record(asked).version());
  }

  /**
   * What somebody changed since the move was asked for, where it touches the move: the state, or what was filled in with it. What
   * was saved elsewhere in the record does not stand in its way.
   */
  Optional<Moved> changedMeanwhile(Asked asked) {
    var now = record(asked);
    if (now.version() == asked.basedOn()) {
      return Optional.empty();
    }
    var then = records.whole(asked.record(), asked.basedOn()).orElseThrow();
    var touched =
        !now.state().equals(then.state())
            || Filled.fields(asked.answers()).stream()
                .anyMatch(
                    field -> !Overlay.at(now.body(), field).equals(Overlay.at(then.body(), field)));
    return touched ? Optional.of(lost(asked)) : Optional.empty();
  }

  /** The record as whoever asks may see it, and as it would be with what was filled in. */
  Moved lost(Asked asked) {
    var theirs = records.find(asked.record()).orElseThrow();
    return new Moved.LostUpdate(theirs, Overlay.of(theirs.body(), asked.answers()));
  }
}
