package org.invicta.app.governance.web;

import java.util.Optional;
import org.invicta.app.access.SignedIn;
import org.invicta.app.governance.ActionRef;
import org.invicta.app.governance.ActionStanding;
import org.invicta.app.governance.MayReport;
import org.invicta.app.governance.ReadProgress;
import org.invicta.app.governance.ReadStandings;
import org.invicta.app.web.Crumb;
import org.invicta.app.web.NotFound;
import org.invicta.app.web.Page;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.StrategyDefinition;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** An action of a strategy with its history. */
@Controller
class ActionPages {

  private final Practice practice;
  private final ReadStandings standings;
  private final ReadProgress progress;
  private final MayReport mayReport;
  private final ActionWords words;
  private final DayAsked day;

  ActionPages(
      Practice practice,
      ReadStandings standings,
      ReadProgress progress,
      MayReport mayReport,
      ActionWords words,
      DayAsked day) {
    this.practice = practice;
    this.standings = standings;
    this.progress = progress;
    this.mayReport = mayReport;
    this.words = words;
    this.day = day;
  }

  @GetMapping("/strategies/{code}/actions/{number}")
  String action(
      @PathVariable String code, @PathVariable String number, SignedIn officer, Model model) {
    var strategy = StrategyPages.named(practice, code);
    var standing = standing(strategy, number);
    model.addAttribute(
        Page.ATTRIBUTE,
        Page.titled("Action %d: %s".formatted(standing.ref().number(), strategy.title()))
            .in(GovernanceSections.STRATEGIES)
            .under(GovernanceSections.STRATEGIES_CRUMB, crumb(strategy)));
    model.addAttribute("view", view(strategy, standing, officer));
    return "governance/action";
  }

  ActionView view(StrategyDefinition strategy, ActionStanding standing, SignedIn officer) {
    return new ActionView(
        strategy,
        standing,
        progress.history(standing.ref()),
        mayReport.decide(standing.action(), officer),
        words.titles(),
        words.names());
  }

  ActionStanding standing(StrategyDefinition strategy, String number) {
    return ref(strategy, number)
        .flatMap(
            wanted ->
                standings.of(strategy, day.asOf("")).stream()
                    .filter(standing -> standing.ref().equals(wanted))
                    .findFirst())
        .orElseThrow(() -> new NotFound("The strategy has no action with this number."));
  }

  static Crumb crumb(StrategyDefinition strategy) {
    return new Crumb(strategy.title(), "/strategies/" + strategy.code());
  }

  private static Optional<ActionRef> ref(StrategyDefinition strategy, String number) {
    return number.matches("[1-9][0-9]{0,3}")
        ? Optional.of(new ActionRef(strategy.code(), Integer.parseInt(number)))
        : Optional.empty();
  }
}
