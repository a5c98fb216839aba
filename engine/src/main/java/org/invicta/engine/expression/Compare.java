package org.invicta.engine.expression;

import java.util.Optional;

/** Compares two values of the same type. */
final class Compare {
  private Compare() {}

  /** Below, at or above zero; empty where the two have no order. */
  static Optional<Integer> order(Value one, Value other) {
    if (one instanceof Value.Number(var left) && other instanceof Value.Number(var right)) {
      return Optional.of(left.compareTo(right));
    }
    if (one instanceof Value.Day(var left) && other instanceof Value.Day(var right)) {
      return Optional.of(left.compareTo(right));
    }
    if (one instanceof Value.Moment(var left) && other instanceof Value.Moment(var right)) {
      return Optional.of(left.compareTo(right));
    }
    if (one instanceof Value.Span(var left) && other instanceof Value.Span(var right)) {
      return Optional.of(left.compareTo(right));
    }
    return Optional.empty();
  }

  /** The numbers 1 and 1.0 are equal. */
  static boolean equal(Value one, Value other) {
    return order(one, other).map(order -> order == 0).orElseGet(() -> one.equals(other));
  }
}
