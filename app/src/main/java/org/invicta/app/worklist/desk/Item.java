package org.invicta.app.worklist.desk;

import java.time.Instant;
import java.util.Optional;
import org.invicta.app.records.RecordId;
import org.invicta.engine.definition.Code;

/**
 * A record on a desk.
 *
 * @param record the record
 * @param type its type
 * @param state the state it is in
 * @param unit the unit it belongs to; empty when none
 * @param holder the code of who holds it
 * @param version the version of whose work it is, see {@link org.invicta.app.records.Held}
 * @param openedBy the code of who opened it
 * @param openedAt when it was opened
 * @param due when its next clock is due
 */
public record Item(
    RecordId record,
    Code type,
    Code state,
    String unit,
    Optional<String> holder,
    int version,
    String openedBy,
    Instant openedAt,
    Optional<Instant> due) {}
