package org.invicta.app.intake.map;

import java.time.LocalDate;
import java.util.Set;

/**
 * How a kind of file writes things.
 *
 * @param system the name under which lists give the file's codes, such as {@code stats19}
 * @param notKnown what it writes for a value that is not known
 * @param lastDay no day later than this can have happened yet
 */
public record Conventions(String system, Set<String> notKnown, LocalDate lastDay) {
  public Conventions {
    notKnown = Set.copyOf(notKnown);
  }

  /** The same with codes of another system. */
  public Conventions with(String otherSystem) {
    return new Conventions(otherSystem, notKnown, lastDay);
  }
}
