package org.invicta.app.web;

import java.util.Locale;

/** The colours of a tag. The words of the tag carry the meaning; the colour only helps. */
public enum TagColour {
  GREY,
  GREEN,
  TURQUOISE,
  BLUE,
  LIGHT_BLUE,
  PURPLE,
  PINK,
  RED,
  ORANGE,
  YELLOW;

  /** The class of the design system. */
  public String style() {
    return "govuk-tag--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
