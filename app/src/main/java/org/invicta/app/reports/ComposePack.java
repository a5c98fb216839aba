package org.invicta.app.reports;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.invicta.app.governance.ActionStanding;
import org.invicta.app.governance.AsOf;
import org.invicta.app.governance.OverdueUpdates;
import org.invicta.app.governance.ReadStandings;
import org.invicta.app.governance.Titles;
import org.invicta.app.reports.PackRequest.Wanted;
import org.invicta.app.reports.StrategySection.ActionLine;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.StrategyDefinition;
import org.springframework.stereotype.Component;

/** Draws up what a board report says, from what was known at one instant. */
@Component
public class ComposePack {

  private final Practice practice;
  private final ReadStandings standings;
  private final OverdueUpdates overdue;
  private final Titles titles;
  private final MeasureSections measures;
  private final DescribeCircumstances circumstances;

  ComposePack(
      Practice practice,
      ReadStandings standings,
      OverdueUpdates overdue,
      Titles titles,
      MeasureSections measures,
      DescribeCircumstances circumstances) {
    this.practice = practice;
    this.standings = standings;
    this.overdue = overdue;
    this.titles = titles;
    this.measures = measures;
    this.circumstances = circumstances;
  }

  /**
   * Draws up a report.
   *
   * @param edition the number of the publication; empty when it is not for publication
   */
  public BoardPack compose(Wanted wanted, OptionalInt edition) {
    var end = Quarters.end(wanted.quarter());
    var trueAt = end.isBefore(wanted.knownAt()) ? end : wanted.knownAt();
    var now = new AsOf(trueAt, wanted.knownAt());
    var before = new AsOf(Quarters.end(Quarters.before(wanted.quarter())), wanted.knownAt());
    var board = wanted.board();
    return new BoardPack(
        board,
        titles.post(board.chair()),
        wanted.quarter(),
        wanted.knownAt(),
        trueAt,
        edition,
        circumstances.now(),
        board.strategies().stream()
            .map(code -> Optional.ofNullable(practice.strategies().get(code)).orElseThrow())
            .map(strategy -> section(strategy, now, before))
            .toList(),
        board.measures().stream()
            .map(code -> Optional.ofNullable(practice.measures().get(code)).orElseThrow())
            .map(measure -> measures.of(measure, wanted.quarter(), wanted.knownAt()))
            .toList(),
        overdue.of(board, now));
  }

  private StrategySection section(StrategyDefinition strategy, AsOf now, AsOf before) {
    var last =
        standings.of(strategy, before).stream()
            .collect(Collectors.toMap(ActionStanding::ref, ActionStanding::progress));
    return new StrategySection(
        strategy,
        titles.document(strategy.source().document()),
        standings.of(strategy, now).stream()
            .map(
                standing ->
                    new ActionLine(
                        standing,
                        last.getOrDefault(standing.ref(), Optional.empty()),
                        titles.owners(standing.action())))
            .toList());
  }
}
