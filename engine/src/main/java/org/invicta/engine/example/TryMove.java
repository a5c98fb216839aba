package org.invicta.engine.example;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.invicta.engine.body.Body;
import org.invicta.engine.body.ExpressionConditions;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Example;
import org.invicta.engine.definition.LifecycleDefinition;
import org.invicta.engine.definition.LifecycleDefinition.Move;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.example.RunExamples.Outcome;
import org.invicta.engine.expression.Value;
import org.invicta.engine.lifecycle.Decision;
import org.invicta.engine.lifecycle.MoveFacts;
import org.invicta.engine.lifecycle.MoveRequest;
import org.invicta.engine.lifecycle.Moves;
import org.invicta.engine.lifecycle.RecordFacts;

/**
 * Makes the move of an example. What is given is what the record says with the answers of the move filled in; of the group that
 * the move adds to, the last item is the one it adds. Others agree where they have to.
 */
final class TryMove {
  private static final String REFUSED = "a move that is refused";

  private final Practice practice;
  private final LifecycleDefinition lifecycle;

  TryMove(Practice practice, LifecycleDefinition lifecycle) {
    this.practice = practice;
    this.lifecycle = lifecycle;
  }

  Outcome outcome(Example example) {
    var rule = Optional.ofNullable(example.then().get("rule")).map(TryMove::byRule);
    var expected =
        Optional.ofNullable(example.then().get("state"))
            .map(state -> "the state " + state)
            .orElse(rule.orElse(REFUSED));
    return new Outcome(expected, got(example, rule.isPresent()));
  }

  private String got(Example example, boolean withRule) {
    var before = Given.text(example.given(), "state").map(Code::new).orElse(lifecycle.start());
    var move = Optional.ofNullable(example.when().get("move")).filter(Code::isCode);
    if (move.isEmpty()) {
      return "the state " + before;
    }
    return switch (decide(example, before, new Code(move.get()))) {
      case Decision.Allowed(var state) -> "the state " + state;
      case Decision.NeedsApproval(_, var state) -> "the state " + state;
      case Decision.Refused refused ->
          withRule
              ? refused.broken().map(code -> byRule(code.value())).orElse(refused.rule())
              : REFUSED;
    };
  }

  private static String byRule(String rule) {
    return REFUSED + " by the rule " + rule;
  }

  private Decision decide(Example example, Code before, Code move) {
    Set<Code> roles =
        Optional.ofNullable(example.when().get("by")).filter(Code::isCode).map(Code::new).stream()
            .collect(Collectors.toSet());
    var facts = facts(example, lifecycle.move(move).flatMap(Move::adds));
    return new Moves(lifecycle)
        .decide(new MoveRequest(before, move, "", roles, example.title(), facts));
  }

  private MoveFacts facts(Example example, Optional<String> group) {
    var record = practice.definitionOf(lifecycle.of());
    var body = Given.body(record, example.given());
    return new RecordFacts(
        record,
        new ExpressionConditions(record, practice.values(), () -> LocalDate.MIN),
        body,
        group.flatMap(adds -> added(record, body, adds)),
        Given.parties(record, example.given()),
        Map.of());
  }

  private static Optional<RecordFacts.Item> added(
      RecordDefinition record, Value.Group body, String group) {
    return Body.value(record, body, group)
        .filter(Value.Items.class::isInstance)
        .map(items -> ((Value.Items) items).items().getLast())
        .filter(Value.Group.class::isInstance)
        .map(item -> new RecordFacts.Item(group, (Value.Group) item));
  }
}
