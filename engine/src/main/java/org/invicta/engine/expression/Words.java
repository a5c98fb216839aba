package org.invicta.engine.expression;

import java.util.List;
import java.util.function.Function;
import org.invicta.engine.expression.Expression.Comparator;
import org.invicta.engine.expression.Expression.Operator;

/**
 * Says an expression in plain English: {@code casualty's age is between 0 and 15}.
 *
 * <p>Choices are said by their labels, fields by those of {@link Labels} or else by their codes.
 */
public final class Words {
  private final Labels labels;

  private Words(Labels labels) {
    this.labels = labels;
  }

  /** The words, to stand in a sentence: no capital, no full stop. */
  public static String of(Expression expression, Labels labels) {
    return new Words(labels).condition(expression);
  }

  private String condition(Expression expression) {
    return switch (expression) {
      case Expression.Comparison it -> comparison(it.comparator(), it);
      case Expression.InRange it -> value(it.tested()) + " is " + range(it);
      case Expression.InList it -> list(it, false);
      case Expression.And it -> joined(it.operands(), " and ", this::operandOfAnd);
      case Expression.Or it -> joined(it.operands(), " or ", this::operandOfOr);
      case Expression.Not it -> negated(it.operand());
      case Expression.Call it when it.function().equals(Functions.IS_KNOWN) ->
          value(it.arguments().getFirst()) + " is known";
      case Expression.Quantified it -> quantified(it);
      case Expression.Path it when it.type() instanceof Type.YesNo -> value(it) + " is yes";
      case Expression.If it ->
          "if %s then %s, otherwise %s"
              .formatted(
                  condition(it.condition()), condition(it.then()), condition(it.otherwise()));
      case Expression.Constant _, Expression.Path _, Expression.Arithmetic _, Expression.Call _ ->
          value(expression);
    };
  }

  private String operandOfAnd(Expression operand) {
    return switch (operand) {
      case Expression.Or it when it.operands().size() == 2 && areShort(it.operands()) ->
          "either " + condition(it);
      case Expression.Or _, Expression.And _, Expression.If _, Expression.Quantified _ ->
          "(" + condition(operand) + ")";
      default -> condition(operand);
    };
  }

  private String operandOfOr(Expression operand) {
    return switch (operand) {
      case Expression.And it when it.operands().size() == 2 && areShort(it.operands()) ->
          "both " + condition(it);
      case Expression.Or _, Expression.And _, Expression.If _, Expression.Quantified _ ->
          "(" + condition(operand) + ")";
      default -> condition(operand);
    };
  }

  private static boolean areShort(List<Expression> operands) {
    return operands.stream()
        .noneMatch(it -> it instanceof Expression.And || it instanceof Expression.Or);
  }

  private String negated(Expression operand) {
    return switch (operand) {
      case Expression.Comparison it -> comparison(opposite(it.comparator()), it);
      case Expression.InRange it -> value(it.tested()) + " is not " + range(it);
      case Expression.InList it -> list(it, true);
      case Expression.Call it when it.function().equals(Functions.IS_KNOWN) ->
          value(it.arguments().getFirst()) + " is not known";
      case Expression.Path it -> value(it) + " is no";
      default -> "it is not the case that (" + condition(operand) + ")";
    };
  }

  private static Comparator opposite(Comparator comparator) {
    return switch (comparator) {
      case EQUAL -> Comparator.NOT_EQUAL;
      case NOT_EQUAL -> Comparator.EQUAL;
      case LESS -> Comparator.GREATER_OR_EQUAL;
      case LESS_OR_EQUAL -> Comparator.GREATER;
      case GREATER -> Comparator.LESS_OR_EQUAL;
      case GREATER_OR_EQUAL -> Comparator.LESS;
    };
  }

  private String comparison(Comparator comparator, Expression.Comparison it) {
    return value(it.left()) + " is " + than(comparator, it.right());
  }

