package org.invicta.app.measures.formats;

/** Text for a cell of a spreadsheet: what a spreadsheet would run as a formula gets an apostrophe before it and stays text. */
final class SafeCell {

  private SafeCell() {}

  static String of(String text) {
    return !text.isEmpty() && "=+-@\t\r\n|".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
