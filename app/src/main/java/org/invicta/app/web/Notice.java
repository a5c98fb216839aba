package org.invicta.app.web;

/**
 * A message shown once on the page after an action. Add it as a flash attribute under {@link #FLASH}.
 *
 * @param kind how it is shown
 * @param text one or two sentences
 */
public record Notice(Kind kind, String text) {

  /** The name of the flash attribute. */
  public static final String FLASH = "notice";

  /** How a notice is shown. */
  public enum Kind {
    SUCCESS,
    IMPORTANT
  }

  /** Something was done. */
  public static Notice success(String text) {
    return new Notice(Kind.SUCCESS, text);
  }

  /** Something to know. */
  public static Notice important(String text) {
    return new Notice(Kind.IMPORTANT, text);
  }
}
