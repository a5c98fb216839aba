package org.invicta.app.intake.map;

import java.util.List;
import java.util.Optional;

/**
 * Where the value of a field comes from.
 *
 * @param field the field: {@code section.field}, or the code of a field of a group
 * @param from the columns to look in, in order; the first that gives a known value wins
 */
public record Rule(String field, List<From> from) {
  public Rule {
    from = List.copyOf(from);
  }

  /** A column, with its own way to read it; otherwise as the kind of the field asks. */
  public record From(String column, Optional<CellReader> reader) {}

  /** From a column, as the kind of the field asks. */
  public static Rule of(String field, String column) {
    return new Rule(field, List.of(from(column)));
  }

  /** From a column, read in its own way. */
  public static Rule of(String field, String column, CellReader reader) {
    return new Rule(field, List.of(from(column, reader)));
  }

  /** From the first of several columns that gives a known value. */
  public static Rule first(String field, From... from) {
    return new Rule(field, List.of(from));
  }

  /** A column, read as the kind of the field asks. */
  public static From from(String column) {
    return new From(column, Optional.empty());
  }

  /** A column, read in its own way. */
  public static From from(String column, CellReader reader) {
    return new From(column, Optional.of(reader));
  }
}
