package org.invicta.app.records;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.invicta.app.web.PlainWords;
import org.invicta.app.web.SummaryRow;
import org.invicta.engine.definition.CodeList;
import org.invicta.engine.definition.Field;
import org.invicta.engine.definition.FieldKind;
import org.invicta.engine.definition.Section;
import org.invicta.engine.expression.Value;

/** Says what a record's fields hold, in the words of its definition. */
public final class FieldWords {

  private FieldWords() {}

  /** The answered fields of a group's item, in order. */
  public static List<SummaryRow> rows(List<Field> fields, Value.Group answers) {
    var rows = new ArrayList<SummaryRow>();
    for (var field : fields) {
      var value = answers.members().get(field.code().value());
      if (value != null && !(field.kind() instanceof FieldKind.Group)) {
        rows.add(SummaryRow.of(field.label(), words(field.kind(), value)));
      }
    }
    return rows;
  }

  /** The items of a repeated group of a section. */
  public static List<Value.Group> items(Section section, Field group, Value.Group body) {
    if (body.members().get(section.code().value()) instanceof Value.Group answers
        && answers.members().get(group.code().value()) instanceof Value.Items(var items)) {
      return items.stream()
          .filter(Value.Group.class::isInstance)
          .map(Value.Group.class::cast)
          .toList();
    }
    return List.of();
  }

  /** A value in words. */
  public static String words(FieldKind kind, Value value) {
    return switch (value) {
      case Value.Nothing _ -> "Not known";
      case Value.Flag(var yes) -> yes ? "Yes" : "No";
      case Value.Day(var day) -> PlainWords.day(day);
      case Value.Moment(var instant) -> PlainWords.moment(instant);
      case Value.Span(var length) -> length(length);
      case Value.Number(var number) -> number.toPlainString() + unit(kind);
      case Value.Text(var text) -> text(kind, text);
      case Value.Items(var items) ->
          items.stream().map(item -> words(kind, item)).collect(Collectors.joining(", "));
      case Value.Group(var members) -> PlainWords.count(members.size(), "answer", "answers");
    };
  }

  private static String text(FieldKind kind, String text) {
    return switch (kind) {
      case FieldKind.Choice(var list) -> label(list, text);
      case FieldKind.ManyChoices(var list) -> label(list, text);
      case FieldKind.YesNo _ when text.equals("not-known") -> "Not known";
      default -> text;
    };
  }

  private static String label(CodeList list, String code) {
    return list.value(code).map(CodeList.Value::label).orElse(code);
  }

  private static String unit(FieldKind kind) {
    return kind instanceof FieldKind.Number number && !number.unit().isBlank()
        ? " " + number.unit()
        : "";
  }

  private static String length(Duration length) {
    var hours = length.toHours();
    return hours > 0 && length.toMinutesPart() == 0
        ? PlainWords.count(hours, "hour", "hours")
        : PlainWords.count(length.toMinutes(), "minute", "minutes");
  }
}
