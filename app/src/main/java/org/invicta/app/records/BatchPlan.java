package org.invicta.app.records;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.invicta.app.records.Taking.Row;

/**
 * Works out, row by row, what a batch writes: the versions, the heads as they are in the end, and the links that begin and end.
 */
final class BatchPlan {

  private final RecordType type;
  private final Provenance provenance;
  private final Ids ids;
  private final Instant now;
  private final Map<String, State> states = new HashMap<>();
  private final List<Written> versions = new ArrayList<>();
  private final Map<RecordId, State> opened = new LinkedHashMap<>();
  private final Map<RecordId, State> moved = new LinkedHashMap<>();
  private final List<Ended> ended = new ArrayList<>();
  private long changed;
  private long unchanged;

  BatchPlan(RecordType type, Provenance provenance, Ids ids, Instant now) {
    this.type = type;
    this.provenance = provenance;
    this.ids = ids;
    this.now = now;
  }

  /** A record as it is after the rows so far, and the version it had before the batch, 0 for none. */
  record State(Head head, List<Party> parties, int before) {}

  /** A version to write, its hash and the hash before it, and the parties that come in with it. */
  record Written(Version version, byte[] previous, byte[] hash, List<Party> added) {}

  /** A party that takes part no longer, from a version on. */
  record Ended(RecordId record, Party party, int version) {}

  /** Tells the plan of a record that is there, with the parties that take part in it. */
  void existing(Head head, List<Party> parties) {
    states.put(head.key().orElseThrow(), new State(head, parties, head.version()));
  }

  void add(Row row) {
    var state = states.get(row.key());
    if (state == null) {
      open(row);
      return;
    }
    if (Arrays.equals(state.head().digest(), row.digest())) {
      unchanged++;
      return;
    }
    change(row, state);
  }

  private void open(Row row) {
    var id = new RecordId(ids.next());
    var version = version(row, id, 1, type.start(), now);
    var state = new State(write(version, Chain.START, row, row.parties()), row.parties(), 0);
    states.put(row.key(), state);
    opened.put(id, state);
  }

  private void change(Row row, State state) {
    var head = state.head();
    var version = version(row, head.id(), head.version() + 1, head.state(), head.next(now));
    var added = row.parties().stream().filter(party -> !state.parties().contains(party)).toList();
    state.parties().stream()
        .filter(party -> !row.parties().contains(party))
        .forEach(party -> ended.add(new Ended(head.id(), party, version.version())));
    var next = new State(write(version, head.hash(), row, added), row.parties(), state.before());
    states.put(row.key(), next);
    (state.before() == 0 ? opened : moved).put(head.id(), next);
    changed++;
  }

  private Head write(Version version, byte[] previous, Row row, List<Party> added) {
    var hash = Chain.hash(previous, version);
    versions.add(new Written(version, previous, hash, added));
    return new Head(
        version.id(),
        version.type(),
        version.key(),
        version.version(),
        version.state(),
        row.digest(),
        hash,
        version.recordedAt());
  }

  private Version version(
      Row row,
      RecordId id,
      int version,
      org.invicta.engine.definition.Code state,
      Instant recordedAt) {
    return new Version(
        id,
        type.code(),
        Optional.of(row.key()),
        version,
        type.definition().version(),
        state,
        row.json(),
        row.parties(),
        row.trueFrom(),
        recordedAt,
        provenance);
  }

  List<Written> versions() {
    return versions;
  }

  /** Records that are new, as they are in the end. */
  List<State> opened() {
    return List.copyOf(opened.values());
  }

  /** Records that were there and have new versions, as they are in the end. */
  List<State> moved() {
    return List.copyOf(moved.values());
  }

  /** Links of records that were there, or that this batch began, which end. */
  List<Ended> ended() {
    return ended;
  }

  Counts counts() {
    return new Counts(opened.size(), changed, unchanged);
  }
}
