package org.invicta.app.records;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.invicta.engine.body.Problem;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.LifecycleDefinition.Approval;
import org.invicta.engine.definition.LifecycleDefinition.Move;
import org.invicta.engine.expression.Value;
import org.invicta.engine.lifecycle.Decision;
import org.invicta.engine.lifecycle.MoveRequest;
import org.invicta.engine.lifecycle.RecordFacts;
import org.invicta.engine.lifecycle.Refusal;
import org.springframework.stereotype.Component;

/** Asks the lifecycle whether a move may be made, with all it needs to know. */
@Component
final class Deciding {

  private final ReadMoves made;

  Deciding(ReadMoves made) {
    this.made = made;
  }

  /**
   * What the lifecycle says.
   *
   * @param problems why the move may not be made; none when it may
   * @param approval who has to agree first
   */
  record Decided(List<Problem> problems, Optional<Approval> approval) {}

  /**
   * Decides a wish.
   *
   * @param body what the record says once the move is filled in
   * @param agreed those who have agreed so far
   */
  Decided decide(
      RecordType type, Snapshot latest, Value.Group body, MoveWish wish, Set<String> agreed) {
    if (type.moves().isEmpty()) {
      return new Decided(
          problems(
              wish.move(),
              new Decision.Refused(
                  Refusal.NO_LIFECYCLE,
                  "Records of the type " + type.code() + " have no lifecycle",
                  "Change what the record says instead",
                  List.of())),
          Optional.empty());
    }
    var facts = facts(type, latest, body, wish.item(), type.move(wish.move()));
    var request =
        new MoveRequest(
            latest.state(),
            wish.move(),
            officer(wish.actor()),
            wish.actor().roles(),
            wish.reason(),
            agreed,
            facts);
    return decided(wish.move(), type.moves().get().decide(request));
  }

  /** Whether each of these moves may be offered to somebody before anything is filled in, in their order. */
  List<Decided> offered(RecordType type, Snapshot latest, List<Move> moves, Actor actor) {
    var facts =
        new RecordFacts(
            type.definition(),
            type.conditions(),
            latest.body(),
            Optional.empty(),
            parties(latest.parties()),
            makers(latest, moves));
    return moves.stream().map(move -> offered(type, request(latest, move, actor, facts))).toList();
  }

  private static MoveRequest request(Snapshot latest, Move move, Actor actor, RecordFacts facts) {
    return new MoveRequest(latest.state(), move.code(), officer(actor), actor.roles(), "", facts);
  }

  private static Decided offered(RecordType type, MoveRequest request) {
    return decided(request.move(), type.moves().orElseThrow().offered(request));
  }

  /** Who made which move, where one of these asks for it. */
  private Map<Code, Set<String>> makers(Snapshot latest, List<Move> moves) {
    return moves.stream().allMatch(move -> move.notBy().isEmpty())
        ? Map.of()
        : made.makers(latest.id());
  }

  /** What is so of a record with a body, when a move is made. */
  RecordFacts facts(
      RecordType type,
      Snapshot latest,
      Value.Group body,
      Optional<Value.Group> item,
      Optional<Move> move) {
    return new RecordFacts(
        type.definition(),
        type.conditions(),
        body,
        move.flatMap(Move::adds)
            .flatMap(group -> item.map(added -> new RecordFacts.Item(group, added))),
        parties(latest.parties()),
        makers(latest, move.stream().toList()));
  }

  /** Who takes part, by role. */
  static Map<Code, List<String>> parties(List<Party> parties) {
    return parties.stream()
        .collect(groupingBy(Party::role, mapping(party -> party.id().toString(), toList())));
  }

  /** The lifecycle knows the system by no code. */
  private static String officer(Actor actor) {
    return actor.equals(Actor.system()) ? "" : actor.officer();
  }

  private static Decided decided(Code move, Decision decision) {
    return switch (decision) {
      case Decision.Allowed _ -> new Decided(List.of(), Optional.empty());
      case Decision.NeedsApproval(var approval, var _) ->
          new Decided(List.of(), Optional.of(approval));
      case Decision.Refused refused -> new Decided(problems(move, refused), Optional.empty());
    };
  }

  /** A refusal as problems: one for each field at fault. */
  static List<Problem> problems(Code move, Decision.Refused refused) {
    var code = refused.refusal().code();
    if (refused.fields().isEmpty()) {
      return List.of(new Problem(code, "", "the move " + move, refused.rule(), refused.todo()));
    }
    var found = refused.broken().isPresent() ? "answers that break this rule" : "no answer";
    var problems = new ArrayList<Problem>();
    for (String field : refused.fields()) {
      problems.add(new Problem(code, field, found, refused.rule(), refused.todo()));
    }
    return problems;
  }
}
