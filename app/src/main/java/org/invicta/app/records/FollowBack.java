package org.invicta.app.records;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.invicta.engine.body.Problem;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Then;
import org.invicta.engine.lifecycle.Refusal;
import org.springframework.stereotype.Component;

/** Moves the record that another was created from. */
@Component
final class FollowBack {

  private final Drafting drafting;
  private final ReadOrigins origins;
  private final ReadRecords records;
  private final Moving moving;

  FollowBack(Drafting drafting, ReadOrigins origins, ReadRecords records, Moving moving) {
    this.drafting = drafting;
    this.origins = origins;
    this.records = records;
    this.moving = moving;
  }

  /**
   * Moves the record another came from, where it is of the type that is meant and has not moved on already.
   *
   * @throws CannotFollow when it cannot be moved for another reason
   */
  void move(RecordType type, Then.MoveOrigin back, Snapshot after) {
    var origin =
        origins
            .origin(after.id())
            .flatMap(found -> records.find(found.origin()))
            .filter(found -> found.type().equals(back.type()));
    if (origin.isPresent() && drafting.applies(type, back, after)) {
      move(wish(type, back, after, origin.get()));
    }
  }

  private MoveWish wish(RecordType type, Then.MoveOrigin back, Snapshot after, Snapshot origin) {
    return new MoveWish(
        origin.id(),
        origin.version(),
        back.move(),
        drafting.sets(type, back, after),
        Optional.empty(),
        Actor.system(),
        "follow-up",
        FollowUps.reason(type, back.code()));
  }

  private void move(MoveWish wish) {
    switch (moving.plan(wish, Set.of())) {
      case Moving.Plan.Ready ready -> done(moving.write(ready, wish));
      case Moving.Plan.Stopped(var why) -> done(why);
      case Moving.Plan.Waits _ -> throw new CannotFollow(List.of(waits(wish.move())));
    }
  }

  /** A record that has moved on already is left as it is. */
  private static void done(Moved moved) {
    switch (moved) {
      case Moved.Done _, Moved.AwaitsApproval _ -> {}
      case Moved.LostUpdate _ -> throw new CannotFollow(List.of(changedMeanwhile()));
      case Moved.Refused(var problems) -> {
        var others =
            problems.stream()
                .filter(one -> !one.code().equals(Refusal.NOT_FROM_THIS_STATE.code()))
                .map(problem -> FollowUps.cannot("the move of the record it came from", problem))
                .toList();
        if (!others.isEmpty()) {
          throw new CannotFollow(others);
        }
      }
    }
  }

  private static Problem waits(Code move) {
    return MoveFault.CANNOT_FOLLOW.at(
        "",
        "the move " + move + ", to which somebody has to agree",
        "moves that need nobody's agreement",
        "Tell whoever keeps the practice files");
  }

  private static Problem changedMeanwhile() {
    return MoveFault.CANNOT_FOLLOW.at(
        "",
        "a record it came from that somebody is changing at this moment",
        "one that stands still for a moment",
        "Try again");
  }
}
