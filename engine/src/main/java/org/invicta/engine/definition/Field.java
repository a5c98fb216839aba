package org.invicta.engine.definition;

import java.util.Optional;
import org.invicta.engine.expression.Expression;

/**
 * A field of a record.
 *
 * @param place where it is defined
 * @param code its code, unique in its section or group
 * @param label the words people see, sentence case, no full stop unless a question
 * @param hint help beside the field; empty when there is none
 * @param kind what it may hold
 * @param required when it must be answered; empty when never
 * @param when when it is shown; empty when always
 * @param indexed whether the store keeps an index on it
 */
public record Field(
    Place place,
    Code code,
    String label,
    String hint,
    FieldKind kind,
    Optional<Requirement> required,
    Optional<Expression> when,
    boolean indexed) {

  /** When an answer is compulsory: always, or when a condition holds. */
  public sealed interface Requirement {
    record Always() implements Requirement {}

    record When(Expression condition) implements Requirement {}
  }
}
