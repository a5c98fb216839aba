package org.invicta.app.records;

import java.util.UUID;
import org.invicta.app.Refused;

/** A row taken in names a person, place or organisation that does not exist. */
final class NoSuchParty extends Refused {

  private static final long serialVersionUID = 1L;

  NoSuchParty(String kind, UUID id) {
    super(
        Fault.WORK,
        "R024",
        "There is no %s %s.".formatted(kind, id),
        "Enter it before the rows that name it.");
  }
}
