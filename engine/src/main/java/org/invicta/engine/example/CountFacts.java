package org.invicta.engine.example;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.invicta.engine.body.Body;
import org.invicta.engine.body.Evaluable;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Example;
import org.invicta.engine.definition.FieldKind;
import org.invicta.engine.definition.MeasureDefinition;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.example.RunExamples.Outcome;
import org.invicta.engine.expression.Evaluator;
import org.invicta.engine.expression.Value;
import org.invicta.engine.expression.Values;
import org.invicta.engine.time.London;

/** Counts the facts that the record of an example gives a measure, clause by clause. */
final class CountFacts {

  private final Practice practice;
  private final MeasureDefinition measure;
  private final RecordDefinition record;

  CountFacts(Practice practice, MeasureDefinition measure) {
    this.practice = practice;
    this.measure = measure;
    this.record = practice.definitionOf(measure.of());
  }

  Outcome outcome(Example example) {
    var body = Evaluable.body(record.sections(), Given.body(record, example.given()));
    var inRecord = inRecord(body, example.given());
    var counted =
        facts(body, inRecord)
            .filter(
                values ->
                    measure.where().stream()
                        .allMatch(clause -> Evaluator.isYes(clause.condition(), values)))
            .count();
    return new Outcome(example.then().get("counted") + " counted", counted + " counted");
  }

  /** The names of the record, of its parties, and of policy on the day of the fact. */
  private Values inRecord(Value.Group body, Value.Group given) {
    var fields = Values.reader(record).apply(body);
    var day = Body.value(record, body, measure.datedBy().value()).flatMap(CountFacts::day);
    Values values =
        names -> {
          var name = String.join(".", names);
          if (name.startsWith("policy.")) {
            return policy(name.substring("policy.".length()), day);
          }
          return fields.at(names);
        };
    for (var role : record.parties()) {
      var party = given.members().get(role.code().value());
      if (party != null) {
        values = values.with(role.code().value(), party);
      }
    }
    return values;
  }

  private Stream<Values> facts(Value.Group body, Values inRecord) {
    if (measure.each().isEmpty()) {
      return Stream.of(inRecord);
    }
    var one = measure.each().get();
    return items(body, one).map(item -> inRecord.with(one.value(), item));
  }

  private Stream<Value.Group> items(Value.Group body, Code one) {
    return record
        .groups()
        .filter(
            located ->
                located.field().kind() instanceof FieldKind.Group group && group.one().equals(one))
        .flatMap(
            located ->
                Body.value(record, body, located.section().code() + "." + located.field().code())
                    .stream())
        .flatMap(value -> value instanceof Value.Items(var items) ? items.stream() : Stream.of())
        .flatMap(item -> item instanceof Value.Group group ? Stream.of(group) : Stream.of());
  }

  private Value policy(String code, Optional<LocalDate> day) {
    return Optional.of(code)
        .filter(Code::isCode)
        .flatMap(known -> Optional.ofNullable(practice.values().get(new Code(known))))
        .flatMap(value -> day.flatMap(value::on))
        .orElseGet(Value.Nothing::new);
  }

  private static Optional<LocalDate> day(Value value) {
    return switch (value) {
      case Value.Day(var day) -> Optional.of(day);
      case Value.Moment(var instant) -> Optional.of(instant.atZone(London.ZONE).toLocalDate());
      default -> Optional.empty();
    };
  }
}
