package org.invicta.app.records;

import java.util.Locale;
import java.util.UUID;

/**
 * What a version of a record says of a person, place or organisation.
 *
 * @param party the party
 * @param says what it is about
 * @param system whose identifier it is, such as {@code nhs}; empty for everything else
 * @param value what it says; dates as {@code 2009-05-21}
 */
public record Assertion(UUID party, Says says, String system, String value) {

  /** What an assertion is about. */
  public enum Says {
    NAME,
    DATE_OF_BIRTH,
    IDENTIFIER,
    ADDRESS;

    /** How the store names it. */
    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Never the value: it names a person. */
  @Override
  public String toString() {
    return "Assertion[" + says + " of " + party + "]";
  }
}
