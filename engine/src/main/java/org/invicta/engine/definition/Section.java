package org.invicta.engine.definition;

import java.util.List;
import java.util.Optional;
import org.invicta.engine.expression.Expression;

/**
 * A part of a record that is filled in together.
 *
 * @param place where it is defined
 * @param code its code, unique in the record
 * @param title the words people see
 * @param when when it applies; empty when always
 * @param fields its fields, in order
 */
public record Section(
    Place place, Code code, String title, Optional<Expression> when, List<Field> fields) {
  public Section {
    fields = List.copyOf(fields);
  }
}
