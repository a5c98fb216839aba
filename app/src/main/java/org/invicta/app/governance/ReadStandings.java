package org.invicta.app.governance;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.StrategyDefinition;
import org.springframework.stereotype.Component;

/** Reads where the actions of a strategy stand, as it was true and known at any moment. */
@Component
public class ReadStandings {

  private final Practice practice;
  private final ReadProgress progress;
  private final OverdueUpdates overdue;

  ReadStandings(Practice practice, ReadProgress progress, OverdueUpdates overdue) {
    this.practice = practice;
    this.progress = progress;
    this.overdue = overdue;
  }

  /** Every action of the strategy, in the order of the plan. */
  public List<ActionStanding> of(StrategyDefinition strategy, AsOf asOf) {
    var reported = progress.of(strategy.code(), asOf);
    var late =
        practice.boards().values().stream()
            .filter(board -> board.strategies().contains(strategy.code()))
            .flatMap(board -> overdue.of(board, asOf).stream())
            .collect(
                Collectors.toMap(
                    OverdueUpdates.Overdue::ref, Function.identity(), (first, second) -> first));
    return strategy.actions().stream()
        .map(
            action -> {
              var ref = new ActionRef(strategy.code(), action.number());
              return new ActionStanding(
                  ref,
                  action,
                  Optional.ofNullable(reported.get(ref)),
                  Optional.ofNullable(late.get(ref)));
            })
        .toList();
  }
}
