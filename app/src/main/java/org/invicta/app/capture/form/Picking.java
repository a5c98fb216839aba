package org.invicta.app.capture.form;

import java.util.List;
import org.invicta.engine.definition.PartyKind;

/**
 * Choosing somebody, a place or an organisation from those known.
 *
 * @param is what is looked for
 * @param looked what was typed to find it
 * @param searched whether somebody looked
 * @param found what was found
 * @param chosen what is chosen already
 * @param several whether more than one may be chosen
 */
public record Picking(
    PartyKind is,
    String looked,
    boolean searched,
    List<Candidate> found,
    List<Candidate> chosen,
    boolean several) {

  /**
   * Somebody or something known.
   *
   * @param about what tells one from another of the same name
   */
  public record Candidate(String id, String title, String about) {}

  public Picking {
    found = List.copyOf(found);
    chosen = List.copyOf(chosen);
  }

  /** What is looked for, in words. */
  public String what() {
    return switch (is) {
      case PERSON -> "a person";
      case PLACE -> "a place";
      case ORGANISATION -> "an organisation";
    };
  }
}
