package org.invicta.engine.definition;

import java.util.List;
import java.util.Optional;

/**
 * A field that is filled in by counting other records about the same person, never typed. Where the field holds a number it is how many;
 * where it holds an instant it is when the last of them happened.
 *
 * @param place where it is defined
 * @param code its code, unique in the record
 * @param field the field it fills, {@code section.field}
 * @param of the type of the records counted
 * @param about the role of the person in this record
 * @param as the role of the same person in those records
 * @param back the policy value that says how many days before this record happened are looked at; empty for however long ago
 * @param states the states those records are in; empty for any
 * @param withThis whether this record is counted too
 */
public record Counting(
    Place place,
    Code code,
    String field,
    Code of,
    Code about,
    Code as,
    Optional<Code> back,
    List<Code> states,
    boolean withThis) {
  public Counting {
    states = List.copyOf(states);
  }
}
