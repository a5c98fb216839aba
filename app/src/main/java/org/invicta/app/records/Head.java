package org.invicta.app.records;

import java.time.Instant;
import java.util.Optional;
import org.invicta.engine.definition.Code;

/** The head of a record: its latest version in short. */
record Head(
    RecordId id,
    Code type,
    Optional<String> key,
    int version,
    Code state,
    byte[] digest,
    byte[] hash,
    Instant changedAt) {

  /** When the next version is recorded: now, but always after this one, even when a clock was put back. */
  Instant next(Instant now) {
    var earliest = changedAt.plusNanos(1_000);
    return now.isBefore(earliest) ? earliest : now;
  }
}
