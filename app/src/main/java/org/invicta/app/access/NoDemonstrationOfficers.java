package org.invicta.app.access;

import org.invicta.app.Refused;

/** A demonstration is asked for, but the overlay has no officers to sign in as. Code A001. */
final class NoDemonstrationOfficers extends Refused {

  private static final long serialVersionUID = 1L;

  NoDemonstrationOfficers() {
    super(
        Fault.WORK,
        "A001",
        "The practice files have no officers for a demonstration.",
        "Add a file demonstration.yaml to the overlay, or start without the demonstration.");
  }
}
