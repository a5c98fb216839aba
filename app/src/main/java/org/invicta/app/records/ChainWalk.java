package org.invicta.app.records;

import java.util.Arrays;
import java.util.Optional;
import org.invicta.app.records.VerifyChains.Broken;

/** Walks along the chains, record by record and version by version. */
final class ChainWalk {

  private Optional<Step> last = Optional.empty();
  private long records;
  private long versions;

  /** A head as the store has it. */
  record HeadRow(Optional<String> key, int version, String state, byte[] hash) {}

  /** A version as the store has it. */
  record VersionRow(Version version, byte[] previous, byte[] hash) {}

  /** A version beside its head, either of which may be missing. */
  record Step(RecordId record, Optional<HeadRow> head, Optional<VersionRow> version) {}

  long records() {
    return records;
  }

  long versions() {
    return versions;
  }

  /** What is wrong with the next step, if anything is. */
  Optional<Broken> next(Step step) {
    var before = last.filter(earlier -> earlier.record().equals(step.record()));
    if (before.isEmpty()) {
      var unfinished = end();
      if (unfinished.isPresent()) {
        return unfinished;
      }
      records++;
    }
    last = Optional.of(step);
    if (step.version().isEmpty()) {
      return broken(step.record(), 0, "the record has no versions");
    }
    versions++;
    return check(step, step.version().get(), before.flatMap(Step::version));
  }

  /** What is wrong at the end of the record walked last. */
  Optional<Broken> end() {
    return last.flatMap(step -> step.version().flatMap(version -> atHead(step, version)));
  }

  private static Optional<Broken> check(Step step, VersionRow row, Optional<VersionRow> before) {
    var number = row.version().version();
    var expected = before.map(earlier -> earlier.version().version() + 1).orElse(1);
    if (number != expected) {
      return broken(step.record(), expected, "the version is missing");
    }
    var previous = before.map(VersionRow::hash).orElse(Chain.START);
    if (!Arrays.equals(previous, row.previous())) {
      return broken(step.record(), number, "it does not follow the version before");
    }
    if (!Arrays.equals(Chain.hash(previous, row.version()), row.hash())) {
      return broken(step.record(), number, "what it says is not what was written");
    }
    return Optional.empty();
  }

  private static Optional<Broken> atHead(Step step, VersionRow row) {
    if (step.head().isEmpty()) {
      return broken(step.record(), 0, "the record has versions but no head");
    }
    var head = step.head().get();
    var number = row.version().version();
    if (head.version() != number) {
      return broken(step.record(), head.version(), "the head names a version that is not there");
    }
    if (!Arrays.equals(head.hash(), row.hash())
        || !head.state().equals(row.version().state().value())) {
      return broken(step.record(), number, "the head and the last version differ");
    }
    return Optional.empty();
  }

  private static Optional<Broken> broken(RecordId record, int version, String what) {
    return Optional.of(new Broken(record, version, what));
  }
}
