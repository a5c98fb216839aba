package org.invicta.app.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.invicta.engine.body.BodyCheck;
import org.invicta.engine.body.ExpressionConditions;
import org.invicta.engine.body.Problem;
import org.invicta.engine.body.ProblemCode;
import org.invicta.engine.definition.ClockDefinition;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.LifecycleDefinition;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.expression.Value;
import org.invicta.engine.lifecycle.Moves;

/** A record type made ready: its definition, its check and its lifecycle. */
final class RecordType {

  /** The state of records whose type has no lifecycle. */
  static final Code RECORDED = new Code("recorded");

  private static final String NOT_ANSWERED = ProblemCode.NOT_ANSWERED.at("", "", "", "").code();

  private final RecordDefinition definition;
  private final ExpressionConditions conditions;
  private final BodyCheck check;
  private final PartyCheck parties;
  private final TypedBody reader;
  private final Optional<LifecycleDefinition> lifecycle;
  private final Optional<Moves> moves;
  private final Set<String> askedByMoves;
  private final Code start;

  RecordType(
      RecordDefinition definition,
      Optional<LifecycleDefinition> defined,
      ExpressionConditions conditions) {
    var lifecycle = defined.map(found -> FullNames.of(definition, found));
    this.definition = definition;
    this.conditions = conditions;
    this.check = new BodyCheck(definition, conditions);
    this.parties = new PartyCheck(definition.parties());
    this.reader = new TypedBody(definition);
    this.lifecycle = lifecycle;
    this.moves = lifecycle.map(Moves::new);
    this.askedByMoves =
        lifecycle.stream()
            .flatMap(found -> found.moves().stream())
            .flatMap(move -> move.asks().stream())
            .collect(Collectors.toUnmodifiableSet());
    this.start = lifecycle.map(LifecycleDefinition::start).orElse(RECORDED);
  }

  Code code() {
    return definition.code();
  }

  RecordDefinition definition() {
    return definition;
  }

  /** How its conditions are decided. */
  ExpressionConditions conditions() {
    return conditions;
  }

  /** The state a new record is in. */
  Code start() {
    return start;
  }

  /** The moves of its lifecycle; empty when it has none. */
  Optional<Moves> moves() {
    return moves;
  }

  /** Its lifecycle, if it has one. */
  Optional<LifecycleDefinition> lifecycle() {
    return lifecycle;
  }

  /** A move of its lifecycle. */
  Optional<LifecycleDefinition.Move> move(Code move) {
    return lifecycle.flatMap(found -> found.move(move));
  }

  /** Whether anything follows from a move, or from the opening. */
  boolean follows(Code move) {
    return lifecycle.stream()
        .flatMap(found -> found.then().stream())
        .anyMatch(then -> then.on().contains(move));
  }

  /** Whether opening a record makes others or sends something. */
  boolean isFollowedOnOpening() {
    return follows(ClockDefinition.OPENED)
        || lifecycle.stream()
            .flatMap(found -> found.shares().stream())
            .anyMatch(share -> share.on().contains(ClockDefinition.OPENED));
  }

  /** All problems of a tidied body and of the parties. What a move asks for need not be answered before it. */
  List<Problem> check(Value.Group body, List<Party> taking) {
    return check(body, taking, List.of());
  }

  /**
   * All problems of a tidied body and of the parties.
   *
   * @param asked the fields that are filled in now, of those that moves ask for
   */
  List<Problem> check(Value.Group body, List<Party> taking, List<String> asked) {
    var bodyProblems =
        check.check(body, Deciding.parties(taking)).stream()
            .filter(problem -> !isForLater(problem, asked))
            .toList();
    var partyProblems = parties.check(taking);
    if (partyProblems.isEmpty()) {
      return bodyProblems;
    }
    var problems = new ArrayList<>(bodyProblems);
    problems.addAll(partyProblems);
    return problems;
  }

  private boolean isForLater(Problem problem, List<String> asked) {
    return problem.code().equals(NOT_ANSWERED)
        && askedByMoves.contains(problem.field())
        && !asked.contains(problem.field());
  }

  Value.Group read(String json) {
    return reader.read(json);
  }
}
