package org.invicta.engine.lifecycle;

/** The kinds of refusal. A code once given keeps its meaning for good. */
public enum Refusal {
  UNKNOWN_MOVE("L001"),
  NOT_FROM_THIS_STATE("L002"),
  NOT_BY_THIS_ROLE("L003"),
  NEEDS_AN_ANSWER("L004"),
  NEEDS_A_REASON("L005"),
  NO_LIFECYCLE("L006"),
  /** A rule of the move is plainly broken. */
  RULE_BROKEN("L007"),
  /** Whoever asks did, or is named in, what somebody else must have done. */
  NOT_BY_THE_SAME_PERSON("L008"),
  /** Nobody has asked for an approval of this move, for it needs none. */
  NEEDS_NO_APPROVAL("L009"),
  /** Whoever would agree holds none of the roles that may. */
  NOT_APPROVED_BY_THIS_ROLE("L010"),
  /** Whoever would agree asked for the move, or may not have any part in it. */
  NOT_APPROVED_BY_THE_SAME_PERSON("L011"),
  /** Whoever would agree has agreed already. */
  APPROVED_ALREADY("L012"),
  /** The move cannot be undone at all. */
  NOT_UNDONE("L013"),
  /** Somebody else made the move. */
  NOT_UNDONE_BY_ANOTHER("L014"),
  /** The time in which it could be undone is over. */
  UNDONE_TOO_LATE("L015"),
  /** Others have to agree first, and this way of making the move cannot ask them. */
  NOT_AGREED_YET("L016");

  private final String code;

  Refusal(String code) {
    this.code = code;
  }

  /** The stable code, such as {@code L002}. */
  public String code() {
    return code;
  }
}
