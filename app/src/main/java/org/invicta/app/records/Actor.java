package org.invicta.app.records;

import java.util.Set;
import org.invicta.app.access.SignedIn;
import org.invicta.engine.definition.Code;

/**
 * Who acts on a record.
 *
 * @param officer the code that records and logs keep; never blank
 * @param roles what they may do, as lifecycles name it
 * @param unit the unit they act for; empty when none
 */
public record Actor(String officer, Set<Code> roles, String unit) {

  private static final Actor SYSTEM = new Actor("system", Set.of(new Code("system")), "");

  public Actor {
    roles = Set.copyOf(roles);
  }

  /** The application itself, with the role {@code system}. */
  public static Actor system() {
    return SYSTEM;
  }

  /** Whoever is signed in. */
  public static Actor of(SignedIn officer) {
    return new Actor(officer.officer().value(), officer.roles(), officer.unit());
  }

  /** Whoever a save says it is by: no roles, no unit. */
  static Actor of(Provenance provenance) {
    return new Actor(provenance.by(), Set.of(), "");
  }

  Provenance acting(String through, String reason) {
    return new Provenance(officer, through, reason);
  }
}
