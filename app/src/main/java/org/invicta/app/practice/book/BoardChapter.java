package org.invicta.app.practice.book;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.invicta.app.practice.book.Tables.Term;
import org.invicta.engine.definition.BoardDefinition;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.MeasureDefinition;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.StrategyDefinition;

/** Tells the boards: what each is for, who chairs it, what it looks after. */
final class BoardChapter {
  private final Practice practice;

  BoardChapter(Practice practice) {
    this.practice = practice;
  }

  List<Html> html() {
    return practice.boards().values().stream().map(this::section).toList();
  }

  private Html section(BoardDefinition board) {
    return Html.of(
            "section",
            Html.of("h2", board.title()),
            Html.of("p", board.purpose()),
            Tables.terms(
                List.of(
                    Term.of("Chair", post(board.chair())),
                    Term.of("Reports to", board.reportsTo().map(this::boardTitle).orElse("")),
                    Term.of("Strategies", names(board.strategies(), this::strategy)),
                    Term.of("Measures", names(board.measures(), this::measure)),
                    Term.of(
                        "Owners report every",
                        board.updatesEvery().map(BoardChapter::said).orElse("")),
                    Term.of("Source", board.source()))))
        .with("id", board.code().value());
  }

  private static String said(Enum<?> period) {
    return period.name().toLowerCase(Locale.UK).replace('_', ' ');
  }

  private static String names(
      Collection<Code> codes, java.util.function.Function<Code, String> title) {
    return codes.stream().map(title).collect(Collectors.joining("; "));
  }

  private String post(Code code) {
    return Optional.ofNullable(practice.posts().get(code))
        .map(Practice.Post::title)
        .orElse(code.value());
  }

  private String boardTitle(Code code) {
    return Optional.ofNullable(practice.boards().get(code))
        .map(BoardDefinition::title)
        .orElse(code.value());
  }

  private String strategy(Code code) {
    return Optional.ofNullable(practice.strategies().get(code))
        .map(StrategyDefinition::title)
        .orElse(code.value());
  }

  private String measure(Code code) {
    return Optional.ofNullable(practice.measures().get(code))
        .map(MeasureDefinition::title)
        .orElse(code.value());
  }
}
