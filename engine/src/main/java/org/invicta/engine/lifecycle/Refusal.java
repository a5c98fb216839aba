package org.invicta.engine.lifecycle;

/** The kinds of refusal. A code once given keeps its meaning for good. */
public enum Refusal {
  UNKNOWN_MOVE("L001"),
  NOT_FROM_THIS_STATE("L002"),
  NOT_BY_THIS_ROLE("L003"),
  NEEDS_AN_ANSWER("L004"),
  NEEDS_A_REASON("L005"),
  NO_LIFECYCLE("L006");

  private final String code;

  Refusal(String code) {
    this.code = code;
  }

  /** The stable code, such as {@code L002}. */
  public String code() {
    return code;
  }
}