  private String than(Comparator comparator, Expression limit) {
    var said = value(limit);
    var time = limit.type() instanceof Type.Date || limit.type() instanceof Type.Instant;
    var length = limit.type() instanceof Type.Duration;
    return switch (comparator) {
      case EQUAL -> said;
      case NOT_EQUAL -> "not " + said;
      case LESS -> (time ? "before " : length ? "shorter than " : "less than ") + said;
      case LESS_OR_EQUAL -> (time ? "no later than " : "at most ") + said;
      case GREATER -> (time ? "after " : length ? "longer than " : "more than ") + said;
      case GREATER_OR_EQUAL -> (time ? "no earlier than " : "at least ") + said;
    };
  }

  private String range(Expression.InRange it) {
    if (it.low().isPresent() && it.high().isPresent() && it.lowIncluded() && it.highIncluded()) {
      return "between %s and %s".formatted(value(it.low().get()), value(it.high().get()));
    }
    var above = it.lowIncluded() ? Comparator.GREATER_OR_EQUAL : Comparator.GREATER;
    var below = it.highIncluded() ? Comparator.LESS_OR_EQUAL : Comparator.LESS;
    var low = it.low().map(end -> than(above, end));
    var high = it.high().map(end -> than(below, end));
    return low.flatMap(from -> high.map(to -> from + " and " + to))
        .or(() -> low)
        .or(() -> high)
        .orElse("any");
  }

  private String list(Expression.InList it, boolean negated) {
    var many = it.options().stream().anyMatch(option -> option.type() instanceof Type.Many);
    var options = joined(it.options(), " or ", this::value);
    if (many) {
      return value(it.tested()) + (negated ? " is not among " : " is among ") + options;
    }
    var none = negated && it.options().size() > 1 ? "none of " : negated ? "not " : "";
    return value(it.tested()) + " is " + none + options;
  }

  private String quantified(Expression.Quantified it) {
    return "for %s %s in %s, %s"
        .formatted(
            it.every() ? "every" : "at least one",
            spaced(it.name()),
            value(it.list()),
            condition(it.condition()));
  }

  private String value(Expression expression) {
    return switch (expression) {
      case Expression.Constant it -> Said.constant(it.type(), it.value());
      case Expression.Path it -> labels.label(it.names()).orElseGet(() -> byCodes(it.names()));
      case Expression.Arithmetic it ->
          "%s %s %s".formatted(term(it.left()), operator(it.operator()), term(it.right()));
      case Expression.Call it when !it.function().equals(Functions.IS_KNOWN) -> call(it);
      case Expression.If it ->
          "(if %s then %s, otherwise %s)"
              .formatted(condition(it.condition()), value(it.then()), value(it.otherwise()));
      default -> "whether " + condition(expression);
    };
  }

  private String term(Expression expression) {
    return expression instanceof Expression.Arithmetic
        ? "(" + value(expression) + ")"
        : value(expression);
  }

  private static String operator(Operator operator) {
    return switch (operator) {
      case PLUS -> "plus";
      case MINUS -> "minus";
      case TIMES -> "times";
      case DIVIDE -> "divided by";
    };
  }

  private String call(Expression.Call call) {
    if (call.function().equals(Functions.YEARS)) {
      return "the completed years from %s to %s"
          .formatted(value(call.arguments().get(0)), value(call.arguments().get(1)));
    }
    var time = call.type() instanceof Type.Date || call.type() instanceof Type.Instant;
    var start =
        switch (call.function()) {
          case Functions.COUNT -> "the number of ";
          case Functions.SUM -> "the total of ";
          case Functions.MIN -> time ? "the earliest of " : "the lowest of ";
          case Functions.MAX -> time ? "the latest of " : "the highest of ";
          default -> call.function() + " of ";
        };
    return start + joined(call.arguments(), " and ", this::value);
  }

  private static String joined(
      List<Expression> operands, String last, Function<Expression, String> said) {
    var words = operands.stream().map(said).toList();
    return words.size() == 1
        ? words.getFirst()
        : String.join(", ", words.subList(0, words.size() - 1)) + last + words.getLast();
  }

  private static String byCodes(List<String> names) {
    return String.join("'s ", names.stream().map(Words::spaced).toList());
  }

  private static String spaced(String code) {
    return code.replace('-', ' ');
  }
}
