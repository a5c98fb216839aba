package org.invicta.app.records;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.invicta.app.records.Writing.Planned;
import org.invicta.engine.body.Body;
import org.invicta.engine.body.Problem;
import org.invicta.engine.definition.LifecycleDefinition.Approval;
import org.invicta.engine.definition.LifecycleDefinition.Move;
import org.invicta.engine.expression.Value;
import org.springframework.stereotype.Component;

/** Works out what a move would write, and writes it. */
@Component
final class Moving {

  private final Definitions definitions;
  private final ReadRecords records;
  private final Checks checks;
  private final WhoItIs people;
  private final Writing writing;
  private final Deciding deciding;

  Moving(
      Definitions definitions,
      ReadRecords records,
      Checks checks,
      WhoItIs people,
      Writing writing,
      Deciding deciding) {
    this.definitions = definitions;
    this.records = records;
    this.checks = checks;
    this.people = people;
    this.writing = writing;
    this.deciding = deciding;
  }

  /** What a wish comes to before anything is written. */
  sealed interface Plan {

    /** Nothing stands in its way. */
    record Ready(Latest before, Planned planned) implements Plan {}

    /** Nothing but that others have to agree. */
    record Waits(Approval approval) implements Plan {}

    /** Something does. */
    record Stopped(Moved why) implements Plan {}
  }

  /**
   * Looks at a wish as the record is now.
   *
   * @param agreed those who have agreed so far
   */
  Plan plan(MoveWish wish, Set<String> agreed) {
    var latest = records.latest(wish.id());
    if (latest.isEmpty()) {
      return refused(List.of(ChangeRecord.noSuchRecord(wish.id())));
    }
    var before = latest.get();
    var type = definitions.of(before.snapshot().type());
    if (type.isEmpty()) {
      return refused(List.of(OpenRecord.unknownType(before.snapshot().type().value())));
    }
    if (before.head().version() != wish.basedOn()) {
      return new Plan.Stopped(lost(type.get(), wish));
    }
    var authorship = Submission.authorship(wish.provenance());
    return authorship.isEmpty() ? plan(before, type.get(), wish, agreed) : refused(authorship);
  }

  private Plan plan(Latest before, RecordType type, MoveWish wish, Set<String> agreed) {
    var was = before.snapshot();
    var move = type.move(wish.move());
    var body = move.map(found -> Filled.in(found, was.body(), wish)).orElse(was.body());
    var decided = deciding.decide(type, with(was, move, wish), body, wish, agreed);
    if (!decided.problems().isEmpty()) {
      return refused(decided.problems());
    }
    var plan = plan(before, type, move.orElseThrow(), body, wish);
    return plan instanceof Plan.Ready && decided.approval().isPresent()
        ? new Plan.Waits(decided.approval().get())
        : plan;
  }

  /** The record with those who take part once the move is made. */
  private static Snapshot with(Snapshot was, Optional<Move> move, MoveWish wish) {
    return move.map(found -> was.with(Filled.parties(found, was.parties(), wish))).orElse(was);
  }

  private Plan plan(Latest before, RecordType type, Move move, Value.Group body, MoveWish wish) {
    var was = before.snapshot();
    var chosen = Filled.parties(move, was.parties(), wish);
    var says =
        !body.equals(Body.tidy(was.body()))
            || !Set.copyOf(chosen).equals(Set.copyOf(was.parties()));
    var taking = people.part(type.definition(), body, chosen);
    var since = says ? writing.now() : was.trueFrom();
    var submission = Submission.of(type, body, taking.all(), since, wish.provenance());
    var problems = Filled.problems(type, move, was, submission, wish);
    if (problems.isEmpty() && wish.parties().isPresent()) {
      problems = checks.unknown(chosen);
    }
    if (problems.isEmpty() && says && !wish.actor().equals(Actor.system())) {
      problems = checks.others(type, submission.body());
    }
    return problems.isEmpty()
        ? new Plan.Ready(
            before,
            submission.planned(version(before, submission, move, says), taking, wish.actor()))
        : refused(problems);
  }

  private Version version(Latest before, Submission submission, Move move, boolean says) {
    var was = before.snapshot();
    return new Version(
        was.id(),
        was.type(),
        was.key(),
        was.version() + 1,
        says ? submission.type().definition().version() : was.definitionVersion(),
        move.after(was.state()),
        submission.json(),
        submission.parties(),
        submission.trueFrom(),
        before.head().next(writing.now()),
        submission.provenance(),
        Optional.of(move.code()),
        Optional.empty());
  }

  /** Writes what was planned. */
  Moved write(Plan.Ready ready, MoveWish wish) {
    var type = ready.planned().type();
    if (!writing.next(ready.before(), ready.planned(), Optional.empty())) {
      return lost(type, wish);
    }
    var version = ready.planned().version();
    var created = type.follows(wish.move()) ? writing.created(version) : List.<RecordId>of();
    return new Moved.Done(version.id(), version.version(), version.state(), created);
  }

  /** Both versions, with no more in them than whoever asks may see. */
  private Moved lost(RecordType type, MoveWish wish) {
    var theirs = records.find(wish.id()).orElseThrow();
    var yours =
        type.move(wish.move())
            .map(move -> Filled.in(move, theirs.body(), wish))
            .orElse(theirs.body());
    return new Moved.LostUpdate(theirs, yours);
  }

  private static Plan refused(List<Problem> problems) {
    return new Plan.Stopped(new Moved.Refused(problems));
  }
}
