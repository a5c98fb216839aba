package org.invicta.app.governance.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.invicta.app.governance.ActionStanding;
import org.invicta.app.governance.Progress;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.StrategyDefinition;
import org.invicta.engine.definition.StrategyDefinition.Status;

/**
 * Which actions of a strategy a page shows, and how.
 *
 * @param strategy the strategy
 * @param objective the objective they serve; blank for any
 * @param owner the post that owns them; blank for any
 * @param status the status, {@code none} for no update yet, {@code overdue}, or blank for any
 * @param group what they are grouped by: {@code objective}, {@code owner}, {@code status} or blank for none
 * @param sort the order: {@code number}, {@code status}, {@code updated}
 * @param knownOn the day the page is asked about; blank for now
 */
public record ActionFilter(
    StrategyDefinition strategy,
    String objective,
    String owner,
    String status,
    String group,
    String sort,
    String knownOn) {

  static final String NO_UPDATE = "none";
  static final String OVERDUE = "overdue";

  static ActionFilter of(StrategyDefinition strategy, Map<String, String> query) {
    return new ActionFilter(
        strategy,
        query.getOrDefault("objective", ""),
        query.getOrDefault("owner", ""),
        query.getOrDefault("status", ""),
        query.getOrDefault("group", ""),
        query.getOrDefault("sort", "number"),
        query.getOrDefault("known-on", ""));
  }

  /** Whether an action is shown. */
  boolean lets(ActionStanding standing) {
    return (objective.isBlank() || has(standing.action().objectives(), objective))
        && (owner.isBlank() || has(standing.action().owners(), owner))
        && hasStatus(standing);
  }

  /** The order in which actions are shown. */
  Comparator<ActionStanding> order() {
    var byNumber = Comparator.comparing(ActionStanding::ref);
    return switch (sort) {
      case "status" -> Comparator.comparing(ActionFilter::urgency).thenComparing(byNumber);
      case "updated" ->
          Comparator.comparing(
                  (ActionStanding standing) -> standing.progress().map(Progress::trueFrom),
                  Comparator.comparing((Optional<java.time.Instant> when) -> when.isEmpty())
                      .thenComparing(
                          when -> when.orElse(java.time.Instant.MIN), Comparator.reverseOrder()))
              .thenComparing(byNumber);
      default -> byNumber;
    };
  }

  /** The address of the page with another order. */
  String sortedBy(String other) {
    return "/strategies/%s?objective=%s&owner=%s&status=%s&group=%s&known-on=%s&sort=%s#actions"
        .formatted(
            strategy.code(),
            encoded(objective),
            encoded(owner),
            encoded(status),
            encoded(group),
            encoded(knownOn),
            other);
  }

  private boolean hasStatus(ActionStanding standing) {
    return switch (status) {
      case "" -> true;
      case NO_UPDATE -> standing.progress().isEmpty();
      case OVERDUE -> standing.overdue().isPresent();
      default ->
          standing
              .progress()
              .map(progress -> progress.status().name().toLowerCase(Locale.ROOT).equals(status))
              .orElse(false);
    };
  }

  /** Red before amber before no update before green before those that are over. */
  private static int urgency(ActionStanding standing) {
    return standing.progress().map(Progress::status).map(ActionFilter::rank).orElse(2);
  }

  private static int rank(Status status) {
    return switch (status) {
      case RED -> 0;
      case AMBER -> 1;
      case GREEN -> 3;
      case COMPLETE -> 4;
      case DISCHARGED -> 5;
    };
  }

  private static boolean has(java.util.List<Code> codes, String wanted) {
    return codes.stream().anyMatch(code -> code.value().equals(wanted));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
