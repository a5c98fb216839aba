package org.invicta.app.clocks;

import java.time.Instant;
import java.util.Optional;
import org.invicta.app.clocks.Happening.Kind;
import org.invicta.app.records.RecordChanged;
import org.invicta.engine.clock.ClockEvent;
import org.springframework.stereotype.Component;

/** Takes back what a move that is undone had done to the clocks of its record, the last first. A breach stays. */
@Component
final class UndoClocks {

  private final ClockTable clocks;
  private final ClockChanges changes;

  UndoClocks(ClockTable clocks, ClockChanges changes) {
    this.clocks = clocks;
    this.changes = changes;
  }

  void undo(RecordChanged change) {
    change
        .before()
        .ifPresent(
            before ->
                clocks
                    .did(before.id(), before.version())
                    .forEach(
                        did ->
                            clocks
                                .locked(did.clock())
                                .ifPresent(clock -> undo(clock, did.kind(), change))));
  }

  private void undo(KeptClock clock, Kind kind, RecordChanged change) {
    var now = change.after().recordedAt();
    switch (kind) {
      case STARTED -> happen(clock, new ClockEvent.Stopped(now), Kind.STOPPED, change);
      case DONE, STOPPED -> happen(clock, new ClockEvent.Reopened(now), Kind.REOPENED, change);
      case PAUSED ->
          happen(clock, new ClockEvent.Resumed(now, clock.life().due()), Kind.RESUMED, change);
      case RESUMED ->
          happen(clock, new ClockEvent.Paused(now, change.after().reason()), Kind.PAUSED, change);
      case CORRECTED, REOPENED, WARNED, BREACHED, EXPLAINED -> {
        // a correction is corrected by what the record says again; the others no move does
      }
    }
  }

  private void happen(KeptClock clock, ClockEvent event, Kind kind, RecordChanged change) {
    Instant now = change.after().recordedAt();
    changes.happen(
        clock,
        event,
        new Happening(
            kind,
            now,
            now,
            change.actor().officer(),
            change.undone(),
            Optional.of(change.after().version()),
            change.after().reason()));
  }
}
