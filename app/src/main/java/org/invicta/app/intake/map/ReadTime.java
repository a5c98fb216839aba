package org.invicta.app.intake.map;

import java.util.regex.Pattern;

/** Reads a time of day, with or without seconds, as hours and minutes. */
public final class ReadTime {

  private static final Pattern FORM = Pattern.compile("([01]?\\d|2[0-3]):([0-5]\\d)(:[0-5]\\d)?");

  private ReadTime() {}

  /** A reader of times such as {@code 15:30} or {@code 09:30:00}. */
  public static CellReader with(Conventions conventions) {
    return ReadCell.known(conventions, ReadTime::read);
  }

  private static Cell read(String value) {
    var matcher = FORM.matcher(value);
    if (!matcher.matches()) {
      return new Cell.Bad(
          RejectCode.OUT_OF_RANGE, value, "a time such as 15:30", "Correct the time");
    }
    var hour = matcher.group(1);
    return Cell.text((hour.length() == 1 ? "0" + hour : hour) + ":" + matcher.group(2));
  }
}
