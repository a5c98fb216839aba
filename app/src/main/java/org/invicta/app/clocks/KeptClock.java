package org.invicta.app.clocks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.invicta.app.records.RecordId;
import org.invicta.engine.clock.Life;
import org.invicta.engine.definition.Code;

/**
 * A clock as it is kept.
 *
 * @param round the first, second … time that this clock of the record was started
 * @param unit the unit that acted when it started
 * @param life how it stands
 * @param limit the limit that was taken
 * @param warns seconds before the due time of the warnings still to be given, the earliest first
 * @param owners the roles responsible
 * @param escalates the roles told of a breach
 * @param explain whether a breach asks for an explanation
 * @param explained when it was explained
 */
record KeptClock(
    UUID id,
    RecordId record,
    Code type,
    Code code,
    int round,
    String unit,
    Life life,
    Limit limit,
    List<Long> warns,
    Set<Code> owners,
    Set<Code> escalates,
    boolean explain,
    Optional<Instant> explained) {

  /**
   * The limit that was taken on the day a clock started.
   *
   * @param within the policy value
   * @param value what it was
   * @param calendar the calendar whose days were counted
   * @param presumed what had to be presumed to count; empty when nothing
   */
  record Limit(Code within, String value, Optional<Code> calendar, String presumed) {}

  KeptClock {
    warns = List.copyOf(warns);
    owners = Set.copyOf(owners);
    escalates = Set.copyOf(escalates);
  }

  /** When it has to be looked at next; empty when never. */
  Optional<Instant> wakes() {
    if (life.phase() != Life.Phase.RUNNING || life.breached().isPresent()) {
      return Optional.empty();
    }
    return Optional.of(warns.isEmpty() ? life.due() : life.due().minusSeconds(warns.getFirst()));
  }

  /** The same clock as it stands now. */
  KeptClock standing(Life now) {
    return new KeptClock(
        id, record, type, code, round, unit, now, limit, warns, owners, escalates, explain,
        explained);
  }

  /** The same clock, started for the so-manyeth time by a unit. */
  KeptClock as(int time, String actingUnit) {
    return new KeptClock(
        id,
        record,
        type,
        code,
        time,
        actingUnit,
        life,
        limit,
        warns,
        owners,
        escalates,
        explain,
        explained);
  }

  /** The same clock with another limit. */
  KeptClock limited(Limit other) {
    return new KeptClock(
        id, record, type, code, round, unit, life, other, warns, owners, escalates, explain,
        explained);
  }

  /** The same clock without the warnings whose time has come. */
  KeptClock warned(Instant now) {
    var left = warns.stream().filter(lead -> !life.due().minusSeconds(lead).isBefore(now)).toList();
    return new KeptClock(
        id, record, type, code, round, unit, life, limit, left, owners, escalates, explain,
        explained);
  }
}
