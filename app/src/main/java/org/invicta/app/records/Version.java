package org.invicta.app.records;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.invicta.engine.definition.Code;

/**
 * A version as it is written: its body in canonical JSON, its parties in order and each once, its instants to the microsecond.
 */
record Version(
    RecordId id,
    Code type,
    Optional<String> key,
    int version,
    int definitionVersion,
    Code state,
    String body,
    List<Party> parties,
    Instant trueFrom,
    Instant recordedAt,
    Provenance provenance) {}
