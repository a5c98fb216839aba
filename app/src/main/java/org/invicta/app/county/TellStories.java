package org.invicta.app.county;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.invicta.app.MadeUpTime;
import org.invicta.app.records.Actor;
import org.invicta.app.records.Approvals;
import org.invicta.app.records.Draft;
import org.invicta.app.records.MakeMove;
import org.invicta.app.records.MoveWish;
import org.invicta.app.records.Moved;
import org.invicta.app.records.OpenRecord;
import org.invicta.app.records.Origin;
import org.invicta.app.records.ReadOrigins;
import org.invicta.app.records.ReadRecords;
import org.invicta.app.records.Saved;
import org.invicta.app.records.Snapshot;
import org.springframework.stereotype.Component;

/**
 * Tells stories by the doors that people use: records are opened and moved on at the time of the story, so that everything follows as in
 * real work. A story that was interrupted is carried on where it stopped.
 */
@Component
class TellStories {

  private static final String THROUGH = "county";

  private final OpenRecord open;
  private final MakeMove move;
  private final Approvals approvals;
  private final ReadRecords records;
  private final ReadOrigins origins;
  private final Receivers receivers;

  TellStories(
      OpenRecord open,
      MakeMove move,
      Approvals approvals,
      ReadRecords records,
      ReadOrigins origins,
      Receivers receivers) {
    this.open = open;
    this.move = move;
    this.approvals = approvals;
    this.records = records;
    this.origins = origins;
    this.receivers = receivers;
  }

  /**
   * Tells a story up to an instant; what would happen later is left out.
   *
   * @throws org.invicta.app.Refused when the practice files do not let it happen
   */
  void tell(Story story, Instant until) {
    var record =
        records
            .find(story.type(), story.key())
            .orElseGet(() -> MadeUpTime.at(story.at(), () -> opened(story)));
    carryOn(record, story.steps(), until);
    origins.of(record.id()).descendants().stream()
        .map(Origin::record)
        .flatMap(id -> records.find(id).stream())
        .sorted(Comparator.comparing((Snapshot one) -> one.key().orElse("")))
        .forEach(created -> carryOn(created, story.next().apply(created), until));
  }

  private Snapshot opened(Story story) {
    var draft =
        new Draft(
            story.type(), Optional.of(story.key()), story.body(), story.parties(), story.at());
    return switch (open.open(draft, story.by(), THROUGH)) {
      case Saved.Done(var id, _, _) -> records.find(id).orElseThrow();
      case Saved other ->
          throw CountyRefusals.notTakenIn(story.type() + " " + story.key(), other.toString());
    };
  }

  /** Each move makes one version, so the version says how far a story has come. */
  private void carryOn(Snapshot record, List<Story.Step> steps, Instant until) {
    for (var version = record.version(); version <= steps.size(); version++) {
      var step = steps.get(version - 1);
      if (!step.at().isBefore(until)) {
        return;
      }
      var basedOn = version;
      // what the application does by itself has made its version already
      if (!step.by().equals(Actor.system())) {
        MadeUpTime.at(step.at(), () -> made(record, basedOn, step));
      }
    }
  }

  private boolean made(Snapshot record, int basedOn, Story.Step step) {
    var wish =
        new MoveWish(
            record.id(),
            basedOn,
            step.move(),
            step.answers(),
            step.item(),
            receivers.chosen(records.find(record.id()).orElse(record), step.move()),
            step.by(),
            THROUGH,
            step.reason());
    var moved = agreed(move.move(wish), step);
    if (!(moved instanceof Moved.Done)) {
      throw CountyRefusals.notTakenIn(
          record.type() + " " + record.key().orElse("") + ", move " + step.move(),
          moved.toString());
    }
    return true;
  }

  private Moved agreed(Moved moved, Story.Step step) {
    return moved instanceof Moved.AwaitsApproval waits && step.agreed().isPresent()
        ? approvals.approve(waits.request(), step.agreed().get(), "")
        : moved;
  }
}
