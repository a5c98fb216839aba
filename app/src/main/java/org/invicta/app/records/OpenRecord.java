package org.invicta.app.records;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.invicta.engine.body.Problem;
import org.invicta.engine.body.ProblemCode;
import org.springframework.stereotype.Component;

/** Opens records. */
@Component
public final class OpenRecord {

  private final Definitions definitions;
  private final Versions versions;
  private final KnownParties known;
  private final Ids ids;
  private final InstantSource clock;

  OpenRecord(
      Definitions definitions,
      Versions versions,
      KnownParties known,
      Ids ids,
      InstantSource clock) {
    this.definitions = definitions;
    this.versions = versions;
    this.known = known;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Opens a record in the first state of its lifecycle.
   *
   * @return {@link Saved.Done}; {@link Saved.Unchanged} when a record of that type and key says the same already; {@link
   *     Saved.Refused} with every problem, such as a key that another record has
   */
  public Saved open(Draft draft, Provenance provenance) {
    var type = definitions.of(draft.type());
    if (type.isEmpty()) {
      return new Saved.Refused(List.of(unknownType(draft.type().value())));
    }
    var submission =
        Submission.of(type.get(), draft.body(), draft.parties(), draft.trueFrom(), provenance);
    var problems = new ArrayList<>(submission.problems());
    draft.key().flatMap(Submission::key).ifPresent(problems::add);
    problems.addAll(known.missing(submission.parties()));
    if (!problems.isEmpty()) {
      return new Saved.Refused(problems);
    }
    return open(draft, submission);
  }

  private Saved open(Draft draft, Submission submission) {
    var id = new RecordId(ids.next());
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var version = submission.first(id, draft.key(), now);
    var digest = submission.digest();
    if (versions.open(version, digest)) {
      return new Saved.Done(id, 1);
    }
    var key = draft.key().orElseThrow();
    var existing = versions.head(draft.type(), key).orElseThrow();
    if (Arrays.equals(existing.digest(), digest)) {
      return new Saved.Unchanged(existing.id(), existing.version());
    }
    return new Saved.Refused(
        List.of(
            ProblemCode.KEY_IN_USE.at(
                "key",
                "a key that another record has",
                "a key no record of this type has",
                "Change the record " + existing.id() + " instead")));
  }

  static Problem unknownType(String type) {
    return ProblemCode.UNKNOWN_TYPE.at(
        "", "the record type " + type, "a type that is defined", "Check the practice files");
  }
}
