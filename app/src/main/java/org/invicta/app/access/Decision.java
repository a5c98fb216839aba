package org.invicta.app.access;

/** Whether somebody may do something: a value, so that a refusal always has its reason. */
public sealed interface Decision {

  /** They may. */
  record Allowed() implements Decision {}

  /**
   * They may not.
   *
   * @param reason a sentence for the person refused: why, and without anything about a child
   * @param todo a sentence that says what they can do now
   */
  record Refused(String reason, String todo) implements Decision {}

  /** The decision that allows. */
  static Decision allowed() {
    return new Allowed();
  }

  /** The decision that refuses, with a reason and what to do. */
  static Decision refused(String reason, String todo) {
    return new Refused(reason, todo);
  }
}
