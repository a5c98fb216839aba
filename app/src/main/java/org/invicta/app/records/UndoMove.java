package org.invicta.app.records;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.invicta.app.records.WhoItIs.Taking;
import org.invicta.app.records.Writing.Planned;
import org.invicta.engine.body.Problem;
import org.invicta.engine.definition.LifecycleDefinition.Move;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.expression.Value;
import org.invicta.engine.lifecycle.Undoing;
import org.invicta.engine.time.London;
import org.springframework.stereotype.Component;

/** Takes moves back: by whoever made them, for as long as the practice files say, if nothing followed in the record. */
@Component
public final class UndoMove {

  private final Practice practice;
  private final Definitions definitions;
  private final ReadRecords records;
  private final ReadMoves moves;
  private final ReadOrigins origins;
  private final Writing writing;

  UndoMove(
      Practice practice,
      Definitions definitions,
      ReadRecords records,
      ReadMoves moves,
      ReadOrigins origins,
      Writing writing) {
    this.practice = practice;
    this.definitions = definitions;
    this.records = records;
    this.moves = moves;
    this.origins = origins;
    this.writing = writing;
  }

  /** The last move of a record, while this person may still take it back. */
  public Optional<MadeMove> open(Snapshot now, Actor actor) {
    return moves.of(now.id()).stream()
        .filter(made -> made.version() == now.version() && !made.undone())
        .filter(
            made ->
                definitions
                    .of(now.type())
                    .flatMap(type -> type.move(made.move()))
                    .filter(move -> problems(move, made, actor).isEmpty())
                    .isPresent())
        .findFirst();
  }

  /** Takes the last move of a record back, with no further reason; otherwise as {@link #undo(RecordId, int, Actor, String)}. */
  public Moved undo(RecordId id, int basedOn, Actor actor) {
    return undo(id, basedOn, actor, "");
  }

  /**
   * Takes the last move of a record back: a new version with the state, the words and the parties of the version before the move.
   *
   * @param reason why; may be empty
   * @return {@link Moved.Done} with the records that the move created, which are left as they are
   */
  public Moved undo(RecordId id, int basedOn, Actor actor, String reason) {
    return writing.whole(
        () ->
            records
                .latest(id)
                .map(latest -> undo(latest, basedOn, actor, reason))
                .orElseGet(() -> refused(List.of(ChangeRecord.noSuchRecord(id)))));
  }

  private Moved undo(Latest latest, int basedOn, Actor actor, String reason) {
    var now = latest.snapshot();
    if (now.version() != basedOn) {
      return lost(now.id());
    }
    var type = definitions.of(now.type());
    var made = moves.of(now.id()).getLast();
    var move = type.flatMap(known -> known.move(made.move()));
    if (made.version() != now.version() || move.isEmpty()) {
      return refused(
          List.of(
              MoveFault.NOTHING_TO_UNDO.at(
                  "",
                  "a record that was changed after its last move, or has made none",
                  "a move after which nothing was saved",
                  "Make the move that leads on from here instead")));
    }
    var problems = problems(move.get(), made, actor);
    return problems.isEmpty()
        ? write(latest, type.orElseThrow(), move.get(), actor, reason)
        : refused(problems);
  }

  private List<Problem> problems(Move move, MadeMove made, Actor actor) {
    return Undoing.refused(
            move, made.by(), made.at(), window(move, made.at()), actor.officer(), writing.now())
        .map(refused -> Deciding.problems(move.code(), refused))
        .orElse(List.of());
  }

  private Optional<Duration> window(Move move, Instant madeAt) {
    return move.undone()
        .flatMap(code -> Optional.ofNullable(practice.values().get(code)))
        .flatMap(value -> value.on(LocalDate.ofInstant(madeAt, London.ZONE)))
        .filter(Value.Span.class::isInstance)
        .map(span -> ((Value.Span) span).length());
  }

  private Moved write(Latest latest, RecordType type, Move move, Actor actor, String reason) {
    var now = latest.snapshot();
    var before = records.whole(now.id(), now.version() - 1).orElseThrow();
    var json = CanonicalJson.write(before.body());
    var why = "Undone: " + move.label() + (reason.isBlank() ? "" : ". " + reason.strip());
    var version =
        new Version(
            now.id(),
            now.type(),
            now.key(),
            now.version() + 1,
            before.definitionVersion(),
            before.state(),
            json,
            before.parties(),
            before.trueFrom(),
            latest.head().next(writing.now()),
            actor.acting("undo", why),
            Optional.empty(),
            Optional.of(now.version()));
    var planned =
        new Planned(
            type,
            version,
            before.body(),
            new Taking(before.parties(), List.of()),
            Chain.digest(json, before.parties()),
            actor);
    if (!writing.next(latest, planned, Optional.of(move.code()))) {
      return lost(now.id());
    }
    return new Moved.Done(
        now.id(), version.version(), version.state(), origins.created(now.id(), now.version()));
  }

  private Moved lost(RecordId id) {
    var theirs = records.find(id).orElseThrow();
    return new Moved.LostUpdate(theirs, theirs.body());
  }

  private static Moved refused(List<Problem> problems) {
    return new Moved.Refused(problems);
  }
}
