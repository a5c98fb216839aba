package org.invicta.app.governance.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.invicta.app.access.Decision;
import org.invicta.app.access.SignedIn;
import org.invicta.app.governance.PostUpdate;
import org.invicta.app.governance.Posted;
import org.invicta.app.governance.Progress;
import org.invicta.app.governance.StatusWords;
import org.invicta.app.web.Choice;
import org.invicta.app.web.FieldProblem;
import org.invicta.app.web.NotAllowed;
import org.invicta.app.web.Notice;
import org.invicta.app.web.Page;
import org.invicta.engine.definition.MeasureDefinition.PeriodKind;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.StrategyDefinition.Status;
import org.invicta.engine.measure.Period;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form by which an owner reports on an action. */
@Controller
class UpdatePages {

  /** How many quarters back an owner may report on. */
  private static final int QUARTERS = 8;

  private final Practice practice;
  private final ActionPages actions;
  private final PostUpdate post;
  private final DayAsked day;

  UpdatePages(Practice practice, ActionPages actions, PostUpdate post, DayAsked day) {
    this.practice = practice;
    this.actions = actions;
    this.post = post;
    this.day = day;
  }

  @GetMapping("/strategies/{code}/actions/{number}/update")
  String ask(
      @PathVariable String code, @PathVariable String number, SignedIn officer, Model model) {
    var view = view(code, number, officer);
    var form = UpdateForm.after(view.history().stream().findFirst(), quarters().getFirst());
    return page(view, form, List.of(), Optional.empty(), model);
  }

  @PostMapping("/strategies/{code}/actions/{number}/update")
  String keep(
      @PathVariable String code,
      @PathVariable String number,
      @RequestParam Map<String, String> sent,
      SignedIn officer,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    var view = view(code, number, officer);
    var form = UpdateForm.of(sent);
    var problems = form.problems();
    if (!problems.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
      return page(view, form, problems, Optional.empty(), model);
    }
    return switch (post.post(view.standing().ref(), form.update(), officer)) {
      case Posted.Done done -> back(view, "Your report is kept.", redirect);
      case Posted.Unchanged same ->
          back(view, "Nothing was changed: this is what was already reported.", redirect);
      case Posted.NotYours(var why, var todo) ->
          throw new NotAllowed(new Decision.Refused(why, todo));
      case Posted.LostUpdate(var theirs) -> {
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        yield page(view, form.basedOn(Optional.of(theirs)), List.of(), Optional.of(theirs), model);
      }
      case Posted.Refused(var found) -> {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        var messages =
            found.stream()
                .map(one -> new FieldProblem("reason", one.found() + ". " + one.todo()))
                .toList();
        yield page(view, form, messages, Optional.empty(), model);
      }
    };
  }

  private ActionView view(String code, String number, SignedIn officer) {
    var strategy = StrategyPages.named(practice, code);
    var view = actions.view(strategy, actions.standing(strategy, number), officer);
    if (view.may() instanceof Decision.Refused refused) {
      throw new NotAllowed(refused);
    }
    return view;
  }

  private String page(
      ActionView view,
      UpdateForm form,
      List<FieldProblem> problems,
      Optional<Progress> theirs,
      Model model) {
    var number = view.standing().ref().number();
    model.addAttribute(
        Page.ATTRIBUTE,
        Page.titled("Report on action " + number)
            .in(GovernanceSections.STRATEGIES)
            .under(
                GovernanceSections.STRATEGIES_CRUMB,
                ActionPages.crumb(view.strategy()),
                new org.invicta.app.web.Crumb(
                    "Action " + number, ActionView.href(view.standing().ref())))
            .with(problems));
    model.addAttribute("view", view);
    model.addAttribute("form", form);
    model.addAttribute("theirs", theirs);
    model.addAttribute("statuses", statuses());
    model.addAttribute(
        "quarters",
        quarters().stream().map(period -> Choice.of(period.text(), period.words())).toList());
    return "governance/update";
  }

  private static String back(ActionView view, String words, RedirectAttributes redirect) {
    redirect.addFlashAttribute(Notice.FLASH, Notice.success(words));
    return "redirect:" + ActionView.href(view.standing().ref());
  }

  private static List<Choice> statuses() {
    return List.of(Status.values()).stream()
        .map(
            status ->
                new Choice(
                    StrategyView.value(status),
                    StatusWords.of(status),
                    StatusWords.meaning(status)))
        .toList();
  }

  /** The quarter of today and those before it. */
  private List<Period> quarters() {
    var quarters = new ArrayList<Period>();
    var quarter = Period.of(PeriodKind.FINANCIAL_QUARTER, day.today());
    for (var count = 0; count < QUARTERS; count++) {
      quarters.add(quarter);
      quarter = Period.of(PeriodKind.FINANCIAL_QUARTER, quarter.from().minusDays(1));
    }
    return quarters;
  }
}
