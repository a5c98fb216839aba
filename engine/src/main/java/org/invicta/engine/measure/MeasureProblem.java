package org.invicta.engine.measure;

/**
 * Why a question about a measure cannot be answered, said so that the person who asked can ask better.
 *
 * @param code the stable code of this kind of problem
 * @param found what was asked
 * @param allowed what may be asked
 * @param todo what to do about it
 */
public record MeasureProblem(Kind code, String found, String allowed, String todo) {

  /** The kinds of problem. A code once given keeps its meaning for good. */
  public enum Kind {
    PERIOD_NOT_UNDERSTOOD("M001"),
    FINANCIAL_YEAR_NOT_NEXT("M002"),
    PART_OF_YEAR_OUT_OF_RANGE("M003"),
    RANGE_BACKWARDS("M004"),
    UNKNOWN_MEASURE("M005"),
    UNKNOWN_DIMENSION("M006"),
    KNOWN_AT_NOT_UNDERSTOOD("M007"),
    KNOWN_AT_IN_FUTURE("M008"),
    DIMENSION_TWICE("M009"),
    DIMENSIONS_TOO_MANY("M010"),
    LIST_NOT_PUBLIC("M011"),
    BREAKDOWN_NOT_PUBLIC("M012"),
    FORMAT_UNKNOWN("M013"),
    PAGE_NOT_UNDERSTOOD("M014"),
    AUDIENCE_UNKNOWN("M015");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** The stable code, such as {@code M002}. */
    public String code() {
      return code;
    }
  }

  /** One line: {@code code what was found; what is allowed; what to do}. */
  @Override
  public String toString() {
    return "%s %s; %s; %s".formatted(code.code(), found, allowed, todo);
  }
}
