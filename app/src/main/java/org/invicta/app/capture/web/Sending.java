package org.invicta.app.capture.web;

import jakarta.servlet.http.HttpServletResponse;
import org.invicta.app.access.SignedIn;
import org.invicta.app.capture.form.ErrorWords;
import org.invicta.app.web.FieldProblem;
import org.invicta.app.web.Notice;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sends a change or a move, and says on a page what became of it. */
@Component
class Sending {

  private final SendDraft send;
  private final DraftPages pages;

  Sending(SendDraft send, DraftPages pages) {
    this.send = send;
    this.pages = pages;
  }

  String send(
      Job job,
      PlannedPage page,
      SignedIn officer,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    return switch (send.send(job, officer)) {
      case Outcome.Done(var record, var words) -> {
        redirect.addFlashAttribute(Notice.FLASH, Notice.success(words));
        yield "redirect:/records/" + record.value();
      }
      case Outcome.Newer _ -> "redirect:" + job.href() + "/newer";
      case Outcome.Refused(var problems) -> {
        var words = new ErrorWords(job.definition());
        var said = problems.stream().map(words::of).map(one -> onPage(page, one)).toList();
        yield pages.refused(job, page, "", said, model, response);
      }
    };
  }

  /** What is wrong elsewhere than on this page is said at its head. */
  private static FieldProblem onPage(PlannedPage page, FieldProblem problem) {
    var role =
        page.roles().stream().filter(one -> one.code().value().equals(problem.field())).findFirst();
    if (role.isPresent()) {
      return new FieldProblem(Roles.input(role.get()), problem.message());
    }
    var here =
        problem.field().equals(Job.REASON)
            || page.inputs().stream()
                .anyMatch(
                    input ->
                        org.invicta.app.capture.form.Entries.within(input).test(problem.field()));
    return here ? problem : new FieldProblem("form", problem.message());
  }
}
