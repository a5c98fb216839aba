package org.invicta.engine.expression;

import java.math.BigDecimal;
import java.util.List;
import org.invicta.engine.expression.Expression.Comparator;

/**
 * Works out what a checked expression gives.
 *
 * <p>FEEL's three-valued logic: a comparison or a sum with nothing is nothing; {@code false and nothing} is no; {@code true or
 * nothing} is yes; {@code if} takes its else where the condition is not known. A list that is not known has no count.
 */
public final class Evaluator {
  private Evaluator() {}

  /**
   * The value of an expression.
   *
   * @throws ValueOfWrongType where a path leads to a value that is not of the path's type
   */
  public static Value evaluate(Expression expression, Values values) {
    return switch (expression) {
      case Expression.Constant it -> it.value();
      case Expression.Path it -> path(it, values);
      case Expression.Comparison it ->
          compare(it.comparator(), evaluate(it.left(), values), evaluate(it.right(), values));
      case Expression.InRange it -> range(it, values);
      case Expression.InList it -> list(it, values);
      case Expression.And it -> Truth.all(it.operands(), operand -> evaluate(operand, values));
      case Expression.Or it -> Truth.any(it.operands(), operand -> evaluate(operand, values));
      case Expression.Not it -> Truth.not(evaluate(it.operand(), values));
      case Expression.Arithmetic it ->
          Calculation.of(it.operator(), evaluate(it.left(), values), evaluate(it.right(), values));
      case Expression.Call it -> call(it, values);
      case Expression.Quantified it -> quantified(it, values);
      case Expression.If it ->
          isYes(it.condition(), values)
              ? evaluate(it.then(), values)
              : evaluate(it.otherwise(), values);
    };
  }

  /** Whether a condition holds for certain: not where it is not known. */
  public static boolean isYes(Expression condition, Values values) {
    return evaluate(condition, values).equals(Truth.YES);
  }

  private static Value path(Expression.Path path, Values values) {
    var value = values.at(path.names());
    if (!holds(path.type(), value)) {
      throw new ValueOfWrongType(path.names(), TypeRules.called(path.type()));
    }
    return value;
  }

  private static boolean holds(Type type, Value value) {
    if (value instanceof Value.Nothing) {
      return true;
    }
    return switch (type) {
      case Type.Text _, Type.Choice _, Type.Party _ -> value instanceof Value.Text;
      case Type.Number _ -> value instanceof Value.Number;
      case Type.Date _ -> value instanceof Value.Day;
      case Type.Instant _ -> value instanceof Value.Moment;
      case Type.Duration _ -> value instanceof Value.Span;
      case Type.YesNo _ -> value instanceof Value.Flag;
      case Type.Group _ -> value instanceof Value.Group;
      case Type.Many(var of) ->
          value instanceof Value.Items(var items)
              && items.stream().allMatch(item -> holds(of, item));
      case Type.NotKnown _ -> false;
    };
  }

  private static Value compare(Comparator comparator, Value left, Value right) {
    if (left instanceof Value.Nothing || right instanceof Value.Nothing) {
      return Truth.NOT_KNOWN;
    }
    return switch (comparator) {
      case EQUAL -> Truth.of(Compare.equal(left, right));
      case NOT_EQUAL -> Truth.of(!Compare.equal(left, right));
      case LESS -> Truth.of(order(left, right) < 0);
      case LESS_OR_EQUAL -> Truth.of(order(left, right) <= 0);
      case GREATER -> Truth.of(order(left, right) > 0);
      case GREATER_OR_EQUAL -> Truth.of(order(left, right) >= 0);
    };
  }

  private static int order(Value left, Value right) {
    return Compare.order(left, right)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "EXPR-UNCHECKED: check the expression before evaluating it"));
  }

  private static Value range(Expression.InRange it, Values values) {
    var tested = evaluate(it.tested(), values);
    var above = it.lowIncluded() ? Comparator.GREATER_OR_EQUAL : Comparator.GREATER;
    var below = it.highIncluded() ? Comparator.LESS_OR_EQUAL : Comparator.LESS;
    var aboveLow =
        it.low().map(end -> compare(above, tested, evaluate(end, values))).orElse(Truth.YES);
    var belowHigh =
        it.high().map(end -> compare(below, tested, evaluate(end, values))).orElse(Truth.YES);
    return Truth.all(List.of(aboveLow, belowHigh), value -> value);
  }

  private static Value list(Expression.InList it, Values values) {
    var tested = evaluate(it.tested(), values);
    return Truth.any(it.options(), option -> among(tested, evaluate(option, values)));
  }

  private static Value among(Value tested, Value option) {
    return option instanceof Value.Items(var items)
        ? Truth.any(items, item -> compare(Comparator.EQUAL, tested, item))
        : compare(Comparator.EQUAL, tested, option);
  }

  private static Value call(Expression.Call call, Values values) {
    var arguments = call.arguments().stream().map(it -> evaluate(it, values)).toList();
    var first = arguments.getFirst();
    if (call.function().equals(Functions.IS_KNOWN)) {
      return Truth.of(!(first instanceof Value.Nothing));
    }
    if (call.function().equals(Functions.YEARS)) {
      return Calculation.years(first, arguments.get(1));
    }
    if (arguments.size() == 1 && !(first instanceof Value.Items)) {
      return Truth.NOT_KNOWN;
    }
    var items = first instanceof Value.Items(var inList) ? inList : arguments;
    return switch (call.function()) {
      case Functions.COUNT -> new Value.Number(BigDecimal.valueOf(items.size()));
      case Functions.SUM -> Calculation.sum(items);
      case Functions.MIN -> Calculation.least(items);
      case Functions.MAX -> Calculation.most(items);
      default ->
          throw new IllegalArgumentException("EXPR-UNCHECKED: no function " + call.function());
    };
  }

  private static Value quantified(Expression.Quantified it, Values values) {
    if (!(evaluate(it.list(), values) instanceof Value.Items(var items))) {
      return Truth.NOT_KNOWN;
    }
    return it.every()
        ? Truth.all(items, item -> evaluate(it.condition(), values.with(it.name(), item)))
        : Truth.any(items, item -> evaluate(it.condition(), values.with(it.name(), item)));
  }
}
