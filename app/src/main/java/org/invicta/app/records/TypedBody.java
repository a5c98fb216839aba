package org.invicta.app.records;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.invicta.engine.definition.Field;
import org.invicta.engine.definition.FieldKind;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.expression.Value;

/**
 * Gives the values of JSON the types of a definition. What does not fit its field stays as it is, for the check to report.
 */
final class TypedBody {

  private final Map<String, Map<String, FieldKind>> sections = new HashMap<>();

  TypedBody(RecordDefinition definition) {
    definition
        .sections()
        .forEach(section -> sections.put(section.code().value(), kinds(section.fields())));
  }

  /** The body that a JSON text says. */
  Value.Group read(String json) {
    if (!(CanonicalJson.read(json) instanceof Value.Group body)) {
      throw new UnreadableBody("it is not an object");
    }
    var typed = new LinkedHashMap<String, Value>();
    body.members().forEach((code, section) -> typed.put(code, section(code, section)));
    return new Value.Group(typed);
  }

  private Value section(String code, Value section) {
    var kinds = sections.get(code);
    return kinds != null && section instanceof Value.Group group ? group(kinds, group) : section;
  }

  private static Value group(Map<String, FieldKind> kinds, Value.Group group) {
    var typed = new LinkedHashMap<String, Value>();
    group
        .members()
        .forEach(
            (code, value) -> {
              var kind = kinds.get(code);
              typed.put(code, kind == null ? value : typed(kind, value));
            });
    return new Value.Group(typed);
  }

  private static Value typed(FieldKind kind, Value value) {
    return switch (kind) {
      case FieldKind.Date _ when value instanceof Value.Text(var text) -> day(text);
      case FieldKind.Instant _ when value instanceof Value.Text(var text) -> moment(text);
      case FieldKind.Duration _ when value instanceof Value.Text(var text) -> span(text);
      case FieldKind.YesNo _ when value instanceof Value.Text(var text) -> yesNo(text);
      case FieldKind.Group group when value instanceof Value.Items(var items) -> {
        var kinds = kinds(group.fields());
        yield new Value.Items(
            items.stream()
                .map(item -> item instanceof Value.Group one ? group(kinds, one) : item)
                .toList());
      }
      case FieldKind.Text _,
          FieldKind.Number _,
          FieldKind.Money _,
          FieldKind.Date _,
          FieldKind.Instant _,
          FieldKind.Duration _,
          FieldKind.YesNo _,
          FieldKind.Choice _,
          FieldKind.ManyChoices _,
          FieldKind.Party _,
          FieldKind.File _,
          FieldKind.Group _,
          FieldKind.Computed _ ->
          value;
    };
  }

  private static Value yesNo(String text) {
    return switch (text) {
      case "yes" -> new Value.Flag(true);
      case "no" -> new Value.Flag(false);
      default -> new Value.Text(text);
    };
  }

  private static Value day(String text) {
    try {
      return new Value.Day(LocalDate.parse(text));
    } catch (DateTimeException notADay) {
      return new Value.Text(text);
    }
  }

  private static Value moment(String text) {
    try {
      return new Value.Moment(Instant.parse(text));
    } catch (DateTimeException notAMoment) {
      return new Value.Text(text);
    }
  }

  private static Value span(String text) {
    try {
      return new Value.Span(Duration.parse(text));
    } catch (DateTimeException notASpan) {
      return new Value.Text(text);
    }
  }

  private static Map<String, FieldKind> kinds(List<Field> fields) {
    return fields.stream()
        .collect(Collectors.toUnmodifiableMap(field -> field.code().value(), Field::kind));
  }
}
