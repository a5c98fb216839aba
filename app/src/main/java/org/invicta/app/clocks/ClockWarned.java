package org.invicta.app.clocks;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.invicta.app.records.RecordId;
import org.invicta.engine.definition.Code;

/**
 * A clock will soon be due. Published once for each warning, on one node, in the transaction that records it.
 *
 * @param clock the clock
 * @param record the record it belongs to
 * @param type the record's type
 * @param code the clock's code
 * @param due when it is due
 * @param owners the roles responsible
 */
public record ClockWarned(
    UUID clock, RecordId record, Code type, Code code, Instant due, Set<Code> owners) {
  public ClockWarned {
    owners = Set.copyOf(owners);
  }
}
