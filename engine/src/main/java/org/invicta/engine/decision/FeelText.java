package org.invicta.engine.decision;

import java.util.stream.Collectors;
import org.invicta.engine.definition.Place;
import org.invicta.engine.expression.Expression;
import org.invicta.engine.expression.ExpressionText;
import org.invicta.engine.expression.Type;
import org.invicta.engine.expression.Value;

/** Writes cells and constants as plain FEEL, which any DMN engine reads alike. */
public final class FeelText {
  private static final Place NOWHERE = new Place("", 1, 1);

  private FeelText() {}

  /** A constant. */
  public static String constant(Value value) {
    return ExpressionText.of(new Expression.Constant(NOWHERE, new Type.NotKnown(), value));
  }

  /** A cell. FEEL lets what is not known fit {@code not("a")}; the null put into it keeps that out. */
  public static String cell(Expression cell) {
    if (!(cell instanceof Expression.Not not)) {
      return tests(cell);
    }
    if (not.operand() instanceof Expression.Call) {
      return "null";
    }
    var tests = tests(not.operand());
    return "not(" + (fitsNull(not.operand()) ? tests : tests + ", null") + ")";
  }

  private static boolean fitsNull(Expression tests) {
    return tests instanceof Expression.Or or
        ? or.operands().stream().anyMatch(FeelText::fitsNull)
        : tests instanceof Expression.Not;
  }

  private static String tests(Expression tests) {
    return switch (tests) {
      case Expression.Or it ->
          it.operands().stream().map(FeelText::tests).collect(Collectors.joining(", "));
      case Expression.Not _ -> "null";
      case Expression.Comparison it -> comparison(it);
      case Expression.InRange it -> range(it);
      case Expression.InList it ->
          it.options().stream().map(FeelText::constant).collect(Collectors.joining(", "));
      default -> throw new IllegalArgumentException("Not a cell: " + ExpressionText.of(tests));
    };
  }

  private static String comparison(Expression.Comparison it) {
    var constant = constant(it.right());
    return switch (it.comparator()) {
      case LESS -> "< " + constant;
      case LESS_OR_EQUAL -> "<= " + constant;
      case GREATER -> "> " + constant;
      case GREATER_OR_EQUAL -> ">= " + constant;
      case EQUAL, NOT_EQUAL -> constant;
    };
  }

  private static String range(Expression.InRange it) {
    if (it.low().isEmpty()) {
      return (it.highIncluded() ? "<= " : "< ") + it.high().map(FeelText::constant).orElse("null");
    }
    var low = constant(it.low().get());
    if (it.high().isEmpty()) {
      return (it.lowIncluded() ? ">= " : "> ") + low;
    }
    return (it.lowIncluded() ? "[" : "(")
        + low
        + ".."
        + constant(it.high().get())
        + (it.highIncluded() ? "]" : ")");
  }

  private static String constant(Expression expression) {
    return expression instanceof Expression.Constant(_, _, var value)
        ? constant(value)
        : ExpressionText.of(expression);
  }
}
