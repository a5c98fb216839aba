package org.invicta.app.access;

import java.util.Collection;
import java.util.Optional;
import org.invicta.engine.definition.AccessDefinition;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Practice;
import org.springframework.stereotype.Component;

/** Whether somebody may open a record of a type. The database decides it once more when the record is written. */
@Component
public final class MayOpen {

  private final Practice practice;

  MayOpen(Practice practice) {
    this.practice = practice;
  }

  /** The decision, with the reason where they may not. */
  public Decision type(SignedIn officer, Code type) {
    var definition = practice.definitionOf(type);
    var access = Optional.ofNullable(practice.processes().access().get(type));
    var may =
        access
            .map(AccessDefinition::opens)
            .map(roles -> isAny(officer, roles))
            .orElse(definition.isOfficial());
    return may
        ? Decision.allowed()
        : Decision.refused(
            "Your role does not open records of this kind: " + definition.title() + ".",
            "Ask your supervisor who records it in your unit.");
  }

  private static boolean isAny(SignedIn officer, Collection<Code> roles) {
    return roles.stream().anyMatch(officer::has);
  }
}
