package org.invicta.app.practice.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.invicta.app.practice.book.Tables.Term;
import org.invicta.engine.definition.ClockDefinition;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.LifecycleDefinition;
import org.invicta.engine.definition.LifecycleDefinition.Move;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.definition.Share;
import org.invicta.engine.definition.Then;
import org.invicta.engine.expression.Expression;

/** Tells what follows from the moves of a record, and what of it is shown to partners. */
final class FollowingChapter {
  private final Practice practice;
  private final LifecycleDefinition lifecycle;
  private final Said said;
  private final FieldWords fields;

  FollowingChapter(Practice practice, RecordDefinition record, LifecycleDefinition lifecycle) {
    this.practice = practice;
    this.lifecycle = lifecycle;
    this.said = new Said(practice, record);
    this.fields = new FieldWords(record);
  }

  List<Html> html() {
    var parts = new ArrayList<Html>();
    if (!lifecycle.then().isEmpty()) {
      parts.add(Html.of("h3", "What follows"));
      lifecycle.then().forEach(then -> parts.add(Tables.terms(terms(then))));
    }
    if (!lifecycle.shares().isEmpty()) {
      parts.add(Html.of("h3", "What partners are shown"));
      lifecycle.shares().forEach(share -> parts.add(Tables.terms(terms(share))));
    }
    return parts;
  }

  private List<Term> terms(Then then) {
    var terms = new ArrayList<Term>();
    terms.add(Term.of("After", on(then.on())));
    terms.add(Term.of("Where", then.when().map(said::words).orElse("")));
    switch (then) {
      case Then.Create create -> {
        terms.add(Term.of("A new record is created", title(create.type())));
        terms.add(Term.of("For each item of", create.each().map(fields::of).orElse("")));
        terms.add(filled(create.type(), create.sets()));
        terms.add(Term.of("Who takes part", parties(create)));
        create.route().ifPresent(route -> terms.addAll(route(route)));
      }
      case Then.MoveOrigin back -> {
        terms.add(Term.of("The record it was created from", title(back.type())));
        terms.add(Term.of("makes the move", move(back.type(), back.move())));
        terms.add(filled(back.type(), back.sets()));
      }
    }
    return terms;
  }

  private Term filled(Code type, Map<String, Expression> sets) {
    var target = practice.definitionOf(type);
    var words = new FieldWords(target);
    return new Term(
        "With",
        target
            .fields()
            .map(located -> located.section().code() + "." + located.field().code())
            .filter(sets::containsKey)
            .map(name -> Html.of("div", words.of(name) + ": " + from(sets, name)))
            .toList());
  }

  /** What fills a field: the answer to a question as it stands, or what an expression gives. */
  private String from(Map<String, Expression> sets, String name) {
    return Optional.ofNullable(sets.get(name))
        .map(
            given ->
                given instanceof Expression.Path path
                    ? "from “" + fields.of(String.join(".", path.names())) + "”"
                    : said.words(given))
        .orElse("");
  }

  private String parties(Then.Create create) {
    var target = new FieldWords(practice.definitionOf(create.type()));
    return create.parties().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(role -> target.of(role.getKey().value()) + ": " + from(create, role.getValue()))
        .collect(Collectors.joining("; "));
  }

  /** A role of this record, or a field of the item. */
  private String from(Then.Create create, String name) {
    return create
        .each()
        .flatMap(group -> new Items(practice.definitionOf(lifecycle.of())).label(group, name))
        .orElseGet(() -> fields.of(name));
  }

  private List<Term> route(Then.Route route) {
    return List.of(
        Term.of("Who receives it", "Every school where the child is enrolled on the day"),
        Term.of("Where there is none", "Instead a new record is created: " + title(route.none())));
  }

  private List<Term> terms(Share share) {
    return List.of(
        Term.of("After", on(share.on())),
        Term.of("Shown to", fields.of(share.to().value())),
        Term.of("Lawful basis", share.basis()),
        Term.of("Shows only", fields.of(share.shows())),
        new Term("The link can be opened once, within", value(share.expires())),
        Term.of("Opening it makes the move", move(lifecycle.of(), share.receipt())),
        Term.of(
            "Answered by the move",
            share.answer().map(code -> move(lifecycle.of(), code)).orElse("")),
        Term.of("The message says only", share.subject()));
  }

  private List<Html> value(Code code) {
    return Optional.ofNullable(practice.values().get(code)).stream()
        .map(value -> (Html) Html.link("values.html#" + value.code(), value.title()))
        .toList();
  }

  private String on(List<Code> moves) {
    return moves.stream()
        .map(
            code ->
                code.equals(ClockDefinition.OPENED)
                    ? "the record is opened"
                    : "“" + move(lifecycle.of(), code) + "”")
        .collect(Collectors.joining(" or "));
  }

  private String title(Code type) {
    return practice.definitionOf(type).title().toLowerCase(Locale.UK);
  }

  private String move(Code of, Code code) {
    return Optional.ofNullable(practice.lifecycles().get(of))
        .flatMap(found -> found.move(code))
        .map(Move::label)
        .orElse(Said.spaced(code.value()));
  }
}
