package org.invicta.app.capture.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.invicta.app.access.SignedIn;
import org.invicta.app.capture.draft.Aim;
import org.invicta.app.capture.draft.Drafts;
import org.invicta.app.capture.form.Entries;
import org.invicta.app.capture.form.WriteEntries;
import org.invicta.app.records.Actor;
import org.invicta.app.records.ChangeRecord;
import org.invicta.app.records.Draft;
import org.invicta.app.records.MakeMove;
import org.invicta.app.records.MoveWish;
import org.invicta.app.records.Moved;
import org.invicta.app.records.OpenRecord;
import org.invicta.app.records.ReadRecords;
import org.invicta.app.records.Saved;
import org.invicta.app.records.Snapshot;
import org.invicta.engine.body.Body;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.RecordDefinition.Located;
import org.invicta.engine.expression.Value;
import org.invicta.engine.time.London;
import org.springframework.stereotype.Component;

/** Makes of a draft what it was to become: a record, a change or a move. The draft goes only once that is done. */
@Component
class SendDraft {

  private static final String THROUGH = "form";

  private final Drafts drafts;
  private final OpenRecord opening;
  private final ChangeRecord changing;
  private final MakeMove moving;
  private final ReadRecords records;
  private final Forms forms;

  SendDraft(
      Drafts drafts,
      OpenRecord opening,
      ChangeRecord changing,
      MakeMove moving,
      ReadRecords records,
      Forms forms) {
    this.drafts = drafts;
    this.opening = opening;
    this.changing = changing;
    this.moving = moving;
    this.records = records;
    this.forms = forms;
  }

  Outcome send(Job job, SignedIn officer) {
    return switch (job.draft().aim()) {
      case Aim.Open _ -> open(job, officer, Optional.empty());
      case Aim.Change change -> change(job, change, officer);
      case Aim.Move move -> move(job, move, officer);
    };
  }

  /** Opens a record, and makes its first move with it where one is named. */
  Outcome open(Job job, SignedIn officer, Optional<Code> first) {
    var definition = job.definition();
    var draft =
        new Draft(
            definition.code(),
            Optional.empty(),
            job.filled().body(),
            Roles.chosen(definition.parties(), job.entries()),
            happened(job));
    return switch (opening.open(draft, Actor.of(officer), THROUGH)) {
      case Saved.Done(var id, var version, _) -> {
        drafts.sent(job.draft());
        yield first
            .map(
                move ->
                    first(
                        new MoveWish(
                            id,
                            version,
                            move,
                            new Value.Group(Map.of()),
                            Optional.empty(),
                            Actor.of(officer),
                            THROUGH,
                            "")))
            .orElseGet(() -> new Outcome.Done(id, "The record is saved."));
      }
      case Saved.Unchanged(var id, _) -> new Outcome.Done(id, "The record was there already.");
      case Saved.LostUpdate _ -> new Outcome.Newer();
      case Saved.Refused(var problems) -> new Outcome.Refused(problems);
    };
  }

  /** The record stands even if its first move does not: its page says what is missing. */
  private Outcome first(MoveWish wish) {
    return switch (moving.move(wish)) {
      case Moved.Done _ -> new Outcome.Done(wish.id(), "The record is saved and sent on.");
      case Moved.AwaitsApproval _ ->
          new Outcome.Done(wish.id(), "The record is saved. It is sent on once it is agreed to.");
      case Moved.LostUpdate _ ->
          new Outcome.Done(wish.id(), "The record is saved, and somebody has changed it already.");
      case Moved.Refused(var problems) ->
          new Outcome.Done(
              wish.id(),
              "The record is saved, but not sent on: " + problems.getFirst().allowed() + ".");
    };
  }

  private Instant happened(Job job) {
    return job.definition()
        .occurred()
        .flatMap(field -> Body.value(job.definition(), job.filled().body(), field.value()))
        .map(
            value ->
                switch (value) {
                  case Value.Moment(var instant) -> instant;
                  case Value.Day(var day) -> day.atStartOfDay(London.ZONE).toInstant();
                  default -> forms.now();
                })
        .orElseGet(forms::now);
  }

  private Outcome change(Job job, Aim.Change change, SignedIn officer) {
    var base =
        records.version(change.record(), change.basedOn()).orElseGet(job.base()::orElseThrow);
    var saved =
        changing.change(
            change.record(),
            change.basedOn(),
            body(job, base),
            Roles.chosen(job.definition().parties(), job.entries()),
            Actor.of(officer),
            THROUGH,
            job.entries().one(Job.REASON).strip());
    return switch (saved) {
      case Saved.Done _ -> done(job, "The change is saved.");
      case Saved.Unchanged _ -> done(job, "Nothing was changed: this is what the record says.");
      case Saved.LostUpdate _ -> new Outcome.Newer();
      case Saved.Refused(var problems) -> new Outcome.Refused(problems);
    };
  }

  private Outcome done(Job job, String words) {
    drafts.sent(job.draft());
    return new Outcome.Done(job.base().orElseThrow().id(), words);
  }

  /** The changed body. What was not touched stays as it was, to the second, although the form shows minutes. */
  static Value.Group body(Job job, Snapshot base) {
    var before = WriteEntries.of(job.definition(), base.body());
    var sections = new LinkedHashMap<String, Map<String, Value>>();
    job.definition()
        .fields()
        .forEach(
            located -> {
              var path = path(located);
              var touched = !same(before, job.filled().entries(), path);
              var from = touched ? job.filled().body() : base.body();
              Body.value(job.definition(), from, path)
                  .filter(_ -> job.filled().asks(path))
                  .ifPresent(
                      value ->
                          sections
                              .computeIfAbsent(
                                  located.section().code().value(), _ -> new LinkedHashMap<>())
                              .put(located.field().code().value(), value));
            });
    var members = new LinkedHashMap<String, Value>();
    sections.forEach((code, fields) -> members.put(code, new Value.Group(fields)));
    return new Value.Group(members);
  }

  static boolean same(Entries before, Entries after, String path) {
    return before.only(Entries.within(path)).equals(after.only(Entries.within(path)));
  }

  static String path(Located located) {
    return located.section().code() + "." + located.field().code();
  }

  private Outcome move(Job job, Aim.Move move, SignedIn officer) {
    var wish =
        new MoveWish(
            move.record(),
            move.basedOn(),
            move.move(),
            MoveAnswers.answers(job),
            MoveAnswers.item(job),
            MoveAnswers.parties(job),
            Actor.of(officer),
            THROUGH,
            job.entries().one(Job.REASON).strip());
    return switch (moving.move(wish)) {
      case Moved.Done done ->
          done(
              job,
              done.created().isEmpty()
                  ? "Done: " + job.move().orElseThrow().label() + "."
                  : "Done: "
                      + job.move().orElseThrow().label()
                      + ". New records were made; they are listed below.");
      case Moved.AwaitsApproval _ ->
          done(job, "You have asked for it. It takes effect once it is agreed to.");
      case Moved.LostUpdate _ -> new Outcome.Newer();
      case Moved.Refused(var problems) -> new Outcome.Refused(problems);
    };
  }
}
