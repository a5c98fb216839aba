package org.invicta.engine.definition.load;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.invicta.engine.definition.Field;
import org.invicta.engine.definition.FieldKind;
import org.invicta.engine.definition.FindingCode;
import org.invicta.engine.definition.Findings;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.definition.RecordDefinition.Located;
import org.invicta.engine.definition.Section;
import org.invicta.engine.definition.yaml.Yaml;

/** Makes a record stricter, as an overlay asks: fields become compulsory, limits draw closer. What would loosen is refused. */
final class ExtendRecord {
  private final Part extension;
  private final Findings findings;

  ExtendRecord(Part extension, Findings findings) {
    this.extension = extension;
    this.findings = findings;
  }

  RecordDefinition extended(RecordDefinition record) {
    var stricter = record;
    for (var name : extension.scalars("require")) {
      stricter = change(stricter, name, field -> required(field));
    }
    for (var limit : new String[] {"at-least", "at-most"}) {
      for (var entry : entries(limit)) {
        var name = new Yaml.Scalar(entry.place(), entry.key(), false, entry.key());
        if (entry.value() instanceof Yaml.Scalar value) {
          stricter = change(stricter, name, field -> limited(field, limit, value));
        }
      }
    }
    return stricter;
  }

  private java.util.List<Yaml.Entry> entries(String key) {
    return extension.part(key).map(part -> part.mapping().entries()).orElse(java.util.List.of());
  }

  private RecordDefinition change(
      RecordDefinition record, Yaml.Scalar name, UnaryOperator<Field> change) {
    var located = record.field(name.text());
    if (located.isEmpty()) {
      var known = new TreeSet<String>();
      record
          .fields()
          .forEach(field -> known.add(field.section().code() + "." + field.field().code()));
      Catalogue.unknown(findings, name, "the field", known);
      return record;
    }
    return new RecordDefinition(
        record.place(),
        record.code(),
        record.version(),
        record.area(),
        record.title(),
        record.plural(),
        record.why(),
        record.marking(),
        record.retain(),
        record.occurred(),
        record.parties(),
        record.sections().stream().map(section -> change(section, located.get(), change)).toList(),
        record.rules(),
        record.pages());
  }

  private static Section change(Section section, Located located, UnaryOperator<Field> change) {
    if (!section.code().equals(located.section().code())) {
      return section;
    }
    return new Section(
        section.place(),
        section.code(),
        section.title(),
        section.when(),
        section.fields().stream()
            .map(field -> field.code().equals(located.field().code()) ? change.apply(field) : field)
            .toList());
  }

  private static Field required(Field field) {
    return new Field(
        field.place(),
        field.code(),
        field.label(),
        field.hint(),
        field.kind(),
        Optional.of(new Field.Requirement.Always()),
        field.when(),
        field.indexed(),
        field.prefill());
  }

  private Field limited(Field field, String limit, Yaml.Scalar written) {
    var value = Part.toDecimal(written);
    if (value.isEmpty()) {
      return field;
    }
    return switch (field.kind()) {
      case FieldKind.Number number -> withKind(field, number(number, limit, value.get(), written));
      case FieldKind.Text text when limit.equals("at-most") ->
          withKind(field, text(text, value.get(), written));
      default -> {
        findings.add(
            written.place(),
            FindingCode.WRONG_TYPE,
            limit + " for the field " + field.code(),
            limit.equals("at-most") ? "a field of kind number or text" : "a field of kind number",
            "take the limit out");
        yield field;
      }
    };
  }

  private FieldKind number(
      FieldKind.Number number, String limit, BigDecimal value, Yaml.Scalar written) {
    var least = limit.equals("at-least");
    var base = least ? number.least() : number.most();
    var looser = base.filter(old -> least ? value.compareTo(old) < 0 : value.compareTo(old) > 0);
    if (looser.isPresent()) {
      loosens(limit, looser.get(), written);
      return number;
    }
    return new FieldKind.Number(
        least ? Optional.of(value) : number.least(),
        least ? number.most() : Optional.of(value),
        number.decimals(),
        number.unit());
  }

  private FieldKind text(FieldKind.Text text, BigDecimal value, Yaml.Scalar written) {
    if (value.compareTo(BigDecimal.valueOf(text.atMost())) > 0) {
      loosens("at-most", BigDecimal.valueOf(text.atMost()), written);
      return text;
    }
    return new FieldKind.Text(Math.max(1, value.intValue()), text.verbatim());
  }

  private void loosens(String limit, BigDecimal base, Yaml.Scalar written) {
    findings.add(
        written.place(),
        FindingCode.OVERLAY_LOOSENS,
        limit + " " + written.text() + " where the base says " + base.toPlainString(),
        limit.equals("at-most") ? "limits that fall" : "limits that rise",
        "keep the limit of the base, or change the base");
  }

  private static Field withKind(Field field, FieldKind kind) {
    return new Field(
        field.place(),
        field.code(),
        field.label(),
        field.hint(),
        kind,
        field.required(),
        field.when(),
        field.indexed(),
        field.prefill());
  }
}
