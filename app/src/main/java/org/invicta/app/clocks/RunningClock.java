package org.invicta.app.clocks;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.invicta.app.records.RecordId;
import org.invicta.engine.definition.Code;

/**
 * A clock of a record, as it stands.
 *
 * @param id the clock
 * @param record the record it belongs to
 * @param type the record's type
 * @param code its code in the lifecycle of that type
 * @param label the words people see
 * @param unit the unit whose work the record is
 * @param started the instant it counts from
 * @param due when it is due; while it is paused, when it was due before
 * @param state how it stands
 * @param paused since when it is paused
 * @param breached the due time that passed undone; stays when it is done later
 * @param done when it was done
 * @param ended when its end was recorded
 * @param limit the limit that was taken on the day it started, in words
 * @param presumed what had to be presumed to count; empty when nothing
 * @param owners the roles responsible
 * @param escalates the roles told of a breach
 * @param unexplained whether its breach still asks for an explanation
 */
public record RunningClock(
    UUID id,
    RecordId record,
    Code type,
    Code code,
    String label,
    String unit,
    Instant started,
    Instant due,
    ClockState state,
    Optional<Instant> paused,
    Optional<Instant> breached,
    Optional<Instant> done,
    Optional<Instant> ended,
    String limit,
    String presumed,
    Set<Code> owners,
    Set<Code> escalates,
    boolean unexplained) {

  public RunningClock {
    owners = Set.copyOf(owners);
    escalates = Set.copyOf(escalates);
  }

  /** Whether it has not ended. */
  public boolean isOpen() {
    return ended.isEmpty();
  }

  /** Whether it was done in time although that was recorded after the due time. */
  public boolean isDoneInTimeButRecordedLate() {
    return breached.isPresent() && done.filter(at -> !at.isAfter(breached.get())).isPresent();
  }
}
