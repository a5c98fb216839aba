package org.invicta.engine.example;

import java.time.LocalDate;
import java.util.List;
import org.invicta.engine.body.BodyCheck;
import org.invicta.engine.body.ExpressionConditions;
import org.invicta.engine.body.Problem;
import org.invicta.engine.definition.Example;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.definition.Rule;
import org.invicta.engine.example.RunExamples.Outcome;

/** Checks whether the record of an example may be saved. */
final class TrySave {
  private final RecordDefinition record;
  private final BodyCheck check;

  TrySave(Practice practice, RecordDefinition record) {
    this.record = record;
    this.check =
        new BodyCheck(
            record, new ExpressionConditions(record, practice.values(), () -> LocalDate.MIN));
  }

  Outcome outcome(Example example) {
    var body = Given.body(record, example.given());
    var parties = Given.parties(record, example.given());
    var problems = check.check(body, parties);
    var valid = example.then().getOrDefault("valid", "true").equals("true");
    var field = example.then().getOrDefault("field", "");
    if (valid) {
      return new Outcome("a record that may be saved", got(problems, "a record that may be saved"));
    }
    var rule = example.then().getOrDefault("rule", "");
    if (!rule.isEmpty()) {
      return byRule(rule, check.broken(body, parties), problems);
    }
    var expected = field.isEmpty() ? "a record that may not be saved" : "a problem with " + field;
    var met = problems.stream().anyMatch(problem -> field.isEmpty() || isAt(problem, field));
    return new Outcome(expected, met ? expected : got(problems, "a record that may be saved"));
  }

  private static Outcome byRule(String rule, List<Rule> broken, List<Problem> problems) {
    var expected = "the rule " + rule + " broken";
    var met = broken.stream().anyMatch(one -> one.code().value().equals(rule));
    return new Outcome(expected, met ? expected : got(problems, "a record that may be saved"));
  }

  private static String got(List<Problem> problems, String none) {
    return problems.isEmpty()
        ? none
        : String.join(
            "; ",
            problems.stream().map(problem -> problem.code() + " " + problem.field()).toList());
  }

  /** Whether a problem lies in a field, named from the section on or from anywhere below, in any item of a group. */
  private static boolean isAt(Problem problem, String field) {
    var path = problem.field().replaceAll("\\[[0-9]+]", "");
    return path.equals(field) || path.endsWith("." + field);
  }
}
