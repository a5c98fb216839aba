package org.invicta.engine.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.invicta.engine.decision.Decided.Seen;
import org.invicta.engine.definition.DecisionDefinition;
import org.invicta.engine.definition.DecisionDefinition.Hit;
import org.invicta.engine.definition.DecisionDefinition.Input;
import org.invicta.engine.definition.DecisionDefinition.Row;
import org.invicta.engine.definition.DecisionDefinition.Version;
import org.invicta.engine.expression.Evaluator;
import org.invicta.engine.expression.Expression;
import org.invicta.engine.expression.Value;
import org.invicta.engine.expression.ValueOfWrongType;
import org.invicta.engine.expression.Values;

/** Asks a decision table what it proposes. */
public final class Decide {
  private Decide() {}

  /**
   * What the version in force on a day says.
   *
   * @param values the record, see {@link RecordValues}
   */
  public static Decided on(DecisionDefinition table, LocalDate day, Values values) {
    return table
        .on(day)
        .map(version -> by(version, table.inputs(), values))
        .orElseGet(Decided.NotInForce::new);
  }

  /** What a version says, whatever its dates. */
  public static Decided by(Version version, List<Input> inputs, Values values) {
    var seen = inputs.stream().map(input -> new Seen(input, value(input.from(), values))).toList();
    var rows = version.rows();
    var fitting =
        IntStream.range(0, rows.size()).filter(row -> fits(rows.get(row), values)).boxed().toList();
    if (fitting.isEmpty()) {
      return new Decided.NoRow(version, seen);
    }
    if (version.hit() == Hit.UNIQUE && fitting.size() > 1) {
      return new Decided.Several(version, fitting.stream().map(row -> row + 1).toList(), seen);
    }
    var first = fitting.getFirst();
    return new Decided.Fired(version, first + 1, rows.get(first), seen);
  }

  private static boolean fits(Row row, Values values) {
    return row.when().values().stream()
        .allMatch(cell -> value(cell, values) instanceof Value.Flag(var fitsCell) && fitsCell);
  }

  /** A value of the wrong type is not known: the check of that field reports it. */
  private static Value value(Expression expression, Values values) {
    try {
      return Evaluator.evaluate(expression, values);
    } catch (ValueOfWrongType _) {
      return new Value.Nothing();
    }
  }
}
