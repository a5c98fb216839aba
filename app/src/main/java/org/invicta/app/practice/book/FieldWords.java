package org.invicta.app.practice.book;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Field;
import org.invicta.engine.definition.FieldKind;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.definition.RecordDefinition.PartyRole;

/** Names the fields of one record, the fields of its items and its roles, by the words people see. */
final class FieldWords {
  private final RecordDefinition record;

  FieldWords(RecordDefinition record) {
    this.record = record;
  }

  /** Several, as a list in a sentence. */
  String of(List<String> names) {
    return names.stream().map(this::of).collect(Collectors.joining(", "));
  }

  /** A field ({@code section.field}, or {@code one.field} of an item), a section, or a role. */
  String of(String name) {
    return record
        .field(name)
        .map(located -> located.field().label())
        .or(() -> ofItem(name))
        .or(() -> ofRole(name))
        .or(() -> ofSection(name))
        .orElse(Said.spaced(name));
  }

  private Optional<String> ofItem(String name) {
    var parts = name.split("\\.", 2);
    return record
        .groups()
        .map(located -> (FieldKind.Group) located.field().kind())
        .filter(group -> group.one().value().equals(parts[0]))
        .flatMap(group -> group.fields().stream())
        .filter(field -> parts.length > 1 && field.code().value().equals(parts[1]))
        .map(Field::label)
        .findFirst();
  }

  private Optional<String> ofRole(String name) {
    return record.parties().stream()
        .filter(role -> role.code().value().equals(name))
        .map(PartyRole::label)
        .findFirst();
  }

  private Optional<String> ofSection(String name) {
    return record.sections().stream()
        .filter(section -> section.code().value().equals(name))
        .map(section -> "all of " + section.title())
        .findFirst();
  }

  /** Codes as people say them: {@code review officer or inspector}. */
  static String roles(List<Code> roles) {
    return roles.stream()
        .map(role -> Said.spaced(role.value()))
        .collect(Collectors.joining(" or "));
  }

  /** What a new form has in it already, as a sentence. */
  static String prefill(Field.Prefill prefill) {
    return switch (prefill) {
      case NOW -> "Filled in with the time now.";
      case TODAY -> "Filled in with today.";
      case OFFICER -> "Filled in with the name of whoever is signed in.";
      case UNIT -> "Filled in with the unit of whoever is signed in.";
      case PERSON -> "Filled in with what the last record said of the person.";
      case LAST -> "Filled in with what the last such record of the person said.";
      case ORIGIN -> "Filled in with what the record it was started from said.";
    };
  }
}
