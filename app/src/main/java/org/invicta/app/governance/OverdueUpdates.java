package org.invicta.app.governance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.invicta.engine.definition.BoardDefinition;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.StrategyDefinition;
import org.invicta.engine.definition.StrategyDefinition.Action;
import org.invicta.engine.measure.Period;
import org.invicta.engine.time.London;
import org.springframework.stereotype.Component;

/** Finds the actions whose owner has not reported when a board expected it. */
@Component
public class OverdueUpdates {

  private final Practice practice;
  private final ReadProgress progress;

  OverdueUpdates(Practice practice, ReadProgress progress) {
    this.practice = practice;
    this.progress = progress;
  }

  /**
   * An action whose update is overdue.
   *
   * @param ref the action
   * @param action its definition
   * @param board the board that expects the update
   * @param missing the first period not reported on
   * @param dueBy the last day of that period: the update was due then
   * @param last the last update; empty when there was none
   */
  public record Overdue(
      ActionRef ref,
      Action action,
      BoardDefinition board,
      Period missing,
      LocalDate dueBy,
      Optional<Progress> last) {}

  /** The overdue actions of a board's strategies, those overdue longest first. */
  public List<Overdue> of(BoardDefinition board, AsOf asOf) {
    if (board.updatesEvery().isEmpty()) {
      return List.of();
    }
    var cycle = new ReportingCycle(board.updatesEvery().get());
    return board.strategies().stream()
        .map(code -> practice.strategies().get(code))
        .flatMap(strategy -> overdue(board, cycle, strategy, asOf))
        .sorted(java.util.Comparator.comparing(Overdue::dueBy).thenComparing(Overdue::ref))
        .toList();
  }

  /** The overdue actions of every board, each action once. */
  public List<Overdue> all(AsOf asOf) {
    var seen = new java.util.HashSet<ActionRef>();
    return practice.boards().values().stream()
        .flatMap(board -> of(board, asOf).stream())
        .filter(overdue -> seen.add(overdue.ref()))
        .toList();
  }

  private Stream<Overdue> overdue(
      BoardDefinition board, ReportingCycle cycle, StrategyDefinition strategy, AsOf asOf) {
    if (strategy.from().isEmpty() || strategy.actions().isEmpty()) {
      return Stream.empty();
    }
    var reported = progress.of(strategy.code(), asOf);
    var day = LocalDate.ofInstant(asOf.trueAt(), London.ZONE);
    return strategy.actions().stream()
        .flatMap(
            action -> {
              var ref = new ActionRef(strategy.code(), action.number());
              var last = Optional.ofNullable(reported.get(ref));
              return last.filter(Progress::isOver).isPresent()
                  ? Stream.empty()
                  : cycle
                      .missing(strategy.from().get(), last.flatMap(Progress::reportedFor), day)
                      .map(missing -> overdue(ref, action, board, missing, last))
                      .stream();
            });
  }

  private static Overdue overdue(
      ActionRef ref,
      Action action,
      BoardDefinition board,
      Period missing,
      Optional<Progress> last) {
    return new Overdue(ref, action, board, missing, missing.until().minusDays(1), last);
  }
}
