package org.invicta.app.measures;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.invicta.engine.definition.MeasureDefinition;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.expression.Sql;
import org.invicta.engine.measure.InWords;
import org.invicta.engine.measure.Question;
import org.invicta.engine.measure.Step;

/**
 * How a measure is worked out, in three forms that say the same.
 *
 * @param measure the measure
 * @param definition the definition in words
 * @param plan the steps in order
 * @param sql the query that counts
 */
public record Explanation(
    MeasureDefinition measure, InWords definition, List<String> plan, Sql sql) {

  public Explanation {
    plan = List.copyOf(plan);
  }

  static Explanation of(Prepared prepared, Question question, Practice practice) {
    return new Explanation(
        prepared.measure(),
        InWords.of(prepared.measure(), practice),
        prepared.plan().steps().stream().map(Step::words).toList(),
        prepared.sql().count(question));
  }

  /** The explanation as plain text. */
  public String text() {
    return "Definition\n\n%s\nPlan\n\n%s\n\nSQL\n\n%s\n\n%s"
        .formatted(definition.text(), numbered(plan), sql.text(), parameters());
  }

  private String parameters() {
    return IntStream.range(0, sql.params().size())
        .mapToObj(index -> "-- parameter " + (index + 1) + ": " + sql.params().get(index) + "\n")
        .collect(Collectors.joining());
  }

  private static String numbered(List<String> lines) {
    return IntStream.range(0, lines.size())
        .mapToObj(index -> "  " + (index + 1) + ". " + lines.get(index))
        .collect(Collectors.joining("\n"));
  }
}
