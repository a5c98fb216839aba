package org.invicta.app.measures.web;

import org.invicta.app.access.Decision;
import org.invicta.app.access.SignedIn;
import org.invicta.engine.definition.Code;

/** Decides who may see the facts behind a figure. */
final class MayList {

  private static final Code ANALYST = new Code("analyst");

  private MayList() {}

  static Decision decide(SignedIn officer) {
    return officer.has(ANALYST)
        ? Decision.allowed()
        : Decision.refused(
            "The list behind a figure is for analysts.",
            "Ask an analyst, or the person who manages access in your unit.");
  }

  static boolean may(SignedIn officer) {
    return decide(officer) instanceof Decision.Allowed;
  }
}
