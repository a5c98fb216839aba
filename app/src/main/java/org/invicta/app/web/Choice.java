package org.invicta.app.web;

/**
 * One choice of radios, checkboxes or a list.
 *
 * @param value what the form sends
 * @param label what people read
 * @param hint a sentence under the label; empty for none
 */
public record Choice(String value, String label, String hint) {

  /** A choice without a hint. */
  public static Choice of(String value, String label) {
    return new Choice(value, label, "");
  }
}
