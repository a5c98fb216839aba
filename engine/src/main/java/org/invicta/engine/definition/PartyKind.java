package org.invicta.engine.definition;

/** What kind of party a record is linked to: the people, objects, locations and events model without the object. */
public enum PartyKind {
  PERSON,
  PLACE,
  ORGANISATION
}
