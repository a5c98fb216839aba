package org.invicta.app.capture.web;

import org.invicta.app.access.DemonstrationOfficers;
import org.invicta.app.access.OfficerNames;
import org.invicta.app.capture.form.KnownOfficers;
import org.springframework.stereotype.Component;

/** Officers by the names people type. */
@Component
class OfficersByName implements KnownOfficers {

  private final DemonstrationOfficers demonstration;
  private final OfficerNames names;

  OfficersByName(DemonstrationOfficers demonstration, OfficerNames names) {
    this.demonstration = demonstration;
    this.names = names;
  }

  @Override
  public String code(String typed) {
    var name = typed.strip();
    return demonstration.all().stream()
        .map(DemonstrationOfficers.DemonstrationOfficer::officer)
        .filter(officer -> officer.name().equalsIgnoreCase(name))
        .map(officer -> officer.officer().value())
        .findFirst()
        .orElse(typed);
  }

  @Override
  public String name(String code) {
    return names.of(code);
  }
}
