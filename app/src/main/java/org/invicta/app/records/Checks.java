package org.invicta.app.records;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.invicta.engine.body.Problem;
import org.invicta.engine.expression.Value;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks everybody who may have something against a save. */
@Component
final class Checks {

  private final KnownParties known;
  private final ObjectProvider<SaveCheck> others;
  private final InstantSource clock;

  Checks(KnownParties known, ObjectProvider<SaveCheck> others, InstantSource clock) {
    this.known = known;
    this.others = others;
    this.clock = clock;
  }

  /** All problems of what somebody wants saved; those of other modules only when there is none of its own. */
  List<Problem> problems(Submission submission, WhoItIs.Taking taking) {
    var problems = new ArrayList<>(submission.problems());
    problems.addAll(known.missing(taking.given()));
    if (problems.isEmpty()) {
      problems.addAll(others(submission.type(), submission.body()));
    }
    return problems;
  }

  /** What other modules have against a body. */
  List<Problem> others(RecordType type, Value.Group body) {
    var now = clock.instant();
    return others
        .orderedStream()
        .flatMap(check -> check.check(type.definition(), body, now).stream())
        .toList();
  }
}
