package org.invicta.app.records;

import java.time.Instant;
import org.invicta.engine.definition.Code;

/**
 * That one record was created from another.
 *
 * @param record the record that was created
 * @param origin the record it was created from
 * @param originVersion the version of the origin upon which it was
 * @param byThen the code in the lifecycle of the origin by which it was
 * @param createdAt when
 */
public record Origin(
    RecordId record, RecordId origin, int originVersion, Code byThen, Instant createdAt) {}
