package org.invicta.app.governance.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.invicta.app.access.Decision;
import org.invicta.app.access.OfficerNames;
import org.invicta.app.governance.ActionRef;
import org.invicta.app.governance.ActionStanding;
import org.invicta.app.governance.Progress;
import org.invicta.app.governance.Titles;
import org.invicta.app.web.PlainWords;
import org.invicta.app.web.SummaryRow;
import org.invicta.engine.definition.StrategyDefinition;

/**
 * One action as its page shows it.
 *
 * @param strategy the plan it belongs to
 * @param standing where it stands
 * @param history everything reported, the newest first
 * @param may whether the reader may report on it
 */
public record ActionView(
    StrategyDefinition strategy,
    ActionStanding standing,
    List<Progress> history,
    Decision may,
    Titles titles,
    OfficerNames names) {

  /** What the plan says. */
  public List<SummaryRow> plan() {
    var action = standing.action();
    var rows = new ArrayList<SummaryRow>();
    rows.add(SummaryRow.of("Deliverable", action.deliverable()));
    rows.add(SummaryRow.of("Owner", titles.owners(action)));
    rows.add(SummaryRow.of("Owner, as the plan says it", action.ownerAsWritten()));
    rows.add(SummaryRow.of("Outcomes", String.join(" ", action.outcomes())));
    rows.add(
        SummaryRow.of(
            "Objectives",
            String.join(
                "; ",
                action.objectives().stream()
                    .map(code -> Titles.objective(strategy, code))
                    .toList())));
    rows.add(SummaryRow.of("Objectives, as the plan says it", action.objectivesAsWritten()));
    rows.add(SummaryRow.of("Measures", String.join("; ", titles.measures(action))));
    rows.add(
        SummaryRow.of(
            "Measures, as the plan says it", String.join(" ", action.measuresAsWritten())));
    rows.add(SummaryRow.of("Links to other plans", String.join("; ", titles.plans(action))));
    rows.add(SummaryRow.of("Where it stands in the document", action.source()));
    if (!action.note().isBlank()) {
      rows.add(SummaryRow.of("Note", action.note()));
    }
    return rows;
  }

  /** What one update says. */
  public List<SummaryRow> rows(Progress progress) {
    var rows = new ArrayList<SummaryRow>();
    rows.add(SummaryRow.of("Reason", progress.reason()));
    if (!progress.evidence().isBlank()) {
      rows.add(SummaryRow.of("Evidence", progress.evidence()));
    }
    if (!progress.nextStep().isBlank()) {
      rows.add(SummaryRow.of("Next step", progress.nextStep()));
    }
    rows.add(
        SummaryRow.of(
            "Reported on", progress.reportedFor().map(period -> period.words()).orElse("")));
    rows.add(SummaryRow.of("True from", PlainWords.moment(progress.trueFrom())));
    rows.add(
        SummaryRow.of(
            "Recorded",
            PlainWords.moment(progress.recordedAt()) + " by " + names.of(progress.by())));
    return rows;
  }

  /** The sentence that says why the reader may not report; empty when they may. */
  public Optional<String> refusal() {
    return may instanceof Decision.Refused(String why, String todo)
        ? Optional.of(why + " " + todo)
        : Optional.empty();
  }

  /** Where the update form is. */
  public String updateHref() {
    return href(standing.ref()) + "/update";
  }

  static String href(ActionRef ref) {
    return "/strategies/%s/actions/%d".formatted(ref.strategy(), ref.number());
  }
}
