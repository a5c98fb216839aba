package org.invicta.app.county;

import java.util.List;
import java.util.Set;
import org.invicta.app.records.Actor;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Practice.Officer;

/**
 * Who acts in the stories of a made-up county: the made-up officers of the demonstration, by what they may do.
 *
 * @param officers the officers, in the order they are offered
 */
record Cast(List<Officer> officers) {

  /** Stands in where no officer has a role. */
  private static final String UNIT = "Made-up county";

  Cast {
    officers = List.copyOf(officers);
  }

  /** The first officer with a role. */
  Actor with(String role) {
    var wanted = new Code(role);
    return officers.stream()
        .filter(officer -> officer.roles().contains(wanted))
        .findFirst()
        .map(officer -> new Actor(officer.code().value(), officer.roles(), officer.unit()))
        .orElseGet(() -> new Actor("made-up-" + role, Set.of(wanted), UNIT));
  }

  /** The name of whoever acts. */
  String name(Actor actor) {
    return officers.stream()
        .filter(officer -> officer.code().value().equals(actor.officer()))
        .map(Officer::name)
        .findFirst()
        .orElse(actor.officer());
  }
}
