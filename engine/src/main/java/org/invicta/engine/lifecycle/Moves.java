package org.invicta.engine.lifecycle;

import static org.invicta.engine.lifecycle.MoveWords.codes;
import static org.invicta.engine.lifecycle.MoveWords.quoted;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.invicta.engine.definition.ClockDefinition;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.LifecycleDefinition;
import org.invicta.engine.definition.LifecycleDefinition.Move;
import org.invicta.engine.definition.Rule;
import org.invicta.engine.expression.Expression;
import org.invicta.engine.expression.Expressions;
import org.invicta.engine.lifecycle.Decision.Refused;

/** Decides moves of one lifecycle. */
public final class Moves {

  private final LifecycleDefinition lifecycle;
  private final MoveWords words;

  public Moves(LifecycleDefinition lifecycle) {
    this.lifecycle = lifecycle;
    this.words = new MoveWords(lifecycle);
  }

  /**
   * Whether a move may be made. The first rule that stands in the way is named: the move exists, it starts in this state, one of
   * its roles asks, who asks had no part that somebody else must have had, its fields are answered, its own rules hold, a reason
   * is given where it needs one, and enough others have agreed.
   *
   * @return {@link Decision.NeedsApproval} when only the agreement of others is missing
   */
  public Decision decide(MoveRequest request) {
    return lifecycle
        .move(request.move())
        .map(
            move ->
                barred(move, request)
                    .or(() -> unanswered(move, request, move.needs()))
                    .or(() -> broken(move, request, move.must()))
                    .or(() -> unreasoned(move, request))
                    .<Decision>map(refused -> refused)
                    .orElseGet(() -> agreed(move, request)))
        .orElseGet(() -> unknown(request));
  }

  /**
   * Whether a move may be offered before anything is filled in with it: the rules that no answer of the move can change. Fields
   * the move asks for, and a reason, are not held against it yet.
   *
   * @param request the wish, with the facts as they are before the move
   */
  public Decision offered(MoveRequest request) {
    return lifecycle
        .move(request.move())
        .map(
            move -> {
              var open = move.needs().stream().filter(need -> !isAsked(move, need)).toList();
              var settled = move.must().stream().filter(rule -> !isAsked(move, rule)).toList();
              return barred(move, request)
                  .or(() -> unanswered(move, request, open))
                  .or(() -> broken(move, request, settled))
                  .<Decision>map(refused -> refused)
                  .orElseGet(() -> agreed(move, request));
            })
        .orElseGet(() -> unknown(request));
  }

  /** The moves that start in a state, in the order of the lifecycle, whoever may make them. */
  public List<Move> from(Code state) {
    return words.from(state);
  }

  private Optional<Refused> barred(Move move, MoveRequest request) {
    if (!move.from().contains(request.state())) {
      return refused(
          Refusal.NOT_FROM_THIS_STATE,
          "%s starts in %s; the record is in %s"
              .formatted(
                  quoted(move.label()), words.labels(move.from()), words.label(request.state())),
          words.possible(request.state()));
    }
    if (!move.by().isEmpty() && Collections.disjoint(move.by(), request.roles())) {
      return refused(
          Refusal.NOT_BY_THIS_ROLE,
          "%s is made by %s".formatted(quoted(move.label()), codes(move.by())),
          "Ask someone who holds that role");
    }
    return samePerson(move, request.officer(), request.facts())
        .flatMap(
            part ->
                refused(
                    Refusal.NOT_BY_THE_SAME_PERSON,
                    "%s is not made by whoever %s".formatted(quoted(move.label()), part),
                    "Ask a colleague to make it"));
  }

  /** The part somebody had, in words, that keeps them from a move. */
  Optional<String> samePerson(Move move, String officer, MoveFacts facts) {
    return move.notBy().stream()
        .filter(part -> !officer.isEmpty() && had(part, officer, facts))
        .map(words::part)
        .findFirst();
  }

  private boolean had(String part, String officer, MoveFacts facts) {
    return isMove(part)
        ? facts.madeBy(new Code(part)).contains(officer)
        : facts.namedIn(part).filter(officer::equals).isPresent();
  }

  private boolean isMove(String part) {
    return Code.isCode(part)
        && (part.equals(ClockDefinition.OPENED.value())
            || lifecycle.move(new Code(part)).isPresent());
  }

  private static Optional<Refused> unanswered(Move move, MoveRequest request, List<String> needs) {
    var open = needs.stream().filter(need -> !request.facts().answered(need)).toList();
    return open.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Refused(
                Refusal.NEEDS_AN_ANSWER,
                "%s needs %s".formatted(quoted(move.label()), String.join(", ", open)),
                open.stream().allMatch(need -> isAsked(move, need))
                    ? "Answer it with the move"
                    : "Answer it, save the record, then make the move",
                open));
  }

  private static Optional<Refused> broken(Move move, MoveRequest request, List<Rule> rules) {
    return rules.stream()
        .filter(rule -> request.facts().isFalse(rule.condition()))
        .findFirst()
        .map(
            rule ->
                new Refused(
                    Refusal.RULE_BROKEN,
                    "%s: %s".formatted(quoted(move.label()), rule.words()),
                    rule.advice(),
                    Stream.of(rule.field()).filter(field -> !field.isEmpty()).toList(),
                    Optional.of(rule.code())));
  }

  private static Optional<Refused> unreasoned(Move move, MoveRequest request) {
    if (!move.reasoned() || !request.reason().isBlank()) {
      return Optional.empty();
    }
    return move.reopens()
        ? refused(
            Refusal.NEEDS_A_REASON,
            "%s leads back to an earlier state".formatted(quoted(move.label())),
            "Say why the record is opened again")
        : refused(
            Refusal.NEEDS_A_REASON,
            "%s is made with a reason".formatted(quoted(move.label())),
            "Say why");
  }

  private static Decision agreed(Move move, MoveRequest request) {
    var state = move.after(request.state());
    var others =
        request.agreed().stream().filter(officer -> !officer.equals(request.officer())).count();
    return move.approval()
        .filter(approval -> others < approval.people())
        .<Decision>map(approval -> new Decision.NeedsApproval(approval, state))
        .orElseGet(() -> new Decision.Allowed(state));
  }

  /** Whether a field, under either of its names, or a role is filled in with the move. */
  private static boolean isAsked(Move move, String field) {
    return Stream.of(move.asks().stream(), move.adds().stream(), move.parties().stream())
        .flatMap(asked -> asked.map(Object::toString))
        .anyMatch(asked -> asked.equals(field) || asked.endsWith("." + field));
  }

  private static boolean isAsked(Move move, Rule rule) {
    return Expressions.paths(rule.condition()).stream()
        .map(Expression.Path::names)
        .anyMatch(
            names ->
                isAsked(move, names.getFirst())
                    || names.size() > 1 && isAsked(move, names.get(0) + "." + names.get(1)));
  }

  private Refused unknown(MoveRequest request) {
    return new Refused(
        Refusal.UNKNOWN_MOVE,
        "The lifecycle %s has no move %s".formatted(lifecycle.code(), request.move()),
        words.possible(request.state()),
        List.of());
  }

  private static Optional<Refused> refused(Refusal refusal, String rule, String todo) {
    return Optional.of(new Refused(refusal, rule, todo, List.of()));
  }
}
