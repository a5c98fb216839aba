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
 * @param prefill what a new form has in it already; empty for nothing
 */
public record Field(
    Place place,
    Code code,
    String label,
    String hint,
    FieldKind kind,
    Optional<Requirement> required,
    Optional<Expression> when,
    boolean indexed,
    Optional<Prefill> prefill) {

  /** What a new form has in it already, to be changed where it is wrong. */
  public enum Prefill {
    /** The instant the form was opened. */
    NOW,
    /** The day the form was opened, Europe/London. */
    TODAY,
    /** The name of the person signed in. */
    OFFICER,
    /** The unit of the person signed in. */
    UNIT,
    /** What the last record of any type said of this person, in a field of the same code and kind. */
    PERSON,
    /** What the last record of this type about this person said. */
    LAST,
    /** What the record it was started from said, in a field of the same code and kind. */
    ORIGIN
  }

  /** A field of a form that starts empty. */
  public Field(
      Place place,
      Code code,
      String label,
      String hint,
      FieldKind kind,
      Optional<Requirement> required,
      Optional<Expression> when,
      boolean indexed) {
    this(place, code, label, hint, kind, required, when, indexed, Optional.empty());
  }

  /** When an answer is compulsory: always, or when a condition holds. */
  public sealed interface Requirement {
    record Always() implements Requirement {}

    record When(Expression condition) implements Requirement {}
  }
}
