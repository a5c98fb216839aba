package org.invicta.engine.example;

import java.util.List;
import java.util.Optional;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Example;
import org.invicta.engine.definition.Finding;
import org.invicta.engine.definition.FindingCode;
import org.invicta.engine.definition.LifecycleDefinition;
import org.invicta.engine.definition.Practice;

/**
 * Runs every worked example: counts what a measure counts, makes the move of a lifecycle, checks whether a record may be saved,
 * asks a decision table.
 *
 * <p>Policy values are those of the day that the example gives. An example that gives no day leaves them unknown, so that it
 * says the same whenever it is run.
 */
public final class RunExamples {
  private final Practice practice;

  /** Examples of these definitions. */
  public RunExamples(Practice practice) {
    this.practice = practice;
  }

  /** A finding P040 for each example that turns out otherwise than it says. */
  public List<Finding> run() {
    return practice.examples().stream().flatMap(example -> run(example).stream()).toList();
  }

  private Optional<Finding> run(Example example) {
    return outcome(example)
        .filter(outcome -> !outcome.got().equals(outcome.expected()))
        .map(outcome -> failed(example, outcome));
  }

  private Optional<Outcome> outcome(Example example) {
    var then = example.then();
    if (then.containsKey("counted")) {
      return Optional.ofNullable(practice.measures().get(example.of()))
          .map(measure -> new CountFacts(practice, measure).outcome(example));
    }
    if (then.containsKey("clock")) {
      return lifecycle(example.of())
          .map(lifecycle -> new TryClock(practice, lifecycle).outcome(example));
    }
    if (then.containsKey("state") || then.containsKey("refused")) {
      return lifecycle(example.of())
          .map(lifecycle -> new TryMove(practice, lifecycle).outcome(example));
    }
    if (then.containsKey("proposes")) {
      return Optional.ofNullable(practice.processes().decisions().get(example.of()))
          .map(table -> new TryDecision(practice, table).outcome(example));
    }
    return Optional.ofNullable(practice.records().get(example.of()))
        .map(record -> new TrySave(practice, record).outcome(example));
  }

  private Optional<LifecycleDefinition> lifecycle(Code code) {
    return practice.lifecycles().values().stream()
        .filter(lifecycle -> lifecycle.code().equals(code))
        .findFirst();
  }

  private static Finding failed(Example example, Outcome outcome) {
    return new Finding(
        example.place(),
        FindingCode.EXAMPLE_FAILED,
        "found the example \"" + example.title() + "\" to give " + outcome.got(),
        "expected: " + outcome.expected(),
        "correct the example or the definition of " + example.of());
  }

  /** What an example says, and what came of it. */
  record Outcome(String expected, String got) {}
}
