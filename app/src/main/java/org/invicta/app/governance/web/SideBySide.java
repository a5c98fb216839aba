package org.invicta.app.governance.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.invicta.app.web.PlainWords;
import org.invicta.engine.definition.StrategyDefinition;
import org.invicta.engine.definition.StrategyDefinition.Statement;

/**
 * Strategies beside each other, one row for each part a strategy may have.
 *
 * @param all every strategy, for the choice
 * @param shown those compared
 * @param timeline when each held
 */
public record SideBySide(
    List<StrategyDefinition> all, List<StrategyDefinition> shown, Timeline timeline) {

  /** A row: the part, and what each strategy shown says there. */
  public record Row(String part, List<List<String>> cells) {}

  /** The rows in which at least one strategy says something. */
  public List<Row> rows() {
    return Stream.of(
            row("When", one -> List.of(dates(one))),
            row("Vision", one -> text(one.vision())),
            row("Aim", one -> text(one.aim())),
            row("Objectives", one -> brief(one.objectives())),
            row("Principles", one -> brief(one.principles())),
            row("Priorities", one -> brief(one.priorities())),
            row("Themes", one -> brief(one.themes())),
            row("Legal basis", one -> brief(one.legalBasis())),
            row("Versions", one -> brief(one.versions())),
            row("Actions", SideBySide::actions))
        .filter(row -> row.cells().stream().anyMatch(cell -> !cell.isEmpty()))
        .toList();
  }

  /** Whether a strategy is among those shown. */
  public boolean isShown(StrategyDefinition strategy) {
    return shown.contains(strategy);
  }

  /** When a strategy holds, in words. */
  public static String dates(StrategyDefinition strategy) {
    var from = strategy.from().map(PlainWords::day);
    var to = strategy.to().map(PlainWords::day);
    if (from.isPresent() && to.isPresent()) {
      return from.get() + " to " + to.get();
    }
    return from.map(day -> "From " + day)
        .or(() -> to.map(day -> "Until " + day))
        .orElse("The document gives no dates");
  }

  private Row row(String part, java.util.function.Function<StrategyDefinition, List<String>> says) {
    return new Row(part, shown.stream().map(says).toList());
  }

  private static List<String> text(Optional<Statement> statement) {
    return statement.map(Statement::text).stream().collect(Collectors.toList());
  }

  private static List<String> brief(List<Statement> statements) {
    return statements.stream()
        .map(statement -> statement.title().isBlank() ? statement.text() : statement.title())
        .toList();
  }

  private static List<String> actions(StrategyDefinition strategy) {
    if (!strategy.actions().isEmpty()) {
      return List.of(PlainWords.count(strategy.actions().size(), "action", "actions"));
    }
    return strategy
        .review()
        .map(review -> List.of(review.stated().total() + " actions stated, not listed one by one"))
        .orElse(List.of());
  }
}
