package org.invicta.app.capture.form;

import org.invicta.engine.body.Problem;
import org.invicta.engine.expression.Value;

/** What an entry comes to. */
sealed interface Answer {

  /** Nothing was entered. */
  record None() implements Answer {}

  /** An answer, which may still break a rule of its definition. */
  record Given(Value value) implements Answer {}

  /** What was typed is no answer of this kind. */
  record Wrong(Problem problem) implements Answer {}
}
