package org.invicta.app.capture.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.invicta.app.access.SignedIn;
import org.invicta.app.capture.draft.Aim;
import org.invicta.app.web.Crumb;
import org.invicta.app.web.FieldProblem;
import org.invicta.app.web.NotFound;
import org.invicta.app.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of a form that is being filled in. */
@Controller
class DraftPages {

  private final OpenJob jobs;
  private final ShowForm show;

  DraftPages(OpenJob jobs, ShowForm show) {
    this.jobs = jobs;
    this.show = show;
  }

  @GetMapping("/drafts/{id}")
  String draft(@PathVariable String id, SignedIn officer, Model model) {
    var job = jobs.of(id, officer);
    if (!job.hasTasks()) {
      return "redirect:" + job.href(job.current());
    }
    model.addAttribute(
        Page.ATTRIBUTE,
        Page.titled("New: " + job.definition().title())
            .in(CaptureSection.CODE)
            .under(CaptureSection.CRUMB));
    model.addAttribute("tasks", TaskList.of(job, show));
    model.addAttribute("draft", job.draft().id().toString());
    model.addAttribute("title", job.definition().title());
    model.addAttribute("leftOver", ShowForm.leftOver(job));
    return "capture/tasks";
  }

  @GetMapping("/drafts/{id}/{key}")
  String page(
      @PathVariable String id,
      @PathVariable String key,
      @RequestParam(defaultValue = "") String back,
      SignedIn officer,
      Model model) {
    var job = jobs.of(id, officer);
    return shown(job, page(job, key), back, List.of(), model);
  }

  static PlannedPage page(Job job, String key) {
    return job.page(key).orElseThrow(() -> new NotFound("This form has no such page."));
  }

  /** Shows a page with what is wrong with it. */
  String shown(Job job, PlannedPage page, String back, List<FieldProblem> problems, Model model) {
    model.addAttribute(
        Page.ATTRIBUTE,
        Page.titled(title(job, page)).in(CaptureSection.CODE).under(crumbs(job)).with(problems));
    model.addAttribute("view", show.page(job, page, back));
    return "capture/page";
  }

  String refused(
      Job job,
      PlannedPage page,
      String back,
      List<FieldProblem> problems,
      Model model,
      HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    return shown(job, page, back, problems, model);
  }

  private static String title(Job job, PlannedPage page) {
    return switch (job.draft().aim()) {
      case Aim.Open _ when !job.definition().pages() -> "New: " + job.definition().title();
      case Aim.Open _ -> page.title() + " (" + job.definition().title() + ")";
      case Aim.Change _ -> "Change " + page.title();
      case Aim.Move _ -> page.title() + " (" + job.definition().title() + ")";
    };
  }

  static Crumb[] crumbs(Job job) {
    if (job.base().isPresent()) {
      return new Crumb[] {
        new Crumb("Records", "/records"), new Crumb(job.definition().title(), job.leaveHref())
      };
    }
    return job.hasTasks()
        ? new Crumb[] {
          CaptureSection.CRUMB, new Crumb("New: " + job.definition().title(), job.href())
        }
        : new Crumb[] {CaptureSection.CRUMB};
  }
}
