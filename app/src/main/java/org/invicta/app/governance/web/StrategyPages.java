package org.invicta.app.governance.web;

import java.util.List;
import java.util.Map;
import org.invicta.app.governance.ReadStandings;
import org.invicta.app.governance.Titles;
import org.invicta.app.web.Choice;
import org.invicta.app.web.NotFound;
import org.invicta.app.web.Page;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.StrategyDefinition;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The strategies side by side, and one strategy with its actions. */
@Controller
class StrategyPages {

  private final Practice practice;
  private final ReadStandings standings;
  private final Titles titles;
  private final DayAsked day;

  StrategyPages(Practice practice, ReadStandings standings, Titles titles, DayAsked day) {
    this.practice = practice;
    this.standings = standings;
    this.titles = titles;
    this.day = day;
  }

  @GetMapping("/strategies")
  String sideBySide(@RequestParam(defaultValue = "") List<String> show, Model model) {
    var all = List.copyOf(practice.strategies().values());
    var chosen = all.stream().filter(one -> show.contains(one.code().value())).toList();
    var shown = chosen.isEmpty() ? all : chosen;
    model.addAttribute(Page.ATTRIBUTE, Page.titled("Strategies").in(GovernanceSections.STRATEGIES));
    model.addAttribute("view", new SideBySide(all, shown, Timeline.of(all, day.today())));
    return "governance/strategies";
  }

  @GetMapping("/strategies/{code}")
  String strategy(@PathVariable String code, @RequestParam Map<String, String> query, Model model) {
    var strategy = named(practice, code);
    var filter = ActionFilter.of(strategy, query);
    var asOf = day.asOf(filter.knownOn());
    var all = standings.of(strategy, asOf);
    model.addAttribute(
        Page.ATTRIBUTE,
        Page.titled(strategy.title())
            .in(GovernanceSections.STRATEGIES)
            .under(GovernanceSections.STRATEGIES_CRUMB));
    model.addAttribute("view", new StrategyView(strategy, all, filter, titles, practice));
    return "governance/strategy";
  }

  /** The strategy with a code, or the page that says there is none. */
  static StrategyDefinition named(Practice practice, String code) {
    var strategy = Code.isCode(code) ? practice.strategies().get(new Code(code)) : null;
    if (strategy == null) {
      throw new NotFound("There is no strategy with this code.");
    }
    return strategy;
  }

  /** The choices of a list of options with a first one that chooses nothing. */
  static List<Choice> withAny(String any, List<Choice> choices) {
    var all = new java.util.ArrayList<Choice>();
    all.add(Choice.of("", any));
    all.addAll(choices);
    return List.copyOf(all);
  }
}
