package org.invicta.app.clocks;

import java.time.Instant;
import java.util.Optional;
import org.invicta.app.clocks.Happening.Kind;
import org.invicta.app.records.Held;
import org.invicta.app.records.RecordChanged;
import org.invicta.app.records.Work;
import org.invicta.engine.clock.ClockEvent;
import org.invicta.engine.clock.ClockFacts;
import org.invicta.engine.clock.Deadlines;
import org.invicta.engine.clock.Effect;
import org.invicta.engine.clock.Life;
import org.invicta.engine.definition.ClockDefinition;
import org.invicta.engine.definition.Code;
import org.springframework.stereotype.Component;

/** What a move of a record does to one of its clocks. */
@Component
final class MoveClocks {

  private final ClockTable clocks;
  private final ClockChanges changes;
  private final Counting counting;
  private final StartClocks starting;
  private final Work work;

  MoveClocks(
      ClockTable clocks, ClockChanges changes, Counting counting, StartClocks starting, Work work) {
    this.clocks = clocks;
    this.changes = changes;
    this.counting = counting;
    this.starting = starting;
    this.work = work;
  }

  /** A move was made. */
  void moved(ClockDefinition clock, Code move, RecordChanged change, ClockFacts facts) {
    for (var effect : Effect.of(clock, move)) {
      switch (effect) {
        case DONE -> open(clock, change).ifPresent(kept -> done(clock, kept, change, facts));
        case STOPPED ->
            open(clock, change)
                .ifPresent(
                    kept ->
                        changes.happen(
                            kept,
                            new ClockEvent.Stopped(now(change)),
                            Happening.of(Kind.STOPPED, change, now(change), "")));
        case PAUSED -> open(clock, change).ifPresent(kept -> paused(clock, kept, change));
        case RESUMED -> open(clock, change).ifPresent(kept -> resumed(clock, kept, change, facts));
        case STARTED -> started(clock, change, facts);
      }
    }
  }

  /** The record may say otherwise than before since when a clock counts. */
  void corrected(ClockDefinition clock, RecordChanged change, ClockFacts facts) {
    var from = clock.at().flatMap(facts::instant);
    if (from.isEmpty() || from.equals(before(clock, change))) {
      return;
    }
    open(clock, change)
        .filter(kept -> kept.round() == 1 && !kept.life().started().equals(from.get()))
        .ifPresent(
            kept ->
                counting
                    .due(clock, clock.within(), from.get(), facts)
                    .ifPresent(
                        answer ->
                            changes.happen(
                                kept.limited(answer.limit()),
                                new ClockEvent.Corrected(now(change), from.get(), answer.due()),
                                Happening.of(Kind.CORRECTED, change, from.get(), ""))));
  }

  private Optional<Instant> before(ClockDefinition clock, RecordChanged change) {
    return change.before().flatMap(before -> clock.at().flatMap(counting.facts(before)::instant));
  }

  private void started(ClockDefinition clock, RecordChanged change, ClockFacts facts) {
    starting
        .from(clock, change, facts)
        .filter(_ -> open(clock, change).isEmpty())
        .ifPresent(from -> start(clock, clock.within(), from, change, facts));
  }

  private void start(
      ClockDefinition clock, Code within, Instant from, RecordChanged change, ClockFacts facts) {
    var record = change.after();
    var round = clocks.rounds(record.id(), clock.code()) + 1;
    var unit = work.of(record.id()).map(Held::unit).orElse(change.actor().unit());
    starting
        .start(clock, within, from, change, facts)
        .map(kept -> kept.as(round, unit))
        .ifPresent(kept -> changes.start(kept, Happening.of(Kind.STARTED, change, from, "")));
  }

  private void done(ClockDefinition clock, KeptClock kept, RecordChanged change, ClockFacts facts) {
    var at = clock.doneAt().flatMap(facts::instant).orElse(now(change));
    var due = kept.life().due();
    changes.happen(
        kept, new ClockEvent.Done(now(change), at), Happening.of(Kind.DONE, change, at, ""));
    clock
        .thenEvery()
        .ifPresent(
            every -> start(clock, every, Deadlines.next(clock.from(), at, due), change, facts));
  }

  private void paused(ClockDefinition clock, KeptClock kept, RecordChanged change) {
    var reason = change.after().reason();
    var words = reason.isBlank() ? clock.label() : reason;
    changes.happen(
        kept,
        new ClockEvent.Paused(now(change), words),
        Happening.of(Kind.PAUSED, change, now(change), words));
  }

  private void resumed(
      ClockDefinition clock, KeptClock kept, RecordChanged change, ClockFacts facts) {
    if (kept.life().phase() == Life.Phase.PAUSED) {
      var due = counting.resumed(clock, kept, now(change), facts);
      changes.happen(
          kept,
          new ClockEvent.Resumed(now(change), due),
          Happening.of(Kind.RESUMED, change, now(change), ""));
    }
  }

  private Optional<KeptClock> open(ClockDefinition clock, RecordChanged change) {
    return clocks.open(change.after().id(), clock.code());
  }

  private static Instant now(RecordChanged change) {
    return change.after().recordedAt();
  }
}
