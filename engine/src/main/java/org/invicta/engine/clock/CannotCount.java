package org.invicta.engine.clock;

/** A time limit cannot be counted. */
public final class CannotCount extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Why why;

  CannotCount(Why why, String message) {
    super(why.code() + " " + message);
    this.why = why;
  }

  /** What stands in the way. */
  public Why why() {
    return why;
  }

  /** What can stand in the way. A code once given keeps its meaning for good. */
  public enum Why {
    /** The calendar does not speak for one of the days. */
    OUTSIDE_CALENDAR("K001"),
    /** The limit is not a length of time, or not a whole number of days. */
    WRONG_LIMIT("K002"),
    /** Working days or school days without a calendar of them. */
    NO_CALENDAR("K003"),
    /** A pause without a reason. */
    NO_REASON("K004");

    private final String code;

    Why(String code) {
      this.code = code;
    }

    /** The stable code, such as {@code K001}. */
    public String code() {
      return code;
    }
  }
}
