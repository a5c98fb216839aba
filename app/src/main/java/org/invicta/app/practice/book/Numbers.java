package org.invicta.app.practice.book;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.invicta.engine.expression.Value;
import org.invicta.engine.time.London;

/** Numbers, dates and values as people in this country write them. */
final class Numbers {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm", Locale.UK).withZone(London.ZONE);

  private Numbers() {}

  static String said(long number) {
    return NumberFormat.getIntegerInstance(Locale.UK).format(number);
  }

  static String said(LocalDate day) {
    return DAY.format(day);
  }

  private static String said(Instant instant) {
    return MOMENT.format(instant);
  }

  static String said(Value value) {
    return switch (value) {
      case Value.Nothing _ -> "not known";
      case Value.Text(var text) -> text;
      case Value.Number(var number) -> number.toPlainString();
      case Value.Flag(var yes) -> yes ? "yes" : "no";
      case Value.Day(var day) -> said(day);
      case Value.Moment(var instant) -> said(instant);
      case Value.Span(var length) -> said(length);
      case Value.Items(var items) ->
          items.stream().map(Numbers::said).collect(Collectors.joining("; "));
      case Value.Group(var members) ->
          members.entrySet().stream()
              .map(member -> Said.spaced(member.getKey()) + " " + said(member.getValue()))
              .collect(Collectors.joining(", "));
    };
  }

  private static String said(Duration length) {
    var parts = new ArrayList<String>();
    add(parts, length.toDays(), "day");
    add(parts, length.toHoursPart(), "hour");
    add(parts, length.toMinutesPart(), "minute");
    add(parts, length.toSecondsPart(), "second");
    return parts.isEmpty() ? "no time" : String.join(" ", parts);
  }

  private static void add(List<String> parts, long number, String unit) {
    if (number != 0) {
      parts.add(number + " " + unit + (number == 1 ? "" : "s"));
    }
  }
}
