package org.invicta.app.intake.map;

/** Why a row is not taken in: stable codes, I101 to I199. */
public enum RejectCode {
  BROKEN_QUOTE("I101"),
  WRONG_NUMBER_OF_VALUES("I102"),
  MISSING_VALUE("I103"),
  IMPOSSIBLE_DATE("I104"),
  OUT_OF_RANGE("I105"),
  UNKNOWN_CODE("I106"),
  NO_COLLISION("I107"),
  COLLISION_REJECTED("I108"),
  GIVEN_TWICE("I109"),
  DOES_NOT_ADD_UP("I110"),
  TOO_MANY("I111"),
  NOT_STORABLE("I112"),
  REFUSED_BY_DEFINITION("I113");

  private final String code;

  RejectCode(String code) {
    this.code = code;
  }

  /** The stable code, such as I104. */
  public String code() {
    return code;
  }
}
