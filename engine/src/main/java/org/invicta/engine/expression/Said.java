package org.invicta.engine.expression;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Locale;
import org.invicta.engine.definition.CodeList;
import org.invicta.engine.time.London;

/** Constants as people say them. */
final class Said {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM uuuu", Locale.UK).withZone(London.ZONE);

  private Said() {}

  static String constant(Type type, Value value) {
    return switch (value) {
      case Value.Nothing _ -> "not known";
      case Value.Text(var text) when type instanceof Type.Choice(var list) ->
          list.value(text).map(CodeList.Value::label).orElse(text);
      case Value.Text(var text) -> "“" + text + "”";
      case Value.Number(var number) -> number.toPlainString();
      case Value.Flag(var yes) -> yes ? "yes" : "no";
      case Value.Day(var day) -> DAY.format(day);
      case Value.Moment(var instant) -> MOMENT.format(instant);
      case Value.Span(var length) -> length(length);
      case Value.Items _, Value.Group _ -> "a list";
    };
  }

  private static String length(Duration length) {
    if (length.isNegative()) {
      return "minus " + length(length.negated());
    }
    var parts = new ArrayList<String>();
    part(parts, length.toDaysPart(), "day");
    part(parts, length.toHoursPart(), "hour");
    part(parts, length.toMinutesPart(), "minute");
    part(parts, length.toSecondsPart(), "second");
    if (length.toNanosPart() != 0) {
      parts.add(length.toNanosPart() + " nanoseconds");
    }
    return parts.isEmpty() ? "no time" : String.join(" ", parts);
  }

  private static void part(ArrayList<String> parts, long count, String unit) {
    if (count != 0) {
      parts.add(count + " " + unit + (count == 1 ? "" : "s"));
    }
  }
}
