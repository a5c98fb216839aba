package org.invicta.app.governance;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.invicta.app.access.Decision;
import org.invicta.app.access.SignedIn;
import org.invicta.app.web.PlainWords;
import org.invicta.app.worklist.NeedsDoing;
import org.invicta.app.worklist.Task;
import org.springframework.stereotype.Component;

/** What an owner has to report. */
@Component
class UpdatesToGive implements NeedsDoing {

  private final OverdueUpdates overdue;
  private final MayReport mayReport;
  private final InstantSource time;

  UpdatesToGive(OverdueUpdates overdue, MayReport mayReport, InstantSource time) {
    this.overdue = overdue;
    this.mayReport = mayReport;
    this.time = time;
  }

  @Override
  public String heading() {
    return "Updates to give";
  }

  @Override
  public List<Task> tasksOf(SignedIn officer) {
    return overdue.all(AsOf.at(time.instant())).stream()
        .filter(late -> mayReport.decide(late.action(), officer) instanceof Decision.Allowed)
        .map(UpdatesToGive::task)
        .toList();
  }

  private static Task task(OverdueUpdates.Overdue late) {
    var ref = late.ref();
    var last =
        late.last()
            .map(update -> "The last report was on " + PlainWords.day(update.trueFrom()) + ".")
            .orElse("Nobody has reported on it yet.");
    return new Task(
        "Report on action %d: %s".formatted(ref.number(), late.action().deliverable()),
        "The "
            + late.board().title()
            + " expects a report for "
            + late.missing().words()
            + ". "
            + last,
        Optional.of(late.dueBy()),
        "/strategies/%s/actions/%d/update".formatted(ref.strategy(), ref.number()),
        true);
  }
}
