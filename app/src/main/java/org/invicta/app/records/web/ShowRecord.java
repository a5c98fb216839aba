package org.invicta.app.records.web;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.invicta.app.access.SignedIn;
import org.invicta.app.records.Asked;
import org.invicta.app.records.Masking;
import org.invicta.app.records.Origin;
import org.invicta.app.records.Party;
import org.invicta.app.records.PartyBook;
import org.invicta.app.records.PossibleMove;
import org.invicta.app.records.ReadRecords;
import org.invicta.app.records.RecordId;
import org.invicta.app.records.Snapshot;
import org.invicta.app.records.web.RecordView.Change;
import org.invicta.app.records.web.RecordView.Doing;
import org.invicta.app.records.web.RecordView.NotNow;
import org.invicta.app.records.web.RecordView.Related;
import org.invicta.app.records.web.RecordView.Step;
import org.invicta.app.records.web.RecordView.Waiting;
import org.invicta.app.web.AnswerRow;
import org.invicta.app.web.PlainWords;
import org.invicta.engine.body.Body;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.FieldKind;
import org.invicta.engine.definition.LifecycleDefinition;
import org.invicta.engine.definition.PartyKind;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.expression.Value;
import org.invicta.engine.time.London;
import org.springframework.stereotype.Component;

/** Lays out the page of a record for one reader. */
@Component
class ShowRecord {

  private static final Value.Group NOTHING = new Value.Group(Map.of());

  private final Practice practice;
  private final ReadRecords records;
  private final Naming naming;
  private final Around around;
  private final Masking masking;

  ShowRecord(
      Practice practice, ReadRecords records, Naming naming, Around around, Masking masking) {
    this.practice = practice;
    this.records = records;
    this.naming = naming;
    this.around = around;
    this.masking = masking;
  }

  RecordView view(Snapshot shown, List<Snapshot> history, String knownOn, SignedIn officer) {
    var definition = practice.definitionOf(shown.type());
    var newest = history.getLast().version() == shown.version();
    var seen = around.of(history.getLast(), officer);
    var lifecycle = Optional.ofNullable(practice.lifecycles().get(shown.type()));
    return new RecordView(
        shown.id().toString(),
        definition.title(),
        definition.title() + Keys.shown(shown).map(key -> " " + key).orElse(""),
        state(lifecycle, shown.state()),
        shown.version(),
        newest,
        knownOn,
        about(definition, shown, history, seen),
        people(definition, shown),
        steps(lifecycle, shown, history),
        new RecordSections(naming, definition, shown, practice.filledInLater(shown.type()))
            .parts(newest && seen.mayChange()),
        newest ? doing(shown, seen) : List.of(),
        newest ? notNow(seen) : List.of(),
        newest ? waiting(definition, lifecycle, shown, seen, officer) : List.of(),
        newest ? seen.undo().map(made -> label(lifecycle, made.move())) : Optional.<String>empty(),
        related(seen),
        changes(definition, history));
  }

  private static String state(Optional<LifecycleDefinition> lifecycle, Code state) {
    return lifecycle.stream()
        .flatMap(found -> found.states().stream())
        .filter(one -> one.code().equals(state))
        .map(LifecycleDefinition.State::label)
        .findFirst()
        .orElse(state.value());
  }

  /** What the states of a type are called. */
  UnaryOperator<String> states(Code type) {
    var lifecycle = Optional.ofNullable(practice.lifecycles().get(type));
    return code -> Code.isCode(code) ? state(lifecycle, new Code(code)) : code;
  }

  private static String label(Optional<LifecycleDefinition> lifecycle, Code move) {
    return lifecycle
        .flatMap(found -> found.move(move))
        .map(LifecycleDefinition.Move::label)
        .orElse(move.value());
  }

  private List<AnswerRow> about(
      RecordDefinition definition, Snapshot shown, List<Snapshot> history, Around.Seen seen) {
    var rows = new ArrayList<AnswerRow>();
    happened(definition, shown).ifPresent(when -> rows.add(AnswerRow.of("Happened", when)));
    seen.held()
        .ifPresent(
            held -> {
              rows.add(AnswerRow.of("Unit", held.unit().isEmpty() ? "None" : held.unit()));
              rows.add(
                  AnswerRow.of("With", held.holder().map(naming::officer).orElse("Nobody yet")));
            });
    rows.add(
        AnswerRow.of(
            "Opened",
            PlainWords.moment(history.getFirst().recordedAt())
                + " by "
                + naming.officer(history.getFirst().recordedBy())));
    rows.add(
        AnswerRow.of(
            "Last changed",
            PlainWords.moment(shown.recordedAt())
                + " by "
                + naming.officer(shown.recordedBy())
                + ", version "
                + shown.version()
                + " of "
                + history.size()));
    rows.add(AnswerRow.of("Marking", definition.marking().replace('-', ' ')));
    return rows;
  }

  private static Optional<Value> occurred(RecordDefinition definition, Snapshot shown) {
    return definition
        .occurred()
        .flatMap(field -> Body.value(definition, shown.body(), field.value()));
  }

  private static Optional<String> happened(RecordDefinition definition, Snapshot shown) {
    return occurred(definition, shown)
        .map(
            value ->
                switch (value) {
                  case Value.Day(var day) -> PlainWords.day(day);
                  case Value.Moment(var instant) -> PlainWords.moment(instant);
                  default -> "";
                })
        .filter(words -> !words.isEmpty());
  }

