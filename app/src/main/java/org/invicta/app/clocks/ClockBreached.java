package org.invicta.app.clocks;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.invicta.app.records.RecordId;
import org.invicta.engine.definition.Code;

/**
 * The due time of a clock has passed undone. Published once, on one node, in the transaction that records it.
 *
 * @param clock the clock
 * @param record the record it belongs to
 * @param type the record's type
 * @param code the clock's code
 * @param due the due time that passed
 * @param owners the roles responsible
 * @param escalates the roles to tell
 */
public record ClockBreached(
    UUID clock,
    RecordId record,
    Code type,
    Code code,
    Instant due,
    Set<Code> owners,
    Set<Code> escalates) {
  public ClockBreached {
    owners = Set.copyOf(owners);
    escalates = Set.copyOf(escalates);
  }
}
