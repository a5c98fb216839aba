package org.invicta.engine.example;

import java.time.LocalDate;
import java.util.Optional;
import org.invicta.engine.body.Body;
import org.invicta.engine.decision.Decide;
import org.invicta.engine.decision.Decided;
import org.invicta.engine.decision.RecordValues;
import org.invicta.engine.definition.DecisionDefinition;
import org.invicta.engine.definition.Example;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.example.RunExamples.Outcome;
import org.invicta.engine.expression.Value;
import org.invicta.engine.time.London;

/**
 * Asks the decision table of an example, as on the day the thing happened; where the example does not say when, as on the first
 * day of the newest rows.
 */
final class TryDecision {

  private final Practice practice;
  private final DecisionDefinition table;

  TryDecision(Practice practice, DecisionDefinition table) {
    this.practice = practice;
    this.table = table;
  }

  Outcome outcome(Example example) {
    var record = practice.definitionOf(table.of());
    var body = Given.body(record, example.given());
    var day = day(record, body);
    var decided = Decide.on(table, day, new RecordValues(record, practice.values()).on(day, body));
    return new Outcome("the proposal " + example.then().getOrDefault("proposes", ""), got(decided));
  }

  private LocalDate day(RecordDefinition record, Value.Group body) {
    return record
        .occurred()
        .flatMap(field -> Body.value(record, body, field.value()))
        .flatMap(TryDecision::dayOf)
        .orElseGet(() -> table.versions().getLast().from());
  }

  private static Optional<LocalDate> dayOf(Value value) {
    return switch (value) {
      case Value.Day(var day) -> Optional.of(day);
      case Value.Moment(var instant) -> Optional.of(instant.atZone(London.ZONE).toLocalDate());
      default -> Optional.empty();
    };
  }

  private static String got(Decided decided) {
    return switch (decided) {
      case Decided.Fired fired -> "the proposal " + fired.row().then();
      case Decided.NotInForce _ -> "no proposal, since no version is in force on that day";
      case Decided.NoRow _ -> "no proposal, since no row fits";
      case Decided.Several several -> "several rows that fit: " + several.numbers();
    };
  }
}
