package org.invicta.app.reports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.invicta.app.governance.OverdueUpdates.Overdue;
import org.invicta.engine.definition.BoardDefinition;
import org.invicta.engine.measure.Period.FinancialQuarter;

/**
 * What a board report says, before it is written in any form. Asked again with the same instants it says the same.
 *
 * @param board the board
 * @param chair the title of the post that chairs it
 * @param quarter the quarter reported on
 * @param knownAt only what had been recorded by then counts
 * @param trueAt the moment whose state is shown: the end of the quarter, or {@code knownAt} while the quarter runs
 * @param edition the number of the publication, from 1; empty when it is not for publication
 * @param circumstances what stands around it
 * @param strategies the board's strategies with their actions
 * @param measures the board's measures
 * @param overdue the updates overdue at {@code trueAt}, those overdue longest first
 */
public record BoardPack(
    BoardDefinition board,
    String chair,
    FinancialQuarter quarter,
    Instant knownAt,
    Instant trueAt,
    OptionalInt edition,
    Circumstances circumstances,
    List<StrategySection> strategies,
    List<MeasureSection> measures,
    List<Overdue> overdue) {

  public BoardPack {
    strategies = List.copyOf(strategies);
    measures = List.copyOf(measures);
    overdue = List.copyOf(overdue);
  }

  /**
   * What stands around a report.
   *
   * @param force the force's name
   * @param synthetic whether the data is made up
   * @param definitions the digest of the practice files in force: SHA-256, in hexadecimal
   */
  public record Circumstances(Optional<String> force, boolean synthetic, String definitions) {}

  /** The quarter before the one reported on. */
  public FinancialQuarter previous() {
    return Quarters.before(quarter);
  }

  /** Whether the quarter had ended when its state was taken. */
  public boolean isComplete() {
    return !knownAt.isBefore(Quarters.end(quarter));
  }

  /** How many actions all its strategies have. */
  public int actions() {
    return strategies.stream().mapToInt(section -> section.actions().size()).sum();
  }

  /** Its title, unlike that of any other report. */
  public String title() {
    return board.title() + ": report for " + quarter.words().replaceAll(" \\(.*", "");
  }

  /** The name of its files without their endings, such as {@code programme-board-2024-25-Q1}. */
  public String fileName() {
    return board.code() + "-" + Quarters.inAddress(quarter);
  }
}
