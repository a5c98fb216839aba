package org.invicta.engine.lifecycle;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.invicta.engine.definition.Code;
import org.invicta.engine.expression.Expression;

/** What is so when a move is made: what the record says with the answers of the move filled in, and who did what to it before. */
public interface MoveFacts {

  /** Whether a field, or a role of a party, named as the lifecycle names it, is answered. */
  boolean answered(String field);

  /** Whether a condition is plainly false; what is not known is not held against anybody. */
  boolean isFalse(Expression condition);

  /**
   * The codes of all officers who have made this move of the record.
   *
   * @param move the move, or {@link org.invicta.engine.definition.ClockDefinition#OPENED} for the opening
   */
  Set<String> madeBy(Code move);

  /** The code of the officer named in a text field; empty while it is not answered. */
  Optional<String> namedIn(String field);

  /** Facts of a record on which nobody has acted and of which no condition is known. */
  static MoveFacts answered(Predicate<String> answered) {
    return new MoveFacts() {
      @Override
      public boolean answered(String field) {
        return answered.test(field);
      }

      @Override
      public boolean isFalse(Expression condition) {
        return false;
      }

      @Override
      public Set<String> madeBy(Code move) {
        return Set.of();
      }

      @Override
      public Optional<String> namedIn(String field) {
        return Optional.empty();
      }
    };
  }
}
