package org.invicta.app.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.CodeList;
import org.invicta.engine.definition.Field;
import org.invicta.engine.definition.FieldKind;
import org.invicta.engine.definition.LifecycleDefinition.Move;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.definition.Section;

/**
 * What a record's body looks like, as JSON Schema 2020-12. A field that is compulsory only under a condition says so in words: the
 * condition itself is checked when the record is saved.
 */
final class FieldSchemas {

  private FieldSchemas() {}

  /** The body of a record type. */
  static Map<String, Object> body(RecordDefinition definition) {
    var sections = new LinkedHashMap<String, Object>();
    definition
        .sections()
        .forEach(section -> sections.put(section.code().value(), section(section)));
    return object(sections, List.of());
  }

  /** Fields named {@code section.field}, as a body that holds just these. */
  static Map<String, Object> part(RecordDefinition definition, List<String> names) {
    var sections = new LinkedHashMap<String, Object>();
    for (var section : definition.sections()) {
      var asked =
          section.fields().stream()
              .filter(field -> isNamed(section, field, names))
              .filter(field -> !(field.kind() instanceof FieldKind.Computed))
              .toList();
      if (!asked.isEmpty()) {
        sections.put(section.code().value(), fields(asked));
      }
    }
    return object(sections, List.of());
  }

  /** Who takes the roles that a move fills: all of them, as the record has them after it. */
  static Map<String, Object> filled(RecordDefinition definition, Move move) {
    var roles = move.parties().stream().map(Code::value).toList();
    return Map.of(
        "type",
        "array",
        "description",
        "Who takes part as %s. Left out: nobody else than before"
            .formatted(labels(definition, roles)),
        "items",
        Map.of(
            "allOf",
            List.of(Map.of("$ref", "#/components/schemas/party")),
            "properties",
            Map.of("role", Map.of("enum", roles))));
  }

  private static String labels(RecordDefinition definition, List<String> roles) {
    return definition.parties().stream()
        .filter(role -> roles.contains(role.code().value()))
        .map(RecordDefinition.PartyRole::label)
        .collect(Collectors.joining(", "));
  }

  private static boolean isNamed(Section section, Field field, List<String> names) {
    return names.contains(section.code() + "." + field.code())
        || names.contains(field.code().value())
        || names.contains(section.code().value());
  }

  private static Map<String, Object> section(Section section) {
    var schema = fields(section.fields());
    schema.put("title", section.title());
    return schema;
  }

  /** The fields of a section or of one item of a group. */
  static Map<String, Object> fields(List<Field> fields) {
    var members = new LinkedHashMap<String, Object>();
    var required = new ArrayList<String>();
    for (var field : fields) {
      members.put(field.code().value(), field(field));
      if (field.when().isEmpty()
          && field.required().filter(Field.Requirement.Always.class::isInstance).isPresent()) {
        required.add(field.code().value());
      }
    }
    return object(members, required);
  }

  private static Map<String, Object> object(Map<String, Object> members, List<String> required) {
    var schema = new LinkedHashMap<String, Object>();
    schema.put("type", "object");
    schema.put("properties", members);
    schema.put("additionalProperties", false);
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
    return schema;
  }

  private static Map<String, Object> field(Field field) {
    var schema = kind(field.kind());
    schema.put("title", field.label());
    if (!field.hint().isBlank()) {
      schema.put("description", field.hint());
    }
    if (field.kind() instanceof FieldKind.Computed) {
      schema.put("readOnly", true);
    }
    return schema;
  }

  private static Map<String, Object> kind(FieldKind kind) {
    return switch (kind) {
      case FieldKind.Text text -> with("string", "maxLength", text.atMost());
      case FieldKind.Number number -> number(number);
      case FieldKind.Money _ -> with("number", "multipleOf", 0.01);
      case FieldKind.Date _ -> with("string", "format", "date");
      case FieldKind.Instant _ -> with("string", "format", "date-time");
      case FieldKind.Duration _ -> with("string", "format", "duration");
      case FieldKind.YesNo _ -> with("string", "enum", List.of("yes", "no", "not-known"));
      case FieldKind.Choice(var list) -> with("string", "enum", codes(list));
      case FieldKind.ManyChoices(var list) ->
          with("array", "items", with("string", "enum", codes(list)));
      case FieldKind.Party _, FieldKind.File _ -> with("string", "format", "uuid");
      case FieldKind.Group(var one, var fields) -> {
        var schema = with("array", "items", fields(fields));
        schema.put("description", "Each item is one " + one.value().replace('-', ' '));
        yield schema;
      }
      case FieldKind.Computed _ -> new LinkedHashMap<>();
    };
  }

  private static Map<String, Object> number(FieldKind.Number number) {
    var schema = new LinkedHashMap<String, Object>();
    schema.put("type", number.decimals() == 0 ? "integer" : "number");
    number.least().ifPresent(least -> schema.put("minimum", least));
    number.most().ifPresent(most -> schema.put("maximum", most));
    return schema;
  }

  private static List<String> codes(CodeList list) {
    return list.values().stream().map(CodeList.Value::code).toList();
  }

  private static Map<String, Object> with(String type, String keyword, Object value) {
    var schema = new LinkedHashMap<String, Object>();
    schema.put("type", type);
    schema.put(keyword, value);
    return schema;
  }
}
