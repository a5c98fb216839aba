package org.invicta.engine.definition;

import java.util.List;
import java.util.Optional;

/**
 * A screen people work from: the open records of a type, drawn as rows or as a lane for each state.
 *
 * @param place where it is defined
 * @param code its code, part of its address
 * @param title what people call it
 * @param about a sentence on what it is for
 * @param of the record type
 * @param roles the roles it is for
 * @param states the states shown, in order; every state that is no end when empty
 * @param lanes whether each state is a lane of its own
 * @param columns what a row shows: fields named as in expressions, clocks and organisations by their codes, or one of {@code who},
 *     {@code state}, {@code next-clock}, {@code holder}, {@code unit}, {@code opened}, or two instants as {@code from..to}: how long it
 *     took or has taken so far
 * @param order what comes first
 * @param opens whether a button opens a new record
 * @param empty a sentence for when there is nothing
 */
public record DeskDefinition(
    Place place,
    Code code,
    String title,
    String about,
    Code of,
    List<Code> roles,
    List<Code> states,
    boolean lanes,
    List<String> columns,
    Order order,
    boolean opens,
    Optional<String> empty) {

  /** What stands between the two instants of a column that shows how long something took. */
  public static final String UNTIL = "..";

  /** What comes first. */
  public enum Order {
    NEXT_CLOCK,
    OLDEST,
    NEWEST
  }

  public DeskDefinition {
    roles = List.copyOf(roles);
    states = List.copyOf(states);
    columns = List.copyOf(columns);
  }
}
