package org.invicta.app.practice.book;

import java.util.Optional;
import org.invicta.engine.definition.Field;
import org.invicta.engine.definition.FieldKind;
import org.invicta.engine.definition.RecordDefinition;

/** The fields of the items of a record's groups. */
record Items(RecordDefinition record) {

  /** The label of a field of the items of a group ({@code section.field}). */
  Optional<String> label(String group, String field) {
    return record
        .field(group)
        .map(located -> located.field().kind())
        .filter(FieldKind.Group.class::isInstance)
        .stream()
        .flatMap(kind -> ((FieldKind.Group) kind).fields().stream())
        .filter(candidate -> candidate.code().value().equals(field))
        .map(Field::label)
        .findFirst();
  }
}
