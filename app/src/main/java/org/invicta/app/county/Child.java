package org.invicta.app.county;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.invicta.app.records.Party;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.ForceDefinition.District;
import org.invicta.engine.definition.PartyKind;

/**
 * A made-up child on a day.
 *
 * @param id the person
 * @param household who the child lives with
 * @param home the address
 * @param school the school the child goes to; empty when too young or too old for one
 */
record Child(
    UUID id,
    Person person,
    Household household,
    String home,
    District district,
    Optional<Schools.School> school) {

  /** The role in which records have their child. */
  static final Code ROLE = new Code("child");

  int age(LocalDate day) {
    return person.age(day);
  }

  /** The child as whom a record is about. */
  Party party() {
    return new Party(ROLE, PartyKind.PERSON, id);
  }

  /** Whether the child is of school age and taught at home: about one in sixteen, far more than there are, so that a few are met. */
  boolean isTaughtAtHome() {
    return school.isPresent() && Math.floorMod(id.hashCode(), 16) == 0;
  }

  /** The section that says who a record is about. */
  Fields subject() {
    var subject =
        new Fields()
            .put("given-name", person.givenName())
            .put("family-name", person.surname())
            .put("date-of-birth", person.born())
            .put("born-known-from", "parent-or-carer")
            .put("sex", person.sex().word())
            .put("address", home);
    school.filter(_ -> !isTaughtAtHome()).ifPresent(known -> subject.put("school", known.name()));
    return subject;
  }
}
