package org.invicta.engine.decision;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.invicta.engine.definition.CodeList;
import org.invicta.engine.definition.DecisionDefinition.Input;
import org.invicta.engine.expression.Expression;
import org.invicta.engine.expression.Type;
import org.invicta.engine.expression.Value;
import org.invicta.engine.time.London;

/** Says cells and the values they test in plain English: {@code 3 or more}, {@code not School}, {@code Not known}. */
public final class CellWords {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm", Locale.UK).withZone(London.ZONE);

  private CellWords() {}

  /** A cell, to stand alone under the label of its column. */
  public static String of(Expression cell, Input input) {
    return sentence(cell(cell, input.from().type()));
  }

  /** What an input holds, in the words of its list where it has one. */
  public static String of(Value value, Input input) {
    return sentence(value(value, input.from().type()));
  }

  /** A value of a type, in the words of its list where it has one. */
  public static String of(Value value, Type type) {
    return sentence(value(value, type));
  }

  private static String cell(Expression cell, Type type) {
    return switch (cell) {
      case Expression.Not it when it.operand() instanceof Expression.Call -> "not known";
      case Expression.Not it -> "not " + cell(it.operand(), type);
      case Expression.Or it -> joined(it.operands(), type);
      case Expression.InList it -> joined(it.options(), type);
      case Expression.Constant(_, _, var value) -> value(value, type);
      case Expression.Comparison it -> comparison(it, type);
      case Expression.InRange it -> range(it, type);
      case Expression.Call _,
          Expression.Path _,
          Expression.And _,
          Expression.Arithmetic _,
          Expression.Quantified _,
          Expression.If _ ->
          FeelText.cell(cell);
    };
  }

  private static String joined(List<Expression> parts, Type type) {
    return parts.stream().map(part -> cell(part, type)).collect(Collectors.joining(" or "));
  }

  private static String comparison(Expression.Comparison it, Type type) {
    var bound = cell(it.right(), type);
    return switch (it.comparator()) {
      case EQUAL -> bound;
      case NOT_EQUAL -> "not " + bound;
      case LESS -> isTimed(type) ? "before " + bound : "less than " + bound;
      case LESS_OR_EQUAL -> isTimed(type) ? "up to " + bound : bound + " or less";
      case GREATER -> isTimed(type) ? "after " + bound : "more than " + bound;
      case GREATER_OR_EQUAL -> isTimed(type) ? "from " + bound : bound + " or more";
    };
  }

  private static String range(Expression.InRange it, Type type) {
    var low = it.low().map(end -> (it.lowIncluded() ? "" : "more than ") + cell(end, type));
    var high = it.high().map(end -> (it.highIncluded() ? "" : "less than ") + cell(end, type));
    if (low.isPresent() && high.isPresent()) {
      return low.get() + " to " + high.get();
    }
    return low.map(from -> from + " or more")
        .or(() -> high.map(to -> to + " or less"))
        .orElse("any");
  }

  private static boolean isTimed(Type type) {
    return type instanceof Type.Date || type instanceof Type.Instant;
  }

  private static String value(Value value, Type type) {
    return switch (value) {
      case Value.Nothing _ -> "not known";
      case Value.Flag(var yes) -> yes ? "yes" : "no";
      case Value.Number(var number) -> number.toPlainString();
      case Value.Day(var day) -> DAY.format(day);
      case Value.Moment(var instant) -> MOMENT.format(instant);
      case Value.Span(var length) -> length(length);
      case Value.Text(var text) when type instanceof Type.YesNo -> text.replace('-', ' ');
      case Value.Text(var text) ->
          type instanceof Type.Choice(var list)
              ? list.value(text).map(CodeList.Value::label).orElse(text)
              : text;
      case Value.Items(var items) ->
          type instanceof Type.Many(var one)
              ? items.stream().map(item -> value(item, one)).collect(Collectors.joining(", "))
              : items.size() + " items";
      case Value.Group _ -> "answers";
    };
  }

  private static String length(Duration length) {
    var parts = new java.util.ArrayList<String>();
    counted(parts, length.toDays(), "day");
    counted(parts, length.toHoursPart(), "hour");
    counted(parts, length.toMinutesPart(), "minute");
    return parts.isEmpty() ? length.toSeconds() + " seconds" : String.join(" ", parts);
  }

  private static void counted(List<String> parts, long number, String unit) {
    if (number != 0) {
      parts.add(number + " " + unit + (number == 1 ? "" : "s"));
    }
  }

  private static String sentence(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
  }
}
