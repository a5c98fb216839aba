package org.invicta.app.web;

import org.invicta.app.Refused;
import org.invicta.app.Refused.Fault;

/** Every refusal to start of the pages, with its code. */
final class WebRefusals {

  private WebRefusals() {}

  /** The browser would not send the session back when the identity provider leads people here. */
  static Refused strictCookie() {
    return new Refused(
        Fault.COMMAND,
        "W001",
        "People sign in at an identity provider, but the cookie of the session is strict.",
        "Set server.servlet.session.cookie.same-site to lax.");
  }
}
