package org.invicta.engine.example;

import java.util.Optional;
import java.util.Set;
import org.invicta.engine.body.Body;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Example;
import org.invicta.engine.definition.LifecycleDefinition;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.example.RunExamples.Outcome;
import org.invicta.engine.expression.Value;
import org.invicta.engine.lifecycle.Decision;
import org.invicta.engine.lifecycle.MoveRequest;
import org.invicta.engine.lifecycle.Moves;

/** Makes the move of an example. */
final class TryMove {
  private final Practice practice;
  private final LifecycleDefinition lifecycle;

  TryMove(Practice practice, LifecycleDefinition lifecycle) {
    this.practice = practice;
    this.lifecycle = lifecycle;
  }

  Outcome outcome(Example example) {
    var expected =
        Optional.ofNullable(example.then().get("state"))
            .map(state -> "the state " + state)
            .orElse("a move that is refused");
    return new Outcome(expected, got(example));
  }

  private String got(Example example) {
    var before = Given.text(example.given(), "state").map(Code::new).orElse(lifecycle.start());
    var move = Optional.ofNullable(example.when().get("move")).filter(Code::isCode);
    if (move.isEmpty()) {
      return "the state " + before;
    }
    var roles =
        Optional.ofNullable(example.when().get("by")).filter(Code::isCode).map(Code::new).stream()
            .collect(java.util.stream.Collectors.toSet());
    return switch (decide(example, before, new Code(move.get()), roles)) {
      case Decision.Allowed(var state) -> "the state " + state;
      case Decision.Refused _ -> "a move that is refused";
    };
  }

  private Decision decide(Example example, Code before, Code move, Set<Code> roles) {
    var record = practice.definitionOf(lifecycle.of());
    var body = Given.body(record, example.given());
    return new Moves(lifecycle)
        .decide(
            new MoveRequest(
                before,
                move,
                roles,
                example.title(),
                name -> answered(record, body, example, name)));
  }

  private static boolean answered(
      RecordDefinition record, Value.Group body, Example example, String name) {
    return Body.value(record, body, name).isPresent()
        || example.given().members().containsKey(name);
  }
}
