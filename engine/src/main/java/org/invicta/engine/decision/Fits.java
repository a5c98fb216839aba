package org.invicta.engine.decision;

import org.invicta.engine.expression.Evaluator;
import org.invicta.engine.expression.Expression;
import org.invicta.engine.expression.Type;
import org.invicta.engine.expression.Value;
import org.invicta.engine.expression.Values;

/** Whether a value fits a cell, by itself. */
final class Fits {
  private Fits() {}

  /** Whether the cell holds where what it tests has this value. */
  static boolean cell(Expression cell, Expression tested, Value value) {
    var asked = replaced(cell, tested, value);
    Values nothingElse = _ -> new Value.Nothing();
    return Evaluator.isYes(asked, nothingElse);
  }

  /** The cell with the value where it had what it tests. */
  private static Expression replaced(Expression node, Expression tested, Value value) {
    if (node.equals(tested)) {
      return new Expression.Constant(node.place(), node.type(), value);
    }
    return switch (node) {
      case Expression.Comparison it ->
          new Expression.Comparison(
              it.place(),
              it.type(),
              it.comparator(),
              replaced(it.left(), tested, value),
              it.right());
      case Expression.InRange it ->
          new Expression.InRange(
              it.place(),
              it.type(),
              replaced(it.tested(), tested, value),
              it.low(),
              it.lowIncluded(),
              it.high(),
              it.highIncluded());
      case Expression.InList it ->
          new Expression.InList(
              it.place(), it.type(), replaced(it.tested(), tested, value), it.options());
      case Expression.Or it ->
          new Expression.Or(
              it.place(),
              it.type(),
              it.operands().stream().map(part -> replaced(part, tested, value)).toList());
      case Expression.Not it ->
          new Expression.Not(it.place(), new Type.YesNo(), replaced(it.operand(), tested, value));
      case Expression.Call it ->
          new Expression.Call(
              it.place(),
              it.type(),
              it.function(),
              it.arguments().stream().map(part -> replaced(part, tested, value)).toList());
      default -> node;
    };
  }
}
