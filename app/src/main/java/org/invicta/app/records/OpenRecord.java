package org.invicta.app.records;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.invicta.app.records.Writing.Planned;
import org.invicta.engine.body.Problem;
import org.invicta.engine.body.ProblemCode;
import org.invicta.engine.expression.Value;
import org.springframework.stereotype.Component;

/** Opens records. */
@Component
public final class OpenRecord {

  /** An answer that is left out may be what another hangs on, and so on: but not for long. */
  private static final int MOST_PASSES = 5;

  private static final String NOT_ASKED = ProblemCode.NOT_ASKED.at("", "", "", "").code();

  /** What a record that nobody filled in may lack: an answer, a party. */
  private static final Set<String> YET_TO_COME =
      Stream.of(ProblemCode.NOT_ANSWERED, ProblemCode.TOO_FEW_PARTIES)
          .map(code -> code.at("", "", "", "").code())
          .collect(Collectors.toUnmodifiableSet());

  private final Definitions definitions;
  private final Checks checks;
  private final WhoItIs people;
  private final Writing writing;
  private final Together together;
  private final Ids ids;

  OpenRecord(
      Definitions definitions,
      Checks checks,
      WhoItIs people,
      Writing writing,
      Together together,
      Ids ids) {
    this.definitions = definitions;
    this.checks = checks;
    this.people = people;
    this.writing = writing;
    this.together = together;
    this.ids = ids;
  }

  /**
   * Opens a record in the first state of its lifecycle, as the work of the unit of whoever opens it. A person whom the record names
   * and who was not chosen is entered as a new person.
   *
   * @param through the page or operation by which it is opened
   * @return as {@link #open(Draft, Provenance)}
   */
  public Saved open(Draft draft, Actor actor, String through) {
    var opening = Opening.by(Optional.of(actor.unit()));
    return open(draft, actor, actor.acting(through, ""), opening);
  }

  /**
   * Opens a record that is nobody's work in the first state of its lifecycle.
   *
   * @return {@link Saved.Done}; {@link Saved.Unchanged} when a record of that type and key says the same already; {@link
   *     Saved.Refused} with every problem, such as a key that another record has
   */
  public Saved open(Draft draft, Provenance provenance) {
    var nobodys = Opening.by(Optional.empty());
    return open(draft, Actor.of(provenance), provenance, nobodys);
  }

  /**
   * Opens a record that follows from another, unless it has been: a record of its key is found again, whatever it says by now. It
   * may leave open what people have yet to answer, and who takes part.
   */
  Saved follow(Draft draft, Provenance provenance, Opening opening) {
    var type = definitions.of(draft.type());
    if (type.isEmpty()) {
      return new Saved.Refused(List.of(unknownType(draft.type().value())));
    }
    var taking = people.part(type.get().definition(), draft.body(), draft.parties());
    var counted = checks.counted(type.get(), draft.body(), taking.all());
    var said = asked(type.get(), counted, taking.all());
    var submission = Submission.of(type.get(), said, taking.all(), draft.trueFrom(), provenance);
    var problems =
        submission.problems().stream().filter(one -> !YET_TO_COME.contains(one.code())).toList();
    if (!problems.isEmpty()) {
      return new Saved.Refused(problems);
    }
    var planned =
        submission.planned(
            submission.first(new RecordId(ids.next()), draft.key(), writing.now()),
            taking,
            Actor.system());
    return writing.open(planned, opening)
        ? new Saved.Done(planned.version().id(), 1)
        : writing
            .head(draft.type(), draft.key().orElseThrow())
            .<Saved>map(head -> new Saved.Unchanged(head.id(), head.version()))
            .orElseThrow();
  }

  /** The body without answers to what is not asked while other answers are as they are. */
  private static Value.Group asked(RecordType type, Value.Group body, List<Party> parties) {
    var said = body;
    for (int pass = 0; pass < MOST_PASSES; pass++) {
      var unasked =
          type.check(said, parties).stream()
              .filter(problem -> problem.code().equals(NOT_ASKED))
              .map(Problem::field)
              .toList();
      if (unasked.isEmpty()) {
        return said;
      }
      said = Overlay.without(said, unasked);
    }
    return said;
  }

  private Saved open(Draft draft, Actor actor, Provenance provenance, Opening opening) {
    var type = definitions.of(draft.type());
    if (type.isEmpty()) {
      return new Saved.Refused(List.of(unknownType(draft.type().value())));
    }
    return type.get().definition().counts().stream().allMatch(count -> count.states().isEmpty())
        ? open(type.get(), draft, actor, provenance, opening)
        : saved(() -> open(type.get(), draft, actor, provenance, opening));
  }

  private Saved open(
      RecordType type, Draft draft, Actor actor, Provenance provenance, Opening opening) {
    var taking = people.part(type.definition(), draft.body(), draft.parties());
    var body = checks.counted(type, draft.body(), taking.all());
    var submission = Submission.of(type, body, taking.all(), draft.trueFrom(), provenance);
    var problems = new ArrayList<>(checks.problems(submission, taking));
    draft.key().flatMap(Submission::key).ifPresent(problems::add);
    if (!problems.isEmpty()) {
      return new Saved.Refused(problems);
    }
    var first = submission.first(new RecordId(ids.next()), draft.key(), writing.now());
    var planned = submission.planned(first, taking, actor);
    if (Together.takes(planned, opening) && together.open(planned, writing.rows(planned))) {
      return opened(planned);
    }
    return saved(() -> write(draft, planned, opening));
  }

  private static Saved opened(Planned planned) {
    var version = planned.version();
    return new Saved.Done(version.id(), 1, Optional.of(version.snapshot(planned.body())));
  }

  private Saved saved(Supplier<Saved> writes) {
    try {
      return writing.whole(writes);
    } catch (CannotFollow stopped) {
      return new Saved.Refused(stopped.problems());
    }
  }

  private Saved write(Draft draft, Planned planned, Opening opening) {
    if (writing.open(planned, opening)) {
      return opened(planned);
    }
    var existing = writing.head(draft.type(), draft.key().orElseThrow()).orElseThrow();
    if (Arrays.equals(existing.digest(), planned.digest())) {
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
