package org.invicta.app.records;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.invicta.engine.definition.Code;
import org.invicta.engine.expression.Value;

/**
 * A version as it is written: its body in canonical JSON, its parties in order and each once, its instants to the microsecond.
 *
 * @param move the move that makes it; empty when it is none
 * @param undoes the version whose move it takes back
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
    Provenance provenance,
    Optional<Code> move,
    Optional<Integer> undoes) {

  /** A version that no move makes. */
  Version(
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
      Provenance provenance) {
    this(
        id,
        type,
        key,
        version,
        definitionVersion,
        state,
        body,
        parties,
        trueFrom,
        recordedAt,
        provenance,
        Optional.empty(),
        Optional.empty());
  }

  /** The version as it is read back, from its body as it was given. */
  Snapshot snapshot(Value.Group said) {
    return new Snapshot(
        id,
        type,
        key,
        version,
        definitionVersion,
        state,
        said,
        parties,
        trueFrom,
        recordedAt,
        provenance.by(),
        version == 1,
        provenance.through(),
        provenance.reason());
  }
}
