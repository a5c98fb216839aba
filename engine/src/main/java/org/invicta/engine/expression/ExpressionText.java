package org.invicta.engine.expression;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.invicta.engine.expression.Expression.Comparator;
import org.invicta.engine.expression.Expression.Operator;

/** Writes an expression as text that {@link ExpressionParser} reads back as the same tree. */
public final class ExpressionText {
  private ExpressionText() {}

  /** The text, on one line, with brackets around every operand that is more than a single value. */
  public static String of(Expression expression) {
    return switch (expression) {
      case Expression.Constant it -> constant(it.value());
      case Expression.Path it -> String.join(".", it.names());
      case Expression.Comparison it ->
          "%s %s %s".formatted(operand(it.left()), symbol(it.comparator()), operand(it.right()));
      case Expression.InRange it ->
          "%s in %s%s..%s%s"
              .formatted(
                  operand(it.tested()),
                  it.lowIncluded() ? "[" : "(",
                  end(it.low()),
                  end(it.high()),
                  it.highIncluded() ? "]" : ")");
      case Expression.InList it ->
          operand(it.tested())
              + it.options().stream()
                  .map(ExpressionText::operand)
                  .collect(Collectors.joining(", ", " in (", ")"));
      case Expression.And it -> joined(it.operands(), " and ");
      case Expression.Or it -> joined(it.operands(), " or ");
      case Expression.Not it -> "not(" + of(it.operand()) + ")";
      case Expression.Arithmetic it ->
          "%s %s %s".formatted(operand(it.left()), symbol(it.operator()), operand(it.right()));
      case Expression.Call it ->
          it.arguments().stream()
              .map(ExpressionText::of)
              .collect(Collectors.joining(", ", it.function() + "(", ")"));
      case Expression.Quantified it ->
          "%s %s in %s satisfies %s"
              .formatted(
                  it.every() ? "every" : "some", it.name(), operand(it.list()), of(it.condition()));
      case Expression.If it ->
          "if %s then %s else %s".formatted(of(it.condition()), of(it.then()), of(it.otherwise()));
    };
  }

  private static String joined(List<Expression> operands, String word) {
    return operands.stream().map(ExpressionText::operand).collect(Collectors.joining(word));
  }

  private static String end(Optional<Expression> end) {
    return end.map(ExpressionText::operand).orElse("");
  }

  private static String operand(Expression expression) {
    return switch (expression) {
      case Expression.Constant _, Expression.Path _, Expression.Call _, Expression.Not _ ->
          of(expression);
      case Expression.Comparison _,
          Expression.InRange _,
          Expression.InList _,
          Expression.And _,
          Expression.Or _,
          Expression.Arithmetic _,
          Expression.Quantified _,
          Expression.If _ ->
          "(" + of(expression) + ")";
    };
  }

  static String symbol(Comparator comparator) {
    return switch (comparator) {
      case EQUAL -> "=";
      case NOT_EQUAL -> "!=";
      case LESS -> "<";
      case LESS_OR_EQUAL -> "<=";
      case GREATER -> ">";
      case GREATER_OR_EQUAL -> ">=";
    };
  }

  static String symbol(Operator operator) {
    return switch (operator) {
      case PLUS -> "+";
      case MINUS -> "-";
      case TIMES -> "*";
      case DIVIDE -> "/";
    };
  }

  private static String constant(Value value) {
    return switch (value) {
      case Value.Nothing _ -> "null";
      case Value.Text(var text) -> quoted(text);
      case Value.Number(var number) -> number.toPlainString();
      case Value.Flag(var yes) -> yes ? "true" : "false";
      case Value.Day(var day) -> "date(\"" + day + "\")";
      case Value.Moment(var instant) -> "date and time(\"" + instant + "\")";
      case Value.Span(var length) -> "duration(\"" + length + "\")";
      case Value.Items _, Value.Group _ ->
          throw new IllegalArgumentException("EXPR-NO-LITERAL: lists and groups have no constants");
    };
  }

  private static String quoted(String text) {
    var quoted = new StringBuilder("\"");
    text.chars()
        .forEach(
            character -> {
              if (character == '"' || character == '\\') {
                quoted.append('\\').append((char) character);
              } else if (Character.isISOControl(character)) {
                quoted.append("\\u%04x".formatted(character));
              } else {
                quoted.append((char) character);
              }
            });
    return quoted.append('"').toString();
  }
}
