package org.invicta.app.capture.form;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.invicta.engine.expression.Expression;
import org.invicta.engine.expression.Expression.Comparator;
import org.invicta.engine.expression.Type;
import org.invicta.engine.expression.Value;

/**
 * A condition simple enough for a script to watch, as JSON: yes-no answers and choices, compared with {@code =}, {@code !=} and
 * {@code in}, joined by and, or and not. Three-valued, as the server's evaluation is.
 */
final class LiveCondition {

  private final Function<List<String>, Optional<String>> inputs;

  /**
   * @param inputs the input on the page that a path leads to; empty when the page has none
   */
  LiveCondition(Function<List<String>, Optional<String>> inputs) {
    this.inputs = inputs;
  }

  /** The JSON; empty when only the server can tell. */
  Optional<String> json(Expression condition) {
    return switch (condition) {
      case Expression.Path path when path.type() instanceof Type.YesNo ->
          input(path).map(name -> is(name, "yes"));
      case Expression.Not not -> json(not.operand()).map(inner -> "{\"not\":" + inner + "}");
      case Expression.And and -> all("and", and.operands());
      case Expression.Or or -> all("or", or.operands());
      case Expression.Comparison comparison -> comparison(comparison);
      case Expression.InList in -> in(in);
      case Expression.Call call when call.function().equals("is known") ->
          input(call.arguments().getFirst()).map(name -> "{\"known\":" + text(name) + "}");
      case Expression.Path _,
          Expression.Constant _,
          Expression.InRange _,
          Expression.Arithmetic _,
          Expression.Call _,
          Expression.Quantified _,
          Expression.If _ ->
          Optional.empty();
    };
  }

  private Optional<String> all(String word, List<Expression> operands) {
    var parts = operands.stream().map(this::json).toList();
    if (parts.stream().anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    return Optional.of(
        "{\""
            + word
            + "\":["
            + parts.stream().map(Optional::get).collect(Collectors.joining(","))
            + "]}");
  }

  private Optional<String> comparison(Expression.Comparison it) {
    var equal = it.comparator() == Comparator.EQUAL;
    if (!equal && it.comparator() != Comparator.NOT_EQUAL) {
      return Optional.empty();
    }
    var forwards = compared(it.left(), it.right());
    var found = forwards.isPresent() ? forwards : compared(it.right(), it.left());
    return equal ? found : found.map(inner -> "{\"not\":" + inner + "}");
  }

  private Optional<String> compared(Expression field, Expression constant) {
    return input(field).flatMap(name -> word(constant).map(word -> is(name, word)));
  }

  private Optional<String> in(Expression.InList it) {
    var options = it.options().stream().map(LiveCondition::word).toList();
    if (options.stream().anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    return input(it.tested())
        .map(
            name ->
                "{\"or\":["
                    + options.stream()
                        .map(option -> is(name, option.get()))
                        .collect(Collectors.joining(","))
                    + "]}");
  }

  private Optional<String> input(Expression expression) {
    return expression instanceof Expression.Path path
        ? inputs.apply(path.names())
        : Optional.empty();
  }

  private static Optional<String> word(Expression expression) {
    if (!(expression instanceof Expression.Constant constant)) {
      return Optional.empty();
    }
    return switch (constant.value()) {
      case Value.Text(var text) -> Optional.of(text);
      case Value.Flag(var yes) -> Optional.of(yes ? "yes" : "no");
      case Value.Nothing _,
          Value.Number _,
          Value.Day _,
          Value.Moment _,
          Value.Span _,
          Value.Items _,
          Value.Group _ ->
          Optional.empty();
    };
  }

  private static String is(String name, String value) {
    return "{\"is\":[" + text(name) + "," + text(value) + "]}";
  }

  /** Names and codes hold no quotes; what does is not watched by the script but shown as it is. */
  private static String text(String code) {
    return "\"" + code.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
