package org.invicta.app.capture.web;

import org.invicta.app.access.SignedIn;
import org.invicta.app.records.Actor;

/** Whoever is signed in, as records know who acts. */
final class Actors {

  private Actors() {}

  static Actor of(SignedIn officer) {
    return new Actor(officer.officer().value(), officer.roles(), officer.unit());
  }
}
