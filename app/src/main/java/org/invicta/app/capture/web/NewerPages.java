package org.invicta.app.capture.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.invicta.app.access.OfficerNames;
import org.invicta.app.access.SignedIn;
import org.invicta.app.capture.draft.Drafts;
import org.invicta.app.records.ReadRecords;
import org.invicta.app.web.FieldProblem;
import org.invicta.app.web.Notice;
import org.invicta.app.web.Page;
import org.invicta.app.web.PlainWords;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Somebody else saved first: both versions beside each other, to choose from field by field. Nothing of either is lost. */
@Controller
class NewerPages {

  private final OpenJob jobs;
  private final ReadRecords records;
  private final Drafts drafts;
  private final OfficerNames names;

  NewerPages(OpenJob jobs, ReadRecords records, Drafts drafts, OfficerNames names) {
    this.jobs = jobs;
    this.records = records;
    this.drafts = drafts;
    this.names = names;
  }

  @GetMapping("/drafts/{id}/newer")
  String compare(@PathVariable String id, SignedIn officer, Model model) {
    var job = jobs.of(id, officer);
    if (job.base().isEmpty() || isCurrent(job)) {
      return "redirect:" + job.href();
    }
    return page(job, Map.of(), List.of(), model);
  }

  @PostMapping("/drafts/{id}/newer")
  String choose(
      @PathVariable String id,
      @RequestParam Map<String, String> sent,
      SignedIn officer,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    var job = jobs.of(id, officer);
    if (job.base().isEmpty() || isCurrent(job)) {
      return "redirect:" + job.href();
    }
    var newer = newer(job);
    var problems = new ArrayList<FieldProblem>();
    var chosen = new HashMap<String, String>();
    for (var field : newer.fields()) {
      var choice = sent.getOrDefault(field.name(), field.chosen());
      chosen.put(field.name(), choice);
      if (!choice.equals("mine") && !choice.equals("theirs")) {
        problems.add(new FieldProblem(field.name(), "Choose one: " + field.label()));
      }
    }
    if (!problems.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
      return page(job, chosen, problems, model);
    }
    drafts.keep(job.draft(), newer.choosing(name -> chosen.getOrDefault(name, "mine")));
    drafts.rebase(job.draft(), job.base().orElseThrow().version());
    redirect.addFlashAttribute(
        Notice.FLASH,
        Notice.important("Your form has what you chose. Check it, then save it again."));
    return "redirect:" + job.href();
  }

  private static boolean isCurrent(Job job) {
    var basedOn = job.draft().aim().version();
    return job.base().filter(theirs -> theirs.version() == basedOn).isPresent();
  }

  private Newer newer(Job job) {
    var theirs = job.base().orElseThrow();
    return new Newer(job, records.version(theirs.id(), job.draft().aim().version()).orElse(theirs));
  }

  private String page(
      Job job, Map<String, String> chosen, List<FieldProblem> problems, Model model) {
    var theirs = job.base().orElseThrow();
    model.addAttribute(
        Page.ATTRIBUTE,
        Page.titled("Somebody else changed this first")
            .in(CaptureSection.CODE)
            .under(DraftPages.crumbs(job))
            .with(problems));
    model.addAttribute("action", job.href() + "/newer");
    model.addAttribute("record", job.leaveHref());
    model.addAttribute("fields", newer(job).fields());
    model.addAttribute("chosen", chosen);
    model.addAttribute(
        "who", names.of(theirs.recordedBy()) + " on " + PlainWords.moment(theirs.recordedAt()));
    return "capture/newer";
  }
}
