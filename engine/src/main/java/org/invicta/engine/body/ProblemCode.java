package org.invicta.engine.body;

/** The kinds of problem with a record. A code once given keeps its meaning for good. */
public enum ProblemCode {
  UNKNOWN_FIELD("R001"),
  WRONG_TYPE("R002"),
  OUT_OF_RANGE("R003"),
  TOO_MANY_DECIMALS("R004"),
  TEXT_TOO_LONG("R005"),
  NOT_IN_LIST("R006"),
  NOT_ANSWERED("R007"),
  NOT_ASKED("R008"),
  COMPUTED("R009"),
  GIVEN_TWICE("R010"),
  NOT_STORABLE("R011"),
  NOT_AN_ID("R012"),
  TOO_MANY_ITEMS("R013"),
  /** A rule across fields is plainly broken. */
  RULE_BROKEN("R014"),
  UNKNOWN_ROLE("R020"),
  WRONG_PARTY_KIND("R021"),
  TOO_FEW_PARTIES("R022"),
  TOO_MANY_PARTIES("R023"),
  NO_SUCH_PARTY("R024"),
  UNKNOWN_TYPE("R030"),
  KEY_IN_USE("R031"),
  NO_SUCH_RECORD("R032"),
  BAD_KEY("R033"),
  BAD_DATE("R034"),
  NO_AUTHOR("R035"),
  BODY_TOO_LARGE("R036");

  private final String code;

  ProblemCode(String code) {
    this.code = code;
  }

  /** The stable code, such as {@code R003}. */
  public String code() {
    return code;
  }

  /** A problem of this kind. */
  public Problem at(String field, String found, String allowed, String todo) {
    return new Problem(code, field, found, allowed, todo);
  }
}
