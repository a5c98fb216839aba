package org.invicta.app.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.invicta.engine.body.BodyCheck;
import org.invicta.engine.body.Conditions;
import org.invicta.engine.body.Problem;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.LifecycleDefinition;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.expression.Value;
import org.invicta.engine.lifecycle.Moves;

/** A record type made ready: its definition, its check and its lifecycle. */
final class RecordType {

  /** The state of records whose type has no lifecycle. */
  static final Code RECORDED = new Code("recorded");

  private final RecordDefinition definition;
  private final BodyCheck check;
  private final PartyCheck parties;
  private final TypedBody reader;
  private final Optional<Moves> moves;
  private final Code start;

  RecordType(
      RecordDefinition definition, Optional<LifecycleDefinition> lifecycle, Conditions conditions) {
    this.definition = definition;
    this.check = new BodyCheck(definition, conditions);
    this.parties = new PartyCheck(definition.parties());
    this.reader = new TypedBody(definition);
    this.moves = lifecycle.map(Moves::new);
    this.start = lifecycle.map(LifecycleDefinition::start).orElse(RECORDED);
  }

  Code code() {
    return definition.code();
  }

  RecordDefinition definition() {
    return definition;
  }

  /** The state a new record is in. */
  Code start() {
    return start;
  }

  /** The moves of its lifecycle; empty when it has none. */
  Optional<Moves> moves() {
    return moves;
  }

  /** All problems of a tidied body and of the parties. */
  List<Problem> check(Value.Group body, List<Party> taking) {
    var bodyProblems = check.check(body);
    var partyProblems = parties.check(taking);
    if (partyProblems.isEmpty()) {
      return bodyProblems;
    }
    var problems = new ArrayList<>(bodyProblems);
    problems.addAll(partyProblems);
    return problems;
  }

  Value.Group read(String json) {
    return reader.read(json);
  }
}
