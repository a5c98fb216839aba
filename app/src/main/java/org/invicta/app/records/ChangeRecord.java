package org.invicta.app.records;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.invicta.engine.body.Problem;
import org.invicta.engine.body.ProblemCode;
import org.invicta.engine.expression.Value;
import org.springframework.stereotype.Component;

/** Changes what records say. */
@Component
public final class ChangeRecord {

  private final Definitions definitions;
  private final Versions versions;
  private final KnownParties known;
  private final ReadRecords records;
  private final InstantSource clock;

  ChangeRecord(
      Definitions definitions,
      Versions versions,
      KnownParties known,
      ReadRecords records,
      InstantSource clock) {
    this.definitions = definitions;
    this.versions = versions;
    this.known = known;
    this.records = records;
    this.clock = clock;
  }

  /** Changes the body and leaves the parties as they are; otherwise as {@link #change(RecordId, int, Value.Group, List, Instant, Provenance)}. */
  public Saved change(
      RecordId id, int basedOn, Value.Group body, Instant trueFrom, Provenance provenance) {
    return records
        .find(id)
        .map(theirs -> change(theirs, basedOn, body, theirs.parties(), trueFrom, provenance))
        .orElseGet(() -> new Saved.Refused(List.of(noSuchRecord(id))));
  }

  /**
   * Writes a new version of a record.
   *
   * @param basedOn the version the person saw
   * @param trueFrom since when the new body is true
   * @return {@link Saved.Done}; {@link Saved.Unchanged} when the latest version says the same; {@link Saved.LostUpdate} when there
   *     is a newer version than the one it is based on; {@link Saved.Refused} with every problem
   */
  public Saved change(
      RecordId id,
      int basedOn,
      Value.Group body,
      List<Party> parties,
      Instant trueFrom,
      Provenance provenance) {
    return records
        .find(id)
        .map(theirs -> change(theirs, basedOn, body, parties, trueFrom, provenance))
        .orElseGet(() -> new Saved.Refused(List.of(noSuchRecord(id))));
  }

  private Saved change(
      Snapshot latest,
      int basedOn,
      Value.Group body,
      List<Party> parties,
      Instant trueFrom,
      Provenance provenance) {
    var type = definitions.of(latest.type());
    if (type.isEmpty()) {
      return new Saved.Refused(List.of(OpenRecord.unknownType(latest.type().value())));
    }
    var submission = Submission.of(type.get(), body, parties, trueFrom, provenance);
    var problems = new ArrayList<>(submission.problems());
    problems.addAll(known.missing(submission.parties()));
    if (!problems.isEmpty()) {
      return new Saved.Refused(problems);
    }
    return write(latest, basedOn, submission);
  }

  private Saved write(Snapshot latest, int basedOn, Submission submission) {
    var head = versions.head(latest.id()).orElseThrow();
    var digest = submission.digest();
    if (Arrays.equals(head.digest(), digest)) {
      return new Saved.Unchanged(head.id(), head.version());
    }
    if (head.version() != basedOn || latest.version() != basedOn) {
      return lost(head.id(), submission.body());
    }
    var version = submission.next(head, clock.instant().truncatedTo(ChronoUnit.MICROS));
    if (versions.change(head, version, digest, latest.parties())) {
      return new Saved.Done(head.id(), version.version());
    }
    return lost(head.id(), submission.body());
  }

  private Saved lost(RecordId id, Value.Group yours) {
    return new Saved.LostUpdate(records.find(id).orElseThrow(), yours);
  }

  static Problem noSuchRecord(RecordId id) {
    return ProblemCode.NO_SUCH_RECORD.at(
        "", "the record " + id, "a record that exists", "Check the address");
  }
}
