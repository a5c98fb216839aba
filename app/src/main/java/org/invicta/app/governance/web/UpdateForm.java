package org.invicta.app.governance.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.invicta.app.governance.Progress;
import org.invicta.app.governance.Update;
import org.invicta.app.web.FieldProblem;
import org.invicta.engine.definition.StrategyDefinition.Status;
import org.invicta.engine.measure.Asked;
import org.invicta.engine.measure.Period;

/**
 * An update as it was typed in, kept whatever is wrong with it.
 *
 * @param basedOn the version its writer had seen, as text
 */
public record UpdateForm(
    String status,
    String reason,
    String evidence,
    String nextStep,
    String reportedFor,
    String basedOn) {

  private static final int MOST = 2000;

  /** An empty form that starts from the last update. */
  static UpdateForm after(Optional<Progress> last, Period reportedFor) {
    return new UpdateForm(
        last.map(progress -> StrategyView.value(progress.status())).orElse(""),
        "",
        "",
        last.map(Progress::nextStep).orElse(""),
        reportedFor.text(),
        version(last));
  }

  /** The form as it was sent. */
  static UpdateForm of(Map<String, String> sent) {
    return new UpdateForm(
        sent.getOrDefault("status", ""),
        sent.getOrDefault("reason", ""),
        sent.getOrDefault("evidence", ""),
        sent.getOrDefault("next-step", ""),
        sent.getOrDefault("reported-for", ""),
        sent.getOrDefault("based-on", "0"));
  }

  /** The same words, based on another version: used after somebody else reported first. */
  UpdateForm basedOn(Optional<Progress> theirs) {
    return new UpdateForm(status, reason, evidence, nextStep, reportedFor, version(theirs));
  }

  /** What is wrong with it, all at once. */
  List<FieldProblem> problems() {
    var problems = new ArrayList<FieldProblem>();
    if (chosen().isEmpty()) {
      problems.add(new FieldProblem("status", "Choose a status"));
    }
    if (reason.isBlank()) {
      problems.add(new FieldProblem("reason", "Say why this is the status"));
    }
    if (evidence.isBlank() && chosen().filter(UpdateForm::needsEvidence).isPresent()) {
      problems.add(
          new FieldProblem("evidence", "Say what shows that the action is complete or discharged"));
    }
    tooLong(problems, "reason", reason);
    tooLong(problems, "evidence", evidence);
    tooLong(problems, "next-step", nextStep);
    if (period().isEmpty()) {
      problems.add(new FieldProblem("reported-for", "Choose the quarter you report on"));
    }
    return problems;
  }

  /** The update; only for a form without problems. */
  Update update() {
    return new Update(
        chosen().orElseThrow(), reason, evidence, nextStep, period().orElseThrow(), version());
  }

  private int version() {
    return basedOn.matches("[0-9]{1,6}") ? Integer.parseInt(basedOn) : 0;
  }

  private Optional<Status> chosen() {
    for (var one : Status.values()) {
      if (one.name().toLowerCase(Locale.ROOT).equals(status)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }

  private Optional<Period> period() {
    return Period.parse(reportedFor) instanceof Asked.Understood<Period>(Period period)
            && period instanceof Period.FinancialQuarter
        ? Optional.of(period)
        : Optional.empty();
  }

  private static boolean needsEvidence(Status status) {
    return status == Status.COMPLETE || status == Status.DISCHARGED;
  }

  private static void tooLong(List<FieldProblem> problems, String field, String text) {
    if (text.length() > MOST) {
      problems.add(
          new FieldProblem(
              field, "Use 2,000 characters or fewer; you used %,d".formatted(text.length())));
    }
  }

  private static String version(Optional<Progress> last) {
    return last.map(Progress::version).map(String::valueOf).orElse("0");
  }
}
