package org.invicta.app.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.invicta.app.governance.ActionStanding;
import org.invicta.app.governance.Progress;
import org.invicta.app.governance.StatusWords;
import org.invicta.engine.definition.StrategyDefinition;
import org.invicta.engine.definition.StrategyDefinition.Status;

/**
 * A strategy in a board report.
 *
 * @param strategy the strategy
 * @param document the title of the document it comes from
 * @param actions every action, in the order of the plan
 */
public record StrategySection(
    StrategyDefinition strategy, String document, List<ActionLine> actions) {

  public StrategySection {
    actions = List.copyOf(actions);
  }

  /**
   * One action.
   *
   * @param now where it stands at the end of the quarter
   * @param before what had been reported at the end of the quarter before
   * @param owners the titles of its owners
   */
  public record ActionLine(ActionStanding now, Optional<Progress> before, String owners) {

    /** The status as a word. */
    public String status() {
      return StatusWords.of(now.progress());
    }

    /** What changed since the quarter before, in words. */
    public String change() {
      if (now.progress().isEmpty()) {
        return "No report";
      }
      var progress = now.progress().get();
      if (before.isEmpty()) {
        return "First report";
      }
      if (before.get().status() != progress.status()) {
        return "Was " + StatusWords.of(before.get().status()).toLowerCase(java.util.Locale.UK);
      }
      return before.get().version() == progress.version()
          ? "No new report"
          : "Same status, reported again";
    }

    /** Whether the status is not what it was a quarter before. */
    public boolean hasMoved() {
      return !now.progress().map(Progress::status).equals(before.map(Progress::status));
    }
  }

  /**
   * How many actions have a status.
   *
   * @param label the status as a word
   * @param now at the end of the quarter
   * @param before at the end of the quarter before
   */
  public record StatusCount(String label, long now, long before) {

    /** The difference with its sign. */
    public String difference() {
      return now == before ? "0" : "%+d".formatted(now - before).replace('-', '−');
    }
  }

  /** A count for each status, those without a report last; they add up to the number of actions. */
  public List<StatusCount> counts() {
    var counts = new ArrayList<StatusCount>();
    for (var status : Status.values()) {
      counts.add(count(StatusWords.of(status), Optional.of(status)));
    }
    counts.add(count(StatusWords.of(Optional.empty()), Optional.empty()));
    return counts;
  }

  /** The actions whose status is not what it was. */
  public List<ActionLine> moved() {
    return actions.stream().filter(ActionLine::hasMoved).toList();
  }

  private StatusCount count(String label, Optional<Status> status) {
    return new StatusCount(
        label,
        actions.stream()
            .filter(line -> line.now().progress().map(Progress::status).equals(status))
            .count(),
        actions.stream()
            .filter(line -> line.before().map(Progress::status).equals(status))
            .count());
  }
}
