package org.invicta.app.practice.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.invicta.app.practice.book.Tables.Term;
import org.invicta.engine.definition.ClockDefinition;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.LifecycleDefinition;
import org.invicta.engine.definition.LifecycleDefinition.Approval;
import org.invicta.engine.definition.LifecycleDefinition.Move;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.RecordDefinition;

/** Tells what is filled in with each move, what must hold, who may not make it, and who has to agree. */
final class MoveChapter {
  private final Practice practice;
  private final LifecycleDefinition lifecycle;
  private final FieldWords fields;
  private final RuleTable rules;

  MoveChapter(Practice practice, RecordDefinition record, LifecycleDefinition lifecycle) {
    this.practice = practice;
    this.lifecycle = lifecycle;
    this.fields = new FieldWords(record);
    this.rules = new RuleTable(new Said(practice, record), fields);
  }

  /** The moves of which there is more to tell than where they lead. */
  List<Html> html() {
    return lifecycle.moves().stream().flatMap(move -> html(move).stream()).toList();
  }

  private List<Html> html(Move move) {
    var terms = terms(move).stream().filter(term -> !term.words().isEmpty()).toList();
    if (terms.isEmpty() && move.must().isEmpty()) {
      return List.of();
    }
    var parts = new ArrayList<Html>();
    parts.add(Html.of("h4", move.label()));
    if (!terms.isEmpty()) {
      parts.add(Tables.terms(terms));
    }
    parts.addAll(rules.html("What must hold: " + move.label(), move.must()));
    return parts;
  }

  private List<Term> terms(Move move) {
    return List.of(
        Term.of("Asks for", fields.of(move.asks())),
        Term.of("Adds one item to", move.adds().map(fields::of).orElse("")),
        Term.of("Asks who takes part", parties(move)),
        Term.of("Not made by", notBy(move)),
        Term.of("Takes effect when", move.approval().map(MoveChapter::agreed).orElse("")),
        Term.of("Reason", move.reasoned() ? "A reason is given" : ""),
        new Term("May be undone", move.undone().map(this::undone).orElse(List.of())));
  }

  private String parties(Move move) {
    return move.parties().stream()
        .map(role -> fields.of(role.value()))
        .collect(Collectors.joining("; "));
  }

  private String notBy(Move move) {
    return move.notBy().stream().map(this::part).collect(Collectors.joining("; "));
  }

  private String part(String part) {
    if (part.equals(ClockDefinition.OPENED.value())) {
      return "whoever opened the record";
    }
    return Optional.of(part)
        .filter(Code::isCode)
        .flatMap(code -> lifecycle.move(new Code(code)))
        .map(move -> "whoever made the move “" + move.label() + "”")
        .orElseGet(() -> "whoever is named in “" + fields.of(part) + "”");
  }

  private static String agreed(Approval approval) {
    var others = approval.people() == 1 ? "one other person has" : "two other people have";
    return others + " agreed: " + FieldWords.roles(approval.by());
  }

  private List<Html> undone(Code window) {
    return Optional.ofNullable(practice.values().get(window)).stream()
        .flatMap(
            value ->
                Stream.of(
                    Html.text("by whoever made it, within: "),
                    Html.link("values.html#" + value.code(), value.title())))
        .toList();
  }
}
