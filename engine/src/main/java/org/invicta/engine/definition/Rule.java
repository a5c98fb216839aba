package org.invicta.engine.definition;

import org.invicta.engine.expression.Expression;

/**
 * What must hold, such as that somebody is found after they were last seen. What is not known is not held against anybody.
 *
 * @param place where it is defined
 * @param code its code, unique where it stands
 * @param words the rule in a sentence, said when it is broken
 * @param condition what must hold: broken only where it is plainly false
 * @param field the field at fault, named as in expressions; empty for the whole
 * @param todo what to do about it, a sentence
 */
public record Rule(
    Place place, Code code, String words, Expression condition, String field, String todo) {

  /** What to do about it, without the full stop, as problems and refusals give their advice. */
  public String advice() {
    return todo.endsWith(".") ? todo.substring(0, todo.length() - 1) : todo;
  }
}
