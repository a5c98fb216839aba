package org.invicta.engine.body;

/**
 * Something that stands in the way of saving a record, said so that the person who typed it can mend it.
 *
 * @param code a stable code, such as {@code R003}
 * @param field the field, {@code section.field}; inside a repeated group {@code section.field[0].field}, counted from 0; a role
 *     of a party; empty when the record as a whole is meant
 * @param found what was found
 * @param allowed what is allowed
 * @param todo what to do about it
 */
public record Problem(String code, String field, String found, String allowed, String todo) {

  /** One line: {@code code field: found; allowed; what to do}. */
  @Override
  public String toString() {
    return "%s %s: %s; %s; %s".formatted(code, field, found, allowed, todo);
  }
}
