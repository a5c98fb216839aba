package org.invicta.app.practice.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.invicta.app.practice.book.Tables.Term;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.DeskDefinition;
import org.invicta.engine.definition.LifecycleDefinition;
import org.invicta.engine.definition.LifecycleDefinition.State;
import org.invicta.engine.definition.Practice;

/** Tells the screens people work from, and what somebody may say they look at a record for. */
final class DeskChapter {
  private final Practice practice;

  DeskChapter(Practice practice) {
    this.practice = practice;
  }

  /** The desks; nothing when there are none. */
  List<Html> html() {
    var parts = new ArrayList<Html>();
    practice.processes().desks().values().forEach(desk -> parts.add(section(desk)));
    practice
        .processes()
        .purposes()
        .ifPresent(
            list ->
                parts.add(
                    Html.of(
                        "p",
                        "Whoever looks at a record that is not open to everybody says what for: ",
                        Html.link("lists.html#" + list.code(), list.title()),
                        ".")));
    return parts;
  }

  private Html section(DeskDefinition desk) {
    var record = practice.definitionOf(desk.of());
    return Html.of(
            "section",
            Html.of("h2", desk.title()),
            Html.of("p", desk.about()),
            Tables.terms(
                List.of(
                    Term.of("Shows", record.plural()),
                    Term.of("For", FieldWords.roles(desk.roles())),
                    Term.of("In these states", states(desk)),
                    Term.of("Drawn as", desk.lanes() ? "a lane for each state" : "rows"),
                    Term.of("Columns", columns(desk, new FieldWords(record))),
                    Term.of("First comes", order(desk.order())),
                    Term.of("New records", desk.opens() ? "are opened from it" : ""),
                    Term.of("When there is nothing", desk.empty().orElse("")))))
        .with("id", "desk-" + desk.code());
  }

  private String states(DeskDefinition desk) {
    if (desk.states().isEmpty()) {
      return "all that are no end";
    }
    return desk.states().stream()
        .map(state -> state(desk.of(), state))
        .collect(Collectors.joining(", "));
  }

  private String state(Code of, Code code) {
    return Optional.ofNullable(practice.lifecycles().get(of)).stream()
        .map(LifecycleDefinition::states)
        .flatMap(List::stream)
        .filter(state -> state.code().equals(code))
        .map(State::label)
        .findFirst()
        .orElse(Said.spaced(code.value()));
  }

  private static String columns(DeskDefinition desk, FieldWords fields) {
    return desk.columns().stream()
        .map(column -> word(column).orElseGet(() -> field(column, fields)))
        .collect(Collectors.joining(", "));
  }

  private static String field(String column, FieldWords fields) {
    return Stream.of(column.split(Pattern.quote(DeskDefinition.UNTIL), 2))
        .map(fields::of)
        .collect(Collectors.joining(" to "));
  }

  private static Optional<String> word(String column) {
    return switch (column) {
      case "who" -> Optional.of("Who");
      case "state" -> Optional.of("State");
      case "next-clock" -> Optional.of("Next time limit");
      case "holder" -> Optional.of("Held by");
      case "unit" -> Optional.of("Unit");
      case "opened" -> Optional.of("Opened");
      default -> Optional.empty();
    };
  }

  private static String order(DeskDefinition.Order order) {
    return switch (order) {
      case NEXT_CLOCK -> "what is due next";
      case OLDEST -> "the oldest";
      case NEWEST -> "the newest";
    };
  }
}
