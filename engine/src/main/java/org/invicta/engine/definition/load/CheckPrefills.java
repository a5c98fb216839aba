package org.invicta.engine.definition.load;

import java.util.List;
import java.util.Locale;
import org.invicta.engine.definition.Field;
import org.invicta.engine.definition.Field.Prefill;
import org.invicta.engine.definition.FieldKind;
import org.invicta.engine.definition.FindingCode;
import org.invicta.engine.definition.Findings;
import org.invicta.engine.definition.PartyKind;
import org.invicta.engine.definition.RecordDefinition;

/** What a new form has in it already fits the fields it stands in. */
final class CheckPrefills {
  private final RecordDefinition record;
  private final Findings findings;

  CheckPrefills(RecordDefinition record, Findings findings) {
    this.record = record;
    this.findings = findings;
  }

  void check() {
    record.fields().forEach(located -> check(located.field()));
  }

  private void check(Field field) {
    field.prefill().ifPresent(prefill -> check(field, prefill));
    if (field.kind() instanceof FieldKind.Group(var _, List<Field> fields)) {
      fields.forEach(this::check);
    }
  }

  private void check(Field field, Prefill prefill) {
    switch (prefill) {
      case NOW -> fits(field, field.kind() instanceof FieldKind.Instant, "a field of kind instant");
      case TODAY -> fits(field, field.kind() instanceof FieldKind.Date, "a field of kind date");
      case OFFICER, UNIT ->
          fits(field, field.kind() instanceof FieldKind.Text, "a field of kind text");
      case PERSON, LAST -> fits(field, hasPerson(), "a record with a party that is a person");
      case ORIGIN ->
          fits(field, !(field.kind() instanceof FieldKind.File), "a field that is no file");
    }
  }

  private boolean hasPerson() {
    return record.parties().stream().anyMatch(role -> role.is() == PartyKind.PERSON);
  }

  private void fits(Field field, boolean fits, String allowed) {
    if (!fits) {
      findings.add(
          field.place(),
          FindingCode.WRONG_TYPE,
          "prefill "
              + field.prefill().orElseThrow().name().toLowerCase(Locale.ROOT)
              + " in the field "
              + field.code(),
          allowed,
          "take prefill out, or use another");
    }
  }
}
