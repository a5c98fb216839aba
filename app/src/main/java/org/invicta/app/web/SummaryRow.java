package org.invicta.app.web;

/**
 * One row of a summary list.
 *
 * @param key the words on the left
 * @param value the text on the right; empty is shown as "Not given"
 * @param href where the value leads; empty for no link
 */
public record SummaryRow(String key, String value, String href) {

  /** A row of plain text. */
  public static SummaryRow of(String key, String value) {
    return new SummaryRow(key, value, "");
  }

  /** A row whose value is a link. */
  public static SummaryRow linked(String key, String value, String href) {
    return new SummaryRow(key, value, href);
  }
}
