package org.invicta.app.records;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.invicta.engine.body.Problem;
import org.invicta.engine.body.ProblemCode;
import org.invicta.engine.expression.Value;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks everybody who may have something against a save. */
@Component
final class Checks {

  private static final String BROKEN = ProblemCode.RULE_BROKEN.at("", "", "", "").code();

  private final KnownParties known;
  private final EarlierRecords earlier;
  private final ObjectProvider<SaveCheck> others;
  private final InstantSource clock;

  Checks(
      KnownParties known,
      EarlierRecords earlier,
      ObjectProvider<SaveCheck> others,
      InstantSource clock) {
    this.known = known;
    this.earlier = earlier;
    this.others = others;
    this.clock = clock;
  }

  /** The body of a new record with what is counted of earlier ones. */
  Value.Group counted(RecordType type, Value.Group body, List<Party> parties) {
    return earlier.counted(type.definition(), body, parties, Optional.empty());
  }

  /** The body of a changed record with what was counted of earlier ones. */
  Value.Group counted(RecordType type, Value.Group body, List<Party> parties, Snapshot before) {
    return earlier.kept(type.definition(), body, parties, before);
  }

  /** All problems of what somebody wants saved; those of other modules only when there is none of its own. */
  List<Problem> problems(Submission submission, WhoItIs.Taking taking) {
    var problems = new ArrayList<>(said(submission));
    problems.addAll(known.missing(taking.given()));
    if (problems.isEmpty()) {
      problems.addAll(others(submission.type(), submission.body()));
    }
    return problems;
  }

  /** A problem for each of these who does not exist. */
  List<Problem> unknown(List<Party> parties) {
    return known.missing(parties);
  }

  /** A rule that is broken because of what was counted says what was counted. */
  private static List<Problem> said(Submission submission) {
    var words = EarlierRecords.words(submission.type().definition(), submission.body());
    return words.isEmpty()
        ? submission.problems()
        : submission.problems().stream()
            .map(
                problem ->
                    problem.code().equals(BROKEN)
                        ? new Problem(
                            problem.code(),
                            problem.field(),
                            words,
                            problem.allowed(),
                            problem.todo())
                        : problem)
            .toList();
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
