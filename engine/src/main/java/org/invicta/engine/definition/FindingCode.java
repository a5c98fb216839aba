package org.invicta.engine.definition;

/** The kinds of finding in practice files. A code once given keeps its meaning for good. */
public enum FindingCode {
  NOT_READABLE("P001"),
  NOT_YAML("P002"),
  UNKNOWN_KIND("P003"),
  UNKNOWN_KEY("P004"),
  MISSING_KEY("P005"),
  WRONG_TYPE("P006"),
  KEY_OUT_OF_ORDER("P007"),
  NOT_A_CODE("P008"),
  DUPLICATE_CODE("P009"),
  UNKNOWN_REFERENCE("P010"),
  OVERLAPPING_DATES("P011"),
  OVERLAY_LOOSENS("P012"),
  PROSE("P013"),
  NO_ACCESS("P014"),
  LIFECYCLE_CYCLE("P020"),
  UNREACHABLE_STATE("P021"),
  EXPRESSION_SYNTAX("P030"),
  UNKNOWN_FIELD("P031"),
  EXPRESSION_TYPE("P032"),
  EXAMPLE_FAILED("P040"),
  DECISION_GAP("P050"),
  DECISION_OVERLAP("P051"),
  DECISION_ROW_NEVER_FIRES("P052");

  private final String code;

  FindingCode(String code) {
    this.code = code;
  }

  /** The stable code, such as {@code P031}. */
  public String code() {
    return code;
  }
}
