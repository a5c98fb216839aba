package org.invicta.app.access;

import org.springframework.stereotype.Component;

/** The names of officers for pages: records and logs keep only their codes. */
@Component
public class OfficerNames {

  private final DemonstrationOfficers demonstration;

  OfficerNames(DemonstrationOfficers demonstration) {
    this.demonstration = demonstration;
  }

  /** The name of the officer with a code, or the code where no name is known. */
  public String of(String officer) {
    return demonstration.withCode(officer).map(SignedIn::name).orElse(officer);
  }
}
