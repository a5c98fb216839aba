package org.invicta.app.practice.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.invicta.app.practice.book.Tables.Term;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.StrategyDefinition;
import org.invicta.engine.definition.StrategyDefinition.Action;
import org.invicta.engine.definition.StrategyDefinition.Review;
import org.invicta.engine.definition.StrategyDefinition.Statement;

/** Tells a strategy in its document's own words, with the heading each stands under. */
final class StrategyChapter {
  private final Practice practice;
  private final StrategyDefinition strategy;

  StrategyChapter(Practice practice, StrategyDefinition strategy) {
    this.practice = practice;
    this.strategy = strategy;
  }

  List<Html> html() {
    var parts = new ArrayList<Html>();
    parts.add(
        Tables.terms(
            List.of(
                Term.of("Holds", dates()),
                Term.of(
                    "Source",
                    title("document", strategy.source().document())
                        + ", “"
                        + strategy.source().heading()
                        + "”"),
                Term.of("Replaces", strategy.succeeds().map(this::strategyTitle).orElse("")))));
    strategy.vision().ifPresent(vision -> statements(parts, "Vision", List.of(vision)));
    strategy.aim().ifPresent(aim -> statements(parts, "Aim", List.of(aim)));
    statements(parts, "Legal basis", strategy.legalBasis());
    statements(parts, "Objectives", strategy.objectives());
    statements(parts, "Principles", strategy.principles());
    statements(parts, "Priorities", strategy.priorities());
    statements(parts, "Themes", strategy.themes());
    statements(parts, "Versions", strategy.versions());
    if (!strategy.actions().isEmpty()) {
      parts.add(Html.of("h2", "Actions"));
      parts.add(actions());
    }
    strategy.review().ifPresent(review -> parts.addAll(review(review)));
    return parts;
  }

  private String dates() {
    var from = strategy.from().map(Numbers::said);
    var to = strategy.to().map(Numbers::said);
    return from.map(day -> "from " + day).orElse("from a day the document does not state")
        + to.map(day -> " to " + day).orElse("; the document states no end");
  }

  private String strategyTitle(Code code) {
    return Optional.ofNullable(practice.strategies().get(code))
        .map(StrategyDefinition::title)
        .orElse(code.value());
  }

  private static void statements(List<Html> parts, String heading, List<Statement> statements) {
    if (statements.isEmpty()) {
      return;
    }
    parts.add(Html.of("h2", heading));
    for (var statement : statements) {
      if (!statement.title().isEmpty()) {
        parts.add(Html.of("h3", statement.title()));
      }
      parts.add(Html.of("blockquote", Html.of("p", statement.text())));
      parts.add(source(statement.source(), statement.note()));
    }
  }

  private static Html source(String source, String note) {
    return Html.of("p", "Source: " + source + ".", note.isEmpty() ? "" : " Note: " + note)
        .with("class", "source");
  }

  private Html actions() {
    return Tables.table(
        "Actions of: " + strategy.title(),
        List.of("Number", "Action", "Owner", "Outcomes", "Objectives", "Measures", "Also in"),
        strategy.actions().stream().<List<?>>map(this::action).toList());
  }

  private List<?> action(Action action) {
    return List.of(
        String.valueOf(action.number()),
        List.of(Html.text(action.deliverable()), note(action.note())),
        names(action.owners(), this::post),
        String.join("; ", action.outcomes()),
        names(action.objectives(), this::objective),
        names(action.measures(), code -> title("measure-alias", code)),
        names(action.links(), code -> title("plan", code)));
  }

  private static Html note(String note) {
    return note.isEmpty() ? Html.text("") : Html.of("span", "Note: " + note).with("class", "hint");
  }

  private static String names(List<Code> codes, java.util.function.Function<Code, String> title) {
    return codes.stream().map(title).collect(Collectors.joining("; "));
  }

  private String post(Code code) {
    return Optional.ofNullable(practice.posts().get(code))
        .map(Practice.Post::title)
        .orElse(code.value());
  }

  private String objective(Code code) {
    return strategy.objectives().stream()
        .filter(objective -> objective.code().equals(code) && !objective.title().isEmpty())
        .findFirst()
        .map(Statement::title)
        .orElse(Said.spaced(code.value()));
  }

  private String title(String kind, Code code) {
    return practice.titles().getOrDefault(kind, Map.of()).getOrDefault(code, code.value());
  }

  private static List<Html> review(Review review) {
    var stated = review.stated();
    var parts = new ArrayList<Html>();
    parts.add(Html.of("h2", "Closing review"));
    parts.add(Html.of("blockquote", Html.of("p", review.asWritten())));
    parts.add(source(review.source(), ""));
    parts.add(
        Tables.table(
            "Actions as the review states them",
            List.of("Status", "Number"),
            List.of(
                List.of("Green", String.valueOf(stated.green())),
                List.of("Amber", String.valueOf(stated.amber())),
                List.of("Red", String.valueOf(stated.red())),
                List.of("Discharged", String.valueOf(stated.discharged())),
                List.of("What these add up to", String.valueOf(stated.sum())),
                List.of("Total as stated", String.valueOf(stated.total())))));
    if (stated.difference() != 0) {
      parts.add(
          Html.of(
              "p",
              "The parts and the stated total differ by %d. %s"
                  .formatted(Math.abs(stated.difference()), review.differenceNote())));
    }
    if (!review.approaches().isEmpty()) {
      parts.add(approaches(review));
    }
    return parts;
  }

  private static Html approaches(Review review) {
    return Tables.table(
        "The rows of the review’s table",
        List.of("Approach", "Part", "Update", "Status"),
        review.approaches().stream()
            .<List<?>>map(
                row ->
                    List.of(
                        row.approach(),
                        row.section(),
                        List.of(Html.text(row.update()), note(row.note())),
                        row.status().name().toLowerCase(Locale.UK)))
            .toList());
  }
}
