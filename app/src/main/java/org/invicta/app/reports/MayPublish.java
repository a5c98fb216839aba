package org.invicta.app.reports;

import java.util.List;
import org.invicta.app.access.Decision;
import org.invicta.app.access.SignedIn;
import org.invicta.engine.definition.Code;
import org.springframework.stereotype.Component;

/** Who may publish a board's report: the board's secretary and whoever manages the strategy. */
@Component
public class MayPublish {

  private static final List<Code> ROLES =
      List.of(new Code("board-secretary"), new Code("strategy-manager"));

  MayPublish() {}

  /** Whether an officer may publish, with the reason when not. */
  public Decision decide(SignedIn officer) {
    return ROLES.stream().anyMatch(officer::has)
        ? Decision.allowed()
        : Decision.refused(
            "Only the secretary of the boards and whoever manages the strategy publish a report.",
            "Ask one of them to publish it.");
  }
}
