package org.invicta.engine.expression;

import java.util.function.Function;

/** Three-valued logic: yes, no, and nothing for what is not known. */
final class Truth {
  static final Value YES = new Value.Flag(true);
  static final Value NO = new Value.Flag(false);
  static final Value NOT_KNOWN = new Value.Nothing();

  private Truth() {}

  static Value of(boolean yes) {
    return yes ? YES : NO;
  }

  static Value not(Value operand) {
    return operand instanceof Value.Flag(var yes) ? of(!yes) : operand;
  }

  /** No as soon as one is no; otherwise not known where one is not known. */
  static <T> Value all(Iterable<T> operands, Function<T, Value> evaluate) {
    return fold(operands, evaluate, NO);
  }

  /** Yes as soon as one is yes; otherwise not known where one is not known. */
  static <T> Value any(Iterable<T> operands, Function<T, Value> evaluate) {
    return fold(operands, evaluate, YES);
  }

  private static <T> Value fold(Iterable<T> operands, Function<T, Value> evaluate, Value decisive) {
    var result = not(decisive);
    for (var operand : operands) {
      var value = evaluate.apply(operand);
      if (value.equals(decisive)) {
        return decisive;
      }
      if (value instanceof Value.Nothing) {
        result = NOT_KNOWN;
      }
    }
    return result;
  }
}
