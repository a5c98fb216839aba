package org.invicta.app.web;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** What describes an input to a screen reader: its hint, its problem, its limit. For the components alone. */
public final class Described {

  private Described() {}

  /** The ids of the hint and the problem; null, which leaves the attribute out, where there is neither. */
  public static @Nullable String by(Page page, String name, String hint) {
    return by(page, name, hint, false);
  }

  /** The same with the note on how much may be entered. */
  public static @Nullable String by(Page page, String name, String hint, boolean limited) {
    var ids = new ArrayList<String>();
    if (!hint.isEmpty()) {
      ids.add(name + "-hint");
    }
    if (page.problemOf(name).isPresent()) {
      ids.add(name + "-error");
    }
    if (limited) {
      ids.add(name + "-info");
    }
    return ids.isEmpty() ? null : String.join(" ", ids);
  }
}
