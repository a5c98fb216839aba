package org.invicta.app.worklist.desk;

import java.util.Locale;

/**
 * What comes first.
 *
 * @param by the column
 * @param down whether the other way round
 */
public record Sorted(By by, boolean down) {

  /** The columns that rows can be sorted by. */
  public enum By {
    NEXT_CLOCK("due"),
    OPENED("opened_at"),
    UNIT("unit"),
    HOLDER("holder"),
    STATE("state");

    private final String column;

    By(String column) {
      this.column = column;
    }

    /** The word in addresses and practice files, such as {@code next-clock}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  String sql() {
    var order = down ? " desc" : "";
    // without a clock, holder or unit: at the end, either way
    var nulls = down ? " nulls last" : "";
    return by.column + order + nulls + ", record_id" + order;
  }
}
