package org.invicta.engine.definition;

import java.util.List;
import java.util.TreeSet;

/** Gathers findings, so that all are told at once. The same finding at the same place counts once. */
public final class Findings {
  private final TreeSet<Finding> found =
      new TreeSet<>(
          java.util.Comparator.<Finding>naturalOrder()
              .thenComparing(Finding::found)
              .thenComparing(Finding::allowed)
              .thenComparing(Finding::todo));

  /** Adds one finding. */
  public void add(Finding finding) {
    found.add(finding);
  }

  /** Adds one finding from its parts: what was found, what is allowed, what to do. */
  public void add(Place place, FindingCode code, String what, String allowed, String todo) {
    add(new Finding(place, code, "found " + what, "allowed: " + allowed, todo));
  }

  /** All findings, in the order of files, lines and columns. */
  public List<Finding> sorted() {
    return List.copyOf(found);
  }

  /** How many there are. */
  public int count() {
    return found.size();
  }
}
