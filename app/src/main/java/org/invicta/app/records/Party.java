package org.invicta.app.records;

import java.util.Comparator;
import java.util.UUID;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.PartyKind;

/**
 * A person, place or organisation that takes part in a record.
 *
 * @param role the role, as the record's definition names it
 * @param kind what kind of party
 * @param id the party
 */
public record Party(Code role, PartyKind kind, UUID id) implements Comparable<Party> {

  private static final Comparator<Party> ORDER =
      Comparator.comparing(Party::role)
          .thenComparing(Party::kind)
          .thenComparing(party -> party.id().toString());

  /** Whether it is a person. */
  public boolean isPerson() {
    return kind == PartyKind.PERSON;
  }

  @Override
  public int compareTo(Party other) {
    return ORDER.compare(this, other);
  }
}
