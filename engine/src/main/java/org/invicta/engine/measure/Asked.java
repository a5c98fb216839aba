package org.invicta.engine.measure;

import java.util.function.Function;

/**
 * Something a person asked for, read: understood, or not and why.
 *
 * @param <T> what it is when understood
 */
public sealed interface Asked<T> {

  /** It was understood. */
  record Understood<T>(T value) implements Asked<T> {}

  /** It was not understood. */
  record NotUnderstood<T>(MeasureProblem problem) implements Asked<T> {}

  /** Reads on with the value; a problem stays a problem. */
  default <U> Asked<U> then(Function<T, Asked<U>> next) {
    return switch (this) {
      case Understood<T>(T value) -> next.apply(value);
      case NotUnderstood<T>(MeasureProblem problem) -> new NotUnderstood<>(problem);
    };
  }
}
