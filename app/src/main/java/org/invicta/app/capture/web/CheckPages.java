package org.invicta.app.capture.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.invicta.app.access.SignedIn;
import org.invicta.app.capture.draft.Aim;
import org.invicta.app.web.Notice;
import org.invicta.app.web.Page;
import org.invicta.engine.body.Problem;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.LifecycleDefinition.Move;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The answers of a new record, checked before it is opened. */
@Controller
class CheckPages {

  /** A first move of one of these names is offered together with the opening. */
  private static final List<Code> FIRST = List.of(new Code("submit"), new Code("record"));

  private final OpenJob jobs;
  private final Checking checking;
  private final SendDraft sending;
  private final Forms forms;
  private final MayRecord may;

  CheckPages(OpenJob jobs, Checking checking, SendDraft sending, Forms forms, MayRecord may) {
    this.jobs = jobs;
    this.checking = checking;
    this.sending = sending;
    this.forms = forms;
    this.may = may;
  }

  @GetMapping("/drafts/{id}/check")
  String check(@PathVariable String id, SignedIn officer, Model model) {
    return page(jobs.of(id, officer), List.of(), officer, model);
  }

  @PostMapping("/drafts/{id}/check")
  String send(
      @PathVariable String id,
      @RequestParam(name = "do", defaultValue = "") String does,
      SignedIn officer,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    var job = jobs.of(id, officer);
    if (!(job.draft().aim() instanceof Aim.Open)) {
      return "redirect:" + job.href();
    }
    may.refuseUnlessMayOpen(officer, job.definition());
    if (!checking.open(job, job.filled().problems()).isEmpty()) {
      response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
      return page(job, List.of(), officer, model);
    }
    var first =
        does.equals("submit") ? first(job, officer).map(Move::code) : Optional.<Code>empty();
    return switch (sending.open(job, officer, first)) {
      case Outcome.Done(var record, var words) -> {
        redirect.addFlashAttribute(Notice.FLASH, Notice.success(words));
        yield "redirect:/records/" + record.value();
      }
      case Outcome.Refused(var problems) -> {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        yield page(job, problems, officer, model);
      }
      case Outcome.Newer _ -> "redirect:" + job.href();
    };
  }

  private Optional<Move> first(Job job, SignedIn officer) {
    return forms.lifecycle(job.definition().code()).stream()
        .flatMap(
            lifecycle ->
                lifecycle.moves().stream().filter(move -> move.from().contains(lifecycle.start())))
        .findFirst()
        .filter(move -> FIRST.contains(move.code()))
        .filter(move -> move.asks().isEmpty() && move.adds().isEmpty() && !move.reasoned())
        .filter(move -> move.by().isEmpty() || move.by().stream().anyMatch(officer::has));
  }

  private String page(Job job, List<Problem> problems, SignedIn officer, Model model) {
    var view = checking.of(job, first(job, officer).map(Move::label).orElse(""));
    var open = new java.util.ArrayList<>(checking.open(job, problems));
    view.open().stream().filter(one -> !open.contains(one)).forEach(open::add);
    model.addAttribute(
        Page.ATTRIBUTE,
        Page.titled("Check your answers: " + job.definition().title())
            .in(CaptureSection.CODE)
            .under(DraftPages.crumbs(job)));
    model.addAttribute(
        "view",
        new CheckView(
            view.title(),
            view.draft(),
            view.parts(),
            view.proposed(),
            open,
            view.submit(),
            view.leftOver()));
    return "capture/check";
  }
}
