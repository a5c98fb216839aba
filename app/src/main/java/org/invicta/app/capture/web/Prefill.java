package org.invicta.app.capture.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.invicta.app.access.SignedIn;
import org.invicta.app.capture.form.Entries;
import org.invicta.app.capture.form.WriteEntries;
import org.invicta.app.records.Party;
import org.invicta.app.records.ReadRecords;
import org.invicta.app.records.Snapshot;
import org.invicta.engine.body.Body;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Field;
import org.invicta.engine.definition.FieldKind;
import org.invicta.engine.definition.LifecycleDefinition.Move;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.definition.RecordDefinition.Located;
import org.invicta.engine.expression.Value;
import org.invicta.engine.time.London;
import org.springframework.stereotype.Component;

/** Fills in what a new form can know already. All of it can be changed. */
@Component
class Prefill {

  /** How many earlier records about a person are looked at, the latest first. */
  private static final int LOOKED_AT = 20;

  private final Practice practice;
  private final ReadRecords records;

  Prefill(Practice practice, ReadRecords records) {
    this.practice = practice;
    this.records = records;
  }

  /** What a new form starts with. */
  Entries start(
      RecordDefinition definition, SignedIn officer, Instant now, Optional<Snapshot> origin) {
    var entries = origin.map(from -> parties(definition, from)).orElse(Entries.NONE);
    for (var located : definition.fields().toList()) {
      var value =
          located
              .field()
              .prefill()
              .flatMap(from -> value(from, located.field(), officer, now, origin));
      if (value.isPresent()) {
        entries = entries.with(WriteEntries.of(path(located), located.field(), value.get()));
      }
    }
    return entries;
  }

  /** What the form of a move starts with: only where the record does not say it already. */
  Entries move(
      RecordDefinition definition, Snapshot record, Move move, SignedIn officer, Instant now) {
    var entries = Entries.NONE;
    for (var asked : move.asks()) {
      var located = definition.field(asked);
      var value =
          located
              .filter(_ -> Body.value(definition, record.body(), asked).isEmpty())
              .flatMap(
                  found ->
                      found
                          .field()
                          .prefill()
                          .flatMap(
                              from -> value(from, found.field(), officer, now, Optional.empty())));
      if (value.isPresent()) {
        entries =
            entries.with(WriteEntries.of(path(located.get()), located.get().field(), value.get()));
      }
    }
    var group = move.adds().flatMap(definition::field).map(Located::field);
    if (group.isPresent() && group.get().kind() instanceof FieldKind.Group kind) {
      for (var field : kind.fields()) {
        var value =
            field.prefill().flatMap(from -> value(from, field, officer, now, Optional.empty()));
        if (value.isPresent()) {
          entries =
              entries.with(WriteEntries.of(OpenJob.ITEM + "." + field.code(), field, value.get()));
        }
      }
    }
    return entries;
  }

  private Optional<Value> value(
      Field.Prefill from, Field field, SignedIn officer, Instant now, Optional<Snapshot> origin) {
    return switch (from) {
      case NOW -> Optional.of(new Value.Moment(now.truncatedTo(ChronoUnit.MINUTES)));
      case TODAY -> Optional.of(new Value.Day(now.atZone(London.ZONE).toLocalDate()));
      case OFFICER -> Optional.of(new Value.Text(officer.officer().value()));
      case UNIT -> Optional.of(new Value.Text(officer.unit()));
      case ORIGIN -> origin.flatMap(record -> said(record, field));
      case PERSON, LAST -> Optional.empty();
    };
  }

  /** What earlier records say of a person, where the form asks the same and nothing is typed yet. */
  Entries about(RecordDefinition definition, UUID person, Entries typed) {
    var asked =
        definition
            .fields()
            .filter(
                located ->
                    located
                            .field()
                            .prefill()
                            .filter(
                                from -> from == Field.Prefill.PERSON || from == Field.Prefill.LAST)
                            .isPresent()
                        && !typed.has(path(located)))
            .toList();
    if (asked.isEmpty()) {
      return typed;
    }
    var earlier = records.about(person, LOOKED_AT);
    var entries = typed;
    for (var located : asked) {
      var value = earlier(earlier, definition.code(), located.field());
      if (value.isPresent()) {
        entries = entries.with(WriteEntries.of(path(located), located.field(), value.get()));
      }
    }
    return entries;
  }

  private Optional<Value> earlier(List<Snapshot> earlier, Code type, Field field) {
    var ownTypeOnly = field.prefill().filter(Field.Prefill.LAST::equals).isPresent();
    return earlier.stream()
        .filter(record -> !ownTypeOnly || record.type().equals(type))
        .map(record -> said(record, field))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** What a record says in a field of the same code and kind. */
  private Optional<Value> said(Snapshot record, Field field) {
    return Optional.ofNullable(practice.records().get(record.type()))
        .flatMap(
            definition ->
                definition
                    .fields()
                    .filter(
                        located ->
                            located.field().code().equals(field.code())
                                && located.field().kind().equals(field.kind()))
                    .map(located -> Body.value(definition, record.body(), path(located)))
                    .flatMap(Optional::stream)
                    .findFirst());
  }

  private static Entries parties(RecordDefinition definition, Snapshot origin) {
    var same =
        origin.parties().stream()
            .filter(
                party ->
                    definition.parties().stream()
                        .anyMatch(
                            role -> role.code().equals(party.role()) && role.is() == party.kind()))
            .map(party -> new Party(party.role(), party.kind(), party.id()))
            .toList();
    return Roles.entries(same);
  }

  private static String path(Located located) {
    return located.section().code() + "." + located.field().code();
  }
}
