package org.invicta.app.records;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.invicta.app.access.SignedInNow;
import org.invicta.app.records.WhoItIs.Taking;
import org.invicta.engine.body.Problem;
import org.invicta.engine.body.ProblemCode;
import org.invicta.engine.expression.Value;
import org.springframework.stereotype.Component;

/** Changes what records say. */
@Component
public final class ChangeRecord {

  private final Definitions definitions;
  private final Checks checks;
  private final WhoItIs people;
  private final Writing writing;
  private final ReadRecords records;
  private final InstantSource clock;

  ChangeRecord(
      Definitions definitions,
      Checks checks,
      WhoItIs people,
      Writing writing,
      ReadRecords records,
      InstantSource clock) {
    this.definitions = definitions;
    this.checks = checks;
    this.people = people;
    this.writing = writing;
    this.records = records;
    this.clock = clock;
  }

  /** Changes the body and leaves the parties as they are; otherwise as {@link #change(RecordId, int, Value.Group, List, Instant, Provenance)}. */
  public Saved change(
      RecordId id, int basedOn, Value.Group body, Instant trueFrom, Provenance provenance) {
    var saving = new Saving(Actor.of(provenance), provenance, trueFrom);
    return change(id, basedOn, body, Optional.empty(), saving);
  }

  /**
   * Writes a new version of a record for somebody; otherwise as {@link #change(RecordId, int, Value.Group, List, Instant, Provenance)}.
   *
   * @param through the page or operation by which it is changed
   * @param reason why; may be empty
   */
  public Saved change(
      RecordId id,
      int basedOn,
      Value.Group body,
      List<Party> parties,
      Actor actor,
      String through,
      String reason) {
    var saving = new Saving(actor, actor.acting(through, reason), clock.instant());
    return change(id, basedOn, body, Optional.of(parties), saving);
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
    var saving = new Saving(Actor.of(provenance), provenance, trueFrom);
    return change(id, basedOn, body, Optional.of(parties), saving);
  }

  /** Who saves, and since when it is true. */
  private record Saving(Actor actor, Provenance provenance, Instant trueFrom) {}

  private Saved change(
      RecordId id, int basedOn, Value.Group body, Optional<List<Party>> parties, Saving saving) {
    return writing.whole(
        () ->
            records
                .latest(id)
                .map(theirs -> change(theirs, basedOn, body, parties, saving))
                .orElseGet(() -> new Saved.Refused(List.of(noSuchRecord(id)))));
  }

  private Saved change(
      Latest latest, int basedOn, Value.Group body, Optional<List<Party>> parties, Saving saving) {
    var snapshot = latest.snapshot();
    var type = definitions.of(snapshot.type());
    if (type.isEmpty()) {
      return new Saved.Refused(List.of(OpenRecord.unknownType(snapshot.type().value())));
    }
    if (!records.mayBeChanged(snapshot.id(), snapshot.type())) {
      return new Saved.Refused(List.of(notGranted()));
    }
    var whole = withWhatIsHidden(body, snapshot);
    var taking = people.part(type.get().definition(), whole, parties.orElseGet(snapshot::parties));
    var counted = checks.counted(type.get(), whole, taking.all(), snapshot);
    var submission =
        Submission.of(type.get(), counted, taking.all(), saving.trueFrom(), saving.provenance());
    var problems = checks.problems(submission, taking);
    if (!problems.isEmpty()) {
      return new Saved.Refused(problems);
    }
    return write(latest, basedOn, submission, taking, saving.actor());
  }

  /** What a person could not see stays as it is. */
  private Value.Group withWhatIsHidden(Value.Group body, Snapshot latest) {
    return SignedInNow.person()
        .map(officer -> definitions.masking().kept(body, latest, officer))
        .orElse(body);
  }

  private Saved write(
      Latest latest, int basedOn, Submission submission, Taking taking, Actor actor) {
    var head = latest.head();
    if (Arrays.equals(head.digest(), submission.digest())) {
      return new Saved.Unchanged(head.id(), head.version());
    }
    if (head.version() != basedOn) {
      return lost(head.id(), submission.body());
    }
    var version = submission.next(head, clock.instant().truncatedTo(ChronoUnit.MICROS));
    if (writing.next(latest, submission.planned(version, taking, actor), Optional.empty())) {
      return new Saved.Done(head.id(), version.version());
    }
    return lost(head.id(), submission.body());
  }

  private Saved lost(RecordId id, Value.Group yours) {
    return new Saved.LostUpdate(records.find(id).orElseThrow(), yours);
  }

  private static Problem notGranted() {
    return new Problem(
        "R095",
        "",
        "a record that your role may not change",
        "a change by whom the practice files let change it",
        "Ask whoever holds the record to change it");
  }

  static Problem noSuchRecord(RecordId id) {
    return ProblemCode.NO_SUCH_RECORD.at(
        "", "the record " + id, "a record that exists", "Check the address");
  }
}
