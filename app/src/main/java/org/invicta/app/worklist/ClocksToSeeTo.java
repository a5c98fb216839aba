package org.invicta.app.worklist;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.invicta.app.access.SignedIn;
import org.invicta.app.clocks.ClocksFor;
import org.invicta.app.clocks.ClocksFor.Reach;
import org.invicta.app.clocks.DueWords;
import org.invicta.app.clocks.ReadClocks;
import org.invicta.app.clocks.RunningClock;
import org.invicta.engine.time.London;
import org.springframework.stereotype.Component;

/** The clocks that somebody's roles answer for and that are due within two hours or past their due time. */
@Component
class ClocksToSeeTo implements NeedsDoing {

  private static final Duration SOON = Duration.ofHours(2);
  private static final int MOST = 20;

  private final ReadClocks clocks;
  private final ClocksFor watching;
  private final InstantSource time;

  ClocksToSeeTo(ReadClocks clocks, ClocksFor watching, InstantSource time) {
    this.clocks = clocks;
    this.watching = watching;
    this.time = time;
  }

  @Override
  public String heading() {
    return "Clocks";
  }

  @Override
  public List<Task> tasksOf(SignedIn officer) {
    if (officer.roles().isEmpty()) {
      return List.of();
    }
    return watching
        .list(
            officer,
            Reach.UNIT,
            List.of(),
            watch -> clocks.dueWithin(watch.roles(officer.roles()), SOON, MOST))
        .stream()
        .limit(MOST)
        .map(this::task)
        .toList();
  }

  private Task task(RunningClock clock) {
    var words = DueWords.due(clock.due(), time.instant());
    return new Task(
        "See to: " + clock.label(),
        "It %s%s.".formatted(words.startsWith("due") ? "is " : "", words),
        Optional.of(London.dueDay(clock.due())),
        "/records/" + clock.record(),
        clock.breached().isPresent());
  }
}
