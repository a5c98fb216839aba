package org.invicta.app.clocks.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.invicta.app.access.Decision;
import org.invicta.app.access.SignedIn;
import org.invicta.app.clocks.ClocksFor;
import org.invicta.app.clocks.ExplainBreach;
import org.invicta.app.clocks.ExplainBreach.Outcome;
import org.invicta.app.clocks.ReadClocks;
import org.invicta.app.clocks.RunningClock;
import org.invicta.app.records.Actor;
import org.invicta.app.web.Crumb;
import org.invicta.app.web.FieldProblem;
import org.invicta.app.web.NotAllowed;
import org.invicta.app.web.NotFound;
import org.invicta.app.web.Notice;
import org.invicta.app.web.Page;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.time.London;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is due next, what was breached, and the explanation of a breach. */
@Controller
class ClockPages {

  private static final int MOST = 50;
  private static final Duration BREACHES = Duration.ofDays(7);

  private final Practice practice;
  private final ReadClocks clocks;
  private final ClocksFor watching;
  private final ExplainBreach breaches;
  private final InstantSource time;

  ClockPages(
      Practice practice,
      ReadClocks clocks,
      ClocksFor watching,
      ExplainBreach breaches,
      InstantSource time) {
    this.practice = practice;
    this.clocks = clocks;
    this.watching = watching;
    this.breaches = breaches;
    this.time = time;
  }

  @GetMapping("/clocks")
  String list(
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "") String role,
      @RequestParam(defaultValue = "") String type,
      SignedIn officer,
      Model model) {
    var asked = ClockFilter.of(unit, role, type);
    var now = time.instant();
    var tomorrow = London.dayOf(now).plusDays(1);
    var view =
        new ClockLists(
            practice,
            now,
            asked,
            watching.types(officer),
            officer,
            watching.list(
                officer, asked.reach(), asked.types(), w -> clocks.next(asked.on(w), MOST)),
            watching.list(
                officer,
                asked.reach(),
                asked.types(),
                w -> clocks.breaches(asked.on(w), now.minus(BREACHES), MOST)),
            watching.list(
                officer,
                asked.reach(),
                asked.types(),
                w -> clocks.forecast(asked.on(w), tomorrow)));
    model.addAttribute(Page.ATTRIBUTE, Page.titled("Clocks").in(ClockSection.CODE));
    model.addAttribute("view", view);
    return "clocks/list";
  }

  @GetMapping("/clocks/{id}/explain")
  String ask(@PathVariable String id, SignedIn officer, Model model) {
    return form(breached(id, officer), "", List.of(), model);
  }

  @PostMapping("/clocks/{id}/explain")
  String keep(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String explanation,
      SignedIn officer,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    var clock = breached(id, officer);
    var actor = Actor.of(officer);
    return switch (breaches.explain(clock.id(), explanation, actor)) {
      case Outcome.Kept _ -> {
        redirect.addFlashAttribute(Notice.FLASH, Notice.success("Your explanation is kept."));
        yield "redirect:/records/" + clock.record();
      }
      case Outcome.WrongWords _ -> {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        yield form(clock, explanation, List.of(problem(explanation)), model);
      }
      case Outcome.NoBreach _ -> throw noBreach();
      case Outcome.NotYours _ -> throw notYours();
    };
  }

  private static FieldProblem problem(String explanation) {
    return new FieldProblem(
        "explanation",
        explanation.isBlank()
            ? "Say why it was not done in time"
            : "Use %,d characters or fewer".formatted(ExplainBreach.MOST));
  }

  private String form(
      RunningClock clock, String explanation, List<FieldProblem> problems, Model model) {
    model.addAttribute(
        Page.ATTRIBUTE,
        Page.titled("Explain a breach: " + clock.label())
            .in(ClockSection.CODE)
            .under(
                new Crumb("Clocks", "/clocks"),
                new Crumb(
                    practice.definitionOf(clock.type()).title(), "/records/" + clock.record()))
            .with(problems));
    model.addAttribute("clock", new ClockView(clock, time.instant(), List.of(), true));
    model.addAttribute("explanation", explanation);
    model.addAttribute("most", ExplainBreach.MOST);
    return "clocks/explain";
  }

  private RunningClock breached(String id, SignedIn officer) {
    var clock =
        id.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
            ? clocks.find(UUID.fromString(id)).filter(found -> found.breached().isPresent())
            : java.util.Optional.<RunningClock>empty();
    var found = clock.orElseThrow(ClockPages::noBreach);
    if (!mayExplain(found, officer)) {
      throw notYours();
    }
    return found;
  }

  static boolean mayExplain(RunningClock clock, SignedIn officer) {
    return clock.owners().isEmpty() && clock.escalates().isEmpty()
        || officer.roles().stream()
            .anyMatch(role -> clock.owners().contains(role) || clock.escalates().contains(role));
  }

  private static NotFound noBreach() {
    return new NotFound("There is no breach with this address.");
  }

  private static NotAllowed notYours() {
    return new NotAllowed(
        new Decision.Refused(
            "A breach is explained by those responsible for the clock or told of its breach.",
            "Ask somebody who is."));
  }
}
