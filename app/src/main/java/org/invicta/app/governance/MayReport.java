package org.invicta.app.governance;

import java.util.stream.Collectors;
import org.invicta.app.access.Decision;
import org.invicta.app.access.SignedIn;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.StrategyDefinition.Action;
import org.springframework.stereotype.Component;

/** Who may report on an action: whoever holds a post that owns it, and whoever manages the strategy. */
@Component
public class MayReport {

  static final Code STRATEGY_MANAGER = new Code("strategy-manager");

  private final Practice practice;

  MayReport(Practice practice) {
    this.practice = practice;
  }

  /** Whether an officer may report on an action, with the reason when not. */
  public Decision decide(Action action, SignedIn officer) {
    if (officer.has(STRATEGY_MANAGER) || action.owners().stream().anyMatch(officer::holds)) {
      return Decision.allowed();
    }
    var owners = action.owners().stream().map(this::title).collect(Collectors.joining(" or "));
    return Decision.refused(
        "Only its owner reports on an action: the " + owners + ".",
        "Ask the owner, or whoever manages the strategy, to report on it.");
  }

  private String title(Code post) {
    var known = practice.posts().get(post);
    return known == null ? post.value() : known.title();
  }
}
