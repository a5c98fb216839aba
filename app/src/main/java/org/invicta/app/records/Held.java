package org.invicta.app.records;

import java.time.Instant;
import java.util.Optional;

/**
 * Whose work a record is.
 *
 * @param record the record
 * @param version rises with each change of unit or holder, from 1
 * @param unit the unit it belongs to; empty when none
 * @param holder the code of who holds it; empty when nobody does
 * @param openedBy the code of who opened it
 * @param changedAt since when it is so
 */
public record Held(
    RecordId record,
    int version,
    String unit,
    Optional<String> holder,
    String openedBy,
    Instant changedAt) {}
