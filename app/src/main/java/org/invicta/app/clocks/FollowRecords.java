package org.invicta.app.clocks;

import java.util.Optional;
import org.invicta.app.records.RecordChanged;
import org.invicta.engine.definition.LifecycleDefinition;
import org.invicta.engine.definition.Practice;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Starts, pauses and ends the clocks of records as they are moved, in the transaction that writes the record. Those that start when it is
 * opened are written with it: see {@link StartClocks}.
 */
@Component
final class FollowRecords {

  private final Practice practice;
  private final Counting counting;
  private final MoveClocks moves;
  private final UndoClocks undo;

  FollowRecords(Practice practice, Counting counting, MoveClocks moves, UndoClocks undo) {
    this.practice = practice;
    this.counting = counting;
    this.moves = moves;
    this.undo = undo;
  }

  @EventListener
  void on(RecordChanged change) {
    if (change.isOpening()) {
      return;
    }
    Optional.ofNullable(practice.lifecycles().get(change.after().type()))
        .filter(lifecycle -> !lifecycle.clocks().isEmpty())
        .ifPresent(lifecycle -> follow(change, lifecycle));
  }

  private void follow(RecordChanged change, LifecycleDefinition lifecycle) {
    if (change.undone().isPresent()) {
      undo.undo(change);
    }
    var facts = counting.facts(change.after());
    for (var clock : lifecycle.clocks()) {
      change.move().ifPresent(made -> moves.moved(clock, made, change, facts));
      moves.corrected(clock, change, facts);
    }
  }
}
