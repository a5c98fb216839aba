package org.invicta.engine.definition;

/**
 * Something wrong in a practice file, said so that the person who wrote it can mend it.
 *
 * @param place where it stands
 * @param code the stable code of this kind of finding
 * @param found what was found
 * @param allowed what is allowed there
 * @param todo what to do about it
 */
public record Finding(Place place, FindingCode code, String found, String allowed, String todo)
    implements Comparable<Finding> {

  @Override
  public int compareTo(Finding other) {
    return java.util.Comparator.comparing((Finding finding) -> finding.place.file())
        .thenComparing(finding -> finding.place.line())
        .thenComparing(finding -> finding.place.column())
        .thenComparing(Finding::code)
        .compare(this, other);
  }

  /** One line: {@code file:line:column code found, allowed, what to do}. */
  @Override
  public String toString() {
    return "%s %s %s; %s; %s".formatted(place, code.code(), found, allowed, todo);
  }
}
