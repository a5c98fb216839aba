package org.invicta.engine.definition.load;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.invicta.engine.definition.CodeList;
import org.invicta.engine.definition.FieldKind;
import org.invicta.engine.definition.FindingCode;
import org.invicta.engine.definition.Findings;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.definition.shape.NearestName;
import org.invicta.engine.definition.yaml.Meaning;
import org.invicta.engine.definition.yaml.Yaml;
import org.invicta.engine.expression.Value;

/** Reads what a worked example gives: values in the form in which a record's body holds them. */
final class ReadGiven {
  /** The state of the record; no field may take this name in an example. */
  static final String STATE = "state";

  private final Map<String, FieldKind> fields = new TreeMap<>();
  private final boolean wrongAllowed;
  private final Findings findings;

  /**
   * Prepares the reading of examples of one record.
   *
   * @param wrongAllowed whether choices may be wrong, as in an example of what may not be saved
   */
  ReadGiven(RecordDefinition record, boolean wrongAllowed, Findings findings) {
    this.wrongAllowed = wrongAllowed;
    this.findings = findings;
    fields.put(STATE, new FieldKind.Text(100, false));
    record
        .parties()
        .forEach(role -> fields.put(role.code().value(), new FieldKind.Party(role.is())));
    record
        .fields()
        .forEach(
            located -> {
              var code = located.field().code().value();
              fields.put(located.section().code() + "." + code, located.field().kind());
              if (record.field(code).isPresent()) {
                fields.put(code, located.field().kind());
              }
            });
  }

  Value.Group read(Part given) {
    return group(given.mapping(), fields);
  }

  private Value.Group group(Yaml.Mapping mapping, Map<String, FieldKind> kinds) {
    var members = new LinkedHashMap<String, Value>();
    for (var entry : mapping.entries()) {
      var kind = kinds.get(entry.key());
      if (kind == null) {
        ReadExamples.unknownField(
            findings, entry.place(), entry.key(), List.copyOf(kinds.keySet()));
        continue;
      }
      value(entry.value(), kind).ifPresent(value -> members.put(entry.key(), value));
    }
    return new Value.Group(members);
  }

  private Optional<Value> value(Yaml yaml, FieldKind kind) {
    return switch (kind) {
      case FieldKind.Group group -> items(yaml, group);
      case FieldKind.ManyChoices many -> choices(yaml, many.of());
      case FieldKind.Choice choice ->
          text(yaml, "a code of the list " + choice.of().code())
              .filter(code -> inList(yaml, code.text(), choice.of()))
              .map(code -> code);
      case FieldKind.Number _, FieldKind.Money _ -> number(yaml);
      case FieldKind.Date _ -> parsed(yaml, "a date", text -> new Value.Day(LocalDate.parse(text)));
      case FieldKind.Instant _ ->
          parsed(
              yaml,
              "an instant such as 2024-05-21T14:30:00Z",
              text -> new Value.Moment(Instant.parse(text)));
      case FieldKind.Duration _ ->
          parsed(
              yaml, "a length of time such as PT6H", text -> new Value.Span(Duration.parse(text)));
      case FieldKind.YesNo _ -> parsed(yaml, "yes, no or not-known", ReadGiven::yesNo);
      case FieldKind.Text _, FieldKind.Party _, FieldKind.File _ ->
          text(yaml, "text").map(text -> text);
      case FieldKind.Computed _ -> {
        wrong(yaml, "nothing: the field is computed");
        yield Optional.empty();
      }
    };
  }

  private Optional<Value> items(Yaml yaml, FieldKind.Group group) {
    if (!(yaml instanceof Yaml.Sequence sequence)) {
      wrong(yaml, "a list, an item for each " + group.one());
      return Optional.empty();
    }
    var kinds = new TreeMap<String, FieldKind>();
    group.fields().forEach(field -> kinds.put(field.code().value(), field.kind()));
    var items = new ArrayList<Value>();
    for (var item : sequence.items()) {
      if (item instanceof Yaml.Mapping mapping) {
        items.add(group(mapping, kinds));
      } else {
        wrong(item, "fields of a " + group.one());
      }
    }
    return Optional.of(new Value.Items(items));
  }

  private Optional<Value> choices(Yaml yaml, CodeList list) {
    if (!(yaml instanceof Yaml.Sequence sequence)) {
      wrong(yaml, "a list of codes");
      return Optional.empty();
    }
    var codes = new ArrayList<Value>();
    for (var item : sequence.items()) {
      text(item, "a code of the list " + list.code())
          .filter(code -> inList(item, code.text(), list))
          .ifPresent(codes::add);
    }
    return Optional.of(new Value.Items(codes));
  }

  private boolean inList(Yaml yaml, String code, CodeList list) {
    if (wrongAllowed || list.value(code).isPresent()) {
      return true;
    }
    var known = list.values().stream().map(CodeList.Value::code).toList();
    findings.add(
        yaml.place(),
        FindingCode.UNKNOWN_REFERENCE,
        "the choice " + code + ", which is not in the list " + list.code(),
        Names.listed(known),
        NearestName.advice(code, known, "use one of these"));
    return false;
  }

  private Optional<Value> number(Yaml yaml) {
    if (yaml instanceof Yaml.Scalar scalar && scalar.meaning() == Meaning.NUMBER) {
      var number = Part.toDecimal(scalar);
      if (number.isPresent()) {
        return number.map(Value.Number::new);
      }
    }
    wrong(yaml, "a number");
    return Optional.empty();
  }

  private Optional<Value.Text> text(Yaml yaml, String allowed) {
    if (yaml instanceof Yaml.Scalar scalar && scalar.meaning() == Meaning.TEXT) {
      return Optional.of(new Value.Text(scalar.text()));
    }
    wrong(yaml, allowed);
    return Optional.empty();
  }

  private Optional<Value> parsed(
      Yaml yaml, String allowed, java.util.function.Function<String, Value> parse) {
    try {
      if (yaml instanceof Yaml.Scalar scalar && scalar.meaning() == Meaning.TEXT) {
        return Optional.of(parse.apply(scalar.text()));
      }
    } catch (DateTimeParseException | IllegalArgumentException _) {
      // told below, as any other value of the wrong form
    }
    wrong(yaml, allowed);
    return Optional.empty();
  }

  /** As in the body of a record, where an answer of not known is an answer too. */
  private static Value yesNo(String text) {
    return switch (text) {
      case "yes" -> new Value.Flag(true);
      case "no" -> new Value.Flag(false);
      case "not-known" -> new Value.Text(text);
      default -> throw new IllegalArgumentException(text);
    };
  }

  private void wrong(Yaml yaml, String allowed) {
    findings.add(yaml.place(), FindingCode.WRONG_TYPE, yaml.described(), allowed, "write it so");
  }
}
