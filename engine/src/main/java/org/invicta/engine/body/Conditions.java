package org.invicta.engine.body;

import org.invicta.engine.expression.Expression;
import org.invicta.engine.expression.Value;

/** Tells whether a condition of a definition holds for a body. */
@FunctionalInterface
public interface Conditions {

  /**
   * Whether the condition is plainly true; not known counts as not true.
   *
   * @param condition the condition
   * @param body the whole body, a yes-no answer that is not known left as nothing
   * @param item the item of a repeated group that the condition stands in: its fields, and the item itself behind the group's
   *     {@code one}; an empty group outside
   */
  boolean hold(Expression condition, Value.Group body, Value.Group item);
}
