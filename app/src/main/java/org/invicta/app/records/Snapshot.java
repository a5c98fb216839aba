package org.invicta.app.records;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.PartyKind;
import org.invicta.engine.expression.Value;

/**
 * One version of a record, as it was recorded.
 *
 * @param id the record
 * @param type its type
 * @param key the key another system knows it by, unique per type
 * @param version its version, from 1
 * @param definitionVersion the version of the definition it was checked against
 * @param state the state it is in
 * @param body what it says; not answered is left out
 * @param parties who and what takes part in it, in the order of role, kind and id
 * @param trueFrom since when what it says is true
 * @param recordedAt when it was recorded, to the microsecond
 * @param recordedBy who recorded it
 * @param alone whether whoever recorded it recorded every version before it as well, so that nobody else wrote anything in it
 * @param through the page or verb by which it was recorded
 * @param reason why; may be empty
 */
public record Snapshot(
    RecordId id,
    Code type,
    Optional<String> key,
    int version,
    int definitionVersion,
    Code state,
    Value.Group body,
    List<Party> parties,
    Instant trueFrom,
    Instant recordedAt,
    String recordedBy,
    boolean alone,
    String through,
    String reason) {
  public Snapshot {
    parties = List.copyOf(parties);
  }

  /** The same version with another body, for showing less of it. */
  Snapshot saying(Value.Group less) {
    return new Snapshot(
        id,
        type,
        key,
        version,
        definitionVersion,
        state,
        less,
        parties,
        trueFrom,
        recordedAt,
        recordedBy,
        alone,
        through,
        reason);
  }

  /** The same version with others who take part. */
  Snapshot with(List<Party> others) {
    return new Snapshot(
        id,
        type,
        key,
        version,
        definitionVersion,
        state,
        body,
        others,
        trueFrom,
        recordedAt,
        recordedBy,
        alone,
        through,
        reason);
  }

  /** Whether all that it says was written by one person, and that is this one. */
  public boolean isAllBy(String officer) {
    return alone && recordedBy.equals(officer);
  }

  /** The people who take part in it. */
  public List<UUID> people() {
    return parties.stream()
        .filter(party -> party.kind() == PartyKind.PERSON)
        .map(Party::id)
        .distinct()
        .toList();
  }
}
