package org.invicta.app.clocks;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.invicta.app.clocks.Happening.Kind;
import org.invicta.app.records.RecordChanged;
import org.invicta.app.records.Rows;
import org.invicta.app.records.WithOpening;
import org.invicta.engine.clock.ClockEvent;
import org.invicta.engine.clock.ClockFacts;
import org.invicta.engine.clock.Effect;
import org.invicta.engine.clock.Life;
import org.invicta.engine.definition.ClockDefinition;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.LifecycleDefinition;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.time.London;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Clocks as they start; those that start when a record is opened are written with it. */
@Component
final class StartClocks implements WithOpening {

  private final Practice practice;
  private final Counting counting;

  StartClocks(Practice practice, Counting counting) {
    this.practice = practice;
    this.counting = counting;
  }

  /** Since when a clock counts that a move, or the opening, starts; empty when its condition does not hold. */
  Optional<Instant> from(ClockDefinition clock, RecordChanged change, ClockFacts facts) {
    var from = clock.at().flatMap(facts::instant).orElse(change.after().recordedAt());
    var day = London.dayOf(from);
    return clock.when().filter(when -> !facts.holds(when, day)).isPresent()
        ? Optional.empty()
        : Optional.of(from);
  }

  /**
   * A clock that starts for the first time, in the unit of whoever acts; empty when the practice files do not know its limit.
   *
   * @param within the policy value of the limit
   * @param from since when it counts
   */
  Optional<KeptClock> start(
      ClockDefinition clock, Code within, Instant from, RecordChanged change, ClockFacts facts) {
    var record = change.after();
    return counting
        .due(clock, within, from, facts)
        .map(
            answer ->
                new KeptClock(
                    UUID.randomUUID(),
                    record.id(),
                    record.type(),
                    clock.code(),
                    1,
                    change.actor().unit(),
                    Life.of(new ClockEvent.Started(record.recordedAt(), from, answer.due())),
                    answer.limit(),
                    counting.warnings(clock, from, answer.due()),
                    Set.copyOf(clock.owners()),
                    Set.copyOf(clock.escalates()),
                    clock.explained(),
                    Optional.empty()));
  }

  @Override
  public void rows(RecordChanged opening, Rows rows) {
    Optional.ofNullable(practice.lifecycles().get(opening.after().type()))
        .ifPresent(lifecycle -> rows(lifecycle, opening, rows));
  }

  private void rows(LifecycleDefinition lifecycle, RecordChanged opening, Rows rows) {
    var started =
        lifecycle.clocks().stream()
            .filter(clock -> Effect.of(clock, ClockDefinition.OPENED).contains(Effect.STARTED))
            .toList();
    if (started.isEmpty()) {
      return;
    }
    var facts = counting.facts(opening.after());
    for (var clock : started) {
      from(clock, opening, facts)
          .ifPresent(
              from ->
                  start(clock, clock.within(), from, opening, facts)
                      .ifPresent(
                          kept -> {
                            var what = Happening.of(Kind.STARTED, opening, from, "");
                            rows.add("clocks.clock", row(kept));
                            rows.add("clocks.clock_event", row(kept, what));
                          }));
    }
  }

  private static Map<String, @Nullable Object> row(KeptClock clock) {
    var life = clock.life();
    var row = new LinkedHashMap<String, @Nullable Object>();
    row.put("id", clock.id().toString());
    row.put("record_id", clock.record().value().toString());
    row.put("type", clock.type().value());
    row.put("code", clock.code().value());
    row.put("round", clock.round());
    row.put("unit", clock.unit());
    row.put("started", life.started().toString());
    row.put("due", life.due().toString());
    row.put("within", clock.limit().within().value());
    row.put("within_value", clock.limit().value());
    row.put("calendar", clock.limit().calendar().map(Code::value).orElse(null));
    row.put("presumed", clock.limit().presumed());
    row.put("phase", ClockTable.word(life.phase()));
    row.put("paused", null);
    row.put("breached", null);
    row.put("done", null);
    row.put("ended", null);
    row.put("warns", clock.warns());
    row.put("wakes", clock.wakes().map(Instant::toString).orElse(null));
    row.put("owners", ClockWatch.values(clock.owners()));
    row.put("escalates", ClockWatch.values(clock.escalates()));
    row.put("explain", clock.explain());
    return row;
  }

  private static Map<String, @Nullable Object> row(KeptClock clock, Happening what) {
    var row = new LinkedHashMap<String, @Nullable Object>();
    row.put("clock_id", clock.id().toString());
    row.put("kind", what.kind().word());
    row.put("happened", what.happened().toString());
    row.put("recorded", what.recorded().toString());
    row.put("by_officer", what.by());
    row.put("move", what.move().map(Code::value).orElse(null));
    row.put("version", what.version().orElse(null));
    row.put("due", clock.life().due().toString());
    row.put("words", what.words());
    return row;
  }
}