  private static LocalDate day(RecordDefinition definition, Snapshot shown) {
    return occurred(definition, shown)
        .flatMap(
            value ->
                switch (value) {
                  case Value.Day(var day) -> Optional.of(day);
                  case Value.Moment(var instant) ->
                      Optional.of(LocalDate.ofInstant(instant, London.ZONE));
                  default -> Optional.<LocalDate>empty();
                })
        .orElseGet(() -> LocalDate.ofInstant(shown.trueFrom(), London.ZONE));
  }

  private List<AnswerRow> people(RecordDefinition definition, Snapshot shown) {
    var names = naming.parties(shown.parties().stream().map(Party::id).toList());
    var day = day(definition, shown);
    return shown.parties().stream()
        .map(
            party ->
                AnswerRow.of(
                    definition.parties().stream()
                        .filter(role -> role.code().equals(party.role()))
                        .map(RecordDefinition.PartyRole::label)
                        .findFirst()
                        .orElse(party.role().value()),
                    Optional.ofNullable(names.get(party.id()))
                        .map(known -> words(party, known, day))
                        .orElse("Nobody has said who")))
        .toList();
  }

  /** Who it is, and for a person the age on the day: worked out, never typed. */
  private static String words(Party party, PartyBook.Known known, LocalDate day) {
    if (party.kind() != PartyKind.PERSON || known.about().isEmpty()) {
      return known.title();
    }
    var born = LocalDate.parse(known.about());
    var age = Period.between(born, day).getYears();
    return known.title()
        + ", born "
        + PlainWords.day(born)
        + (age < 0 ? "" : ", aged " + age + " on " + PlainWords.day(day));
  }

  private static List<Step> steps(
      Optional<LifecycleDefinition> lifecycle, Snapshot shown, List<Snapshot> history) {
    var been = new HashSet<Code>();
    history.stream()
        .filter(version -> version.version() <= shown.version())
        .forEach(version -> been.add(version.state()));
    return lifecycle.stream()
        .flatMap(found -> found.states().stream())
        .filter(state -> !state.end() || been.contains(state.code()))
        .map(
            state ->
                new Step(
                    state.label(), state.code().equals(shown.state()), been.contains(state.code())))
        .toList();
  }

  private static List<Doing> doing(Snapshot shown, Around.Seen seen) {
    return seen.moves().stream()
        .filter(PossibleMove::allowed)
        .map(
            one -> {
              var move = one.move();
              var asks =
                  !move.asks().isEmpty()
                      || move.adds().isPresent()
                      || !move.parties().isEmpty()
                      || move.reasoned()
                      || move.reopens();
              return new Doing(
                  move.code().value(),
                  move.label(),
                  asks ? "/records/" + shown.id() + "/moves/" + move.code() : "");
            })
        .toList();
  }

  private static List<NotNow> notNow(Around.Seen seen) {
    return seen.moves().stream()
        .filter(one -> !one.allowed())
        .map(one -> new NotNow(one.move().label(), one.why(), one.todo()))
        .toList();
  }

  private List<Waiting> waiting(
      RecordDefinition definition,
      Optional<LifecycleDefinition> lifecycle,
      Snapshot shown,
      Around.Seen seen,
      SignedIn officer) {
    return seen.waiting().stream()
        .map(
            asked ->
                new Waiting(
                    asked.request().toString(),
                    label(lifecycle, asked.move()),
                    naming.officer(asked.by().officer()),
                    PlainWords.moment(asked.at()),
                    asked.reason(),
                    filledIn(definition, shown, asked, officer)))
        .toList();
  }

  /** What was filled in with a move that waits; what is kept for fewer is shown to them, and to whoever filled it in. */
  private List<AnswerRow> filledIn(
      RecordDefinition definition, Snapshot shown, Asked asked, SignedIn officer) {
    var mask = masking.of(shown.type(), officer);
    var own = asked.by().officer().equals(officer.officer().value());
    var rows = naming.rows(definition, shown.id(), shown.body(), NOTHING);
    var filled = new ArrayList<AnswerRow>();
    for (var section : definition.sections()) {
      if (asked.answers().members().get(section.code().value()) instanceof Value.Group answers) {
        var fields =
            section.fields().stream()
                .filter(field -> !(field.kind() instanceof FieldKind.Computed))
                .filter(field -> own || !mask.hides(section.code(), field.code()))
                .toList();
        filled.addAll(rows.answered(fields, answers));
      }
    }
    return filled;
  }

  private List<Related> related(Around.Seen seen) {
    var related = new ArrayList<Related>();
    seen.family()
        .origin()
        .map(Origin::origin)
        .flatMap(id -> related("Made from", id))
        .ifPresent(related::add);
    seen.family()
        .descendants()
        .forEach(made -> related("Led to", made.record()).ifPresent(related::add));
    return related;
  }

  /** A record one does not see is left out. */
  private Optional<Related> related(String words, RecordId id) {
    return records
        .find(id)
        .map(
            record ->
                new Related(
                    words,
                    practice.definitionOf(record.type()).title()
                        + ", "
                        + PlainWords.day(record.recordedAt()),
                    "/records/" + id));
  }

  private List<Change> changes(RecordDefinition definition, List<Snapshot> history) {
    var changes = new ArrayList<Change>();
    for (var index = history.size() - 1; index >= 0; index--) {
      var version = history.get(index);
      var differences =
          index == 0
              ? Differences.none(version.version())
              : Differences.table(
                  definition, states(definition.code()), history.get(index - 1), version);
      changes.add(
          new Change(
              version.version(),
              PlainWords.moment(version.recordedAt()),
              naming.officer(version.recordedBy()),
              version.reason(),
              differences));
    }
    return changes;
  }
}
