package org.invicta.app.records;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.invicta.engine.body.Problem;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.LifecycleDefinition.Move;
import org.invicta.engine.expression.Value;

/** What is filled in with a move. */
final class Filled {

  private Filled() {}

  /** The body with the answers and the item of a wish in it; of answers the move does not ask for, nothing. */
  static Value.Group in(Move move, Value.Group body, MoveWish wish) {
    var answered = Overlay.of(body, asked(move, wish));
    return move.adds()
        .flatMap(group -> wish.item().map(item -> Overlay.of(answered, group, item)))
        .orElse(answered);
  }

  /** Those who take part once the move is made: of the roles that it fills, only those who were chosen. */
  static List<Party> parties(Move move, List<Party> before, MoveWish wish) {
    if (wish.parties().isEmpty() || move.parties().isEmpty()) {
      return before;
    }
    return Stream.concat(
            before.stream().filter(party -> !move.parties().contains(party.role())),
            wish.parties().get().stream().filter(party -> move.parties().contains(party.role())))
        .toList();
  }

  /** The system fills in what the lifecycle says, whether the move asks for it or not. */
  private static Value.Group asked(Move move, MoveWish wish) {
    if (wish.actor().equals(Actor.system())) {
      return wish.answers();
    }
    var fields =
        given(wish.answers()).entrySet().stream()
            .filter(entry -> move.asks().contains(entry.getKey()))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return Overlay.raw(fields);
  }

  /** The fields that are answered: {@code section.field}. */
  static Set<String> fields(Value.Group answers) {
    return given(answers).keySet();
  }

  private static Map<String, Value> given(Value.Group answers) {
    var fields = new java.util.LinkedHashMap<String, Value>();
    answers
        .members()
        .forEach(
            (section, value) -> {
              if (value instanceof Value.Group group) {
                group.members().forEach((field, one) -> fields.put(section + "." + field, one));
              } else {
                fields.put(section + ".", value);
              }
            });
    return fields;
  }

  /** The problems that the move brings: all of what is filled in with it, and elsewhere those that were not there before. */
  static List<Problem> problems(
      RecordType type, Move move, Snapshot was, Submission now, MoveWish wish) {
    var problems = new ArrayList<>(notAsked(move, wish));
    var found = now.problems(move.asks());
    if (found.isEmpty()) {
      return problems;
    }
    Set<Key> before = new HashSet<>();
    type.check(was.body(), was.parties()).forEach(problem -> before.add(Key.of(problem)));
    found.stream()
        .filter(
            problem -> isFilledIn(move, wish, was, problem) || !before.contains(Key.of(problem)))
        .forEach(problems::add);
    return problems;
  }

  private record Key(String code, String field, String allowed) {
    static Key of(Problem problem) {
      return new Key(problem.code(), problem.field(), problem.allowed());
    }
  }

  private static boolean isFilledIn(Move move, MoveWish wish, Snapshot was, Problem problem) {
    var item =
        move.adds()
            .filter(_ -> wish.item().isPresent())
            .map(group -> group + "[" + Overlay.items(was.body(), group).size() + "]");
    return move.asks().stream().anyMatch(field -> isWithin(field, problem.field()))
        || move.parties().stream().anyMatch(role -> role.value().equals(problem.field()))
        || item.filter(place -> problem.field().startsWith(place)).isPresent();
  }

  /** Whether a problem's field is a field or lies in it. */
  static boolean isWithin(String field, String problem) {
    return problem.equals(field) || problem.startsWith(field + "[");
  }

  private static List<Problem> notAsked(Move move, MoveWish wish) {
    var problems = new ArrayList<Problem>(0);
    var isSystem = wish.actor().equals(Actor.system());
    for (String field : given(wish.answers()).keySet()) {
      if (!isSystem && !move.asks().contains(field)) {
        problems.add(
            MoveFault.NOT_ASKED_FOR.at(
                field,
                "an answer the move “" + move.label() + "” does not ask for",
                move.asks().isEmpty() ? "no answers" : String.join(", ", move.asks()),
                "Leave it out, or change the record first"));
      }
    }
    notFilled(move, wish).ifPresent(problems::add);
    item(move, wish).ifPresent(problems::add);
    return problems;
  }

  private static Optional<Problem> notFilled(Move move, MoveWish wish) {
    return wish.parties().stream()
        .flatMap(List::stream)
        .filter(party -> !move.parties().contains(party.role()))
        .findFirst()
        .map(
            party ->
                MoveFault.NOT_ASKED_FOR.at(
                    party.role().value(),
                    "somebody in a role that the move “" + move.label() + "” does not fill",
                    move.parties().isEmpty()
                        ? "nobody"
                        : move.parties().stream()
                            .map(Code::value)
                            .collect(Collectors.joining(", ")),
                    "Leave it out, or change the record first"));
  }

  private static Optional<Problem> item(Move move, MoveWish wish) {
    if (move.adds().isPresent() == wish.item().isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        move.adds()
            .map(
                group ->
                    MoveFault.ITEM_MISSING.at(
                        group, "nothing to add", "one item to add", "Fill it in"))
            .orElseGet(
                () ->
                    MoveFault.ITEM_NOT_ADDED.at(
                        "",
                        "an item that the move “" + move.label() + "” does not add",
                        "no item",
                        "Leave it out")));
  }
}
