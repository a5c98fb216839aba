package org.invicta.app.access;

import java.io.Serial;
import java.io.Serializable;
import java.time.Instant;

/**
 * What a session of the pages remembers of its session in the database.
 *
 * @param secret opens the session in the database; never shown
 * @param officer who is signed in
 * @param unit their unit
 * @param purpose the code of what they look for; empty before they have said so
 * @param until when they have to sign in again
 */
record PersonSession(String secret, String officer, String unit, String purpose, Instant until)
    implements Serializable {

  @Serial private static final long serialVersionUID = 1L;

  static final String ATTRIBUTE = PersonSession.class.getName();

  PersonSession with(String chosen) {
    return new PersonSession(secret, officer, unit, chosen, until);
  }

  AccessNoted noted(String kind, String through, String detail) {
    return new AccessNoted(kind, officer, unit, purpose, "", java.util.List.of(), through, detail);
  }

  @Override
  public String toString() {
    return "PersonSession[" + officer + "]";
  }
}
