package org.invicta.app.capture.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.invicta.app.access.SignedIn;
import org.invicta.app.capture.draft.Aim;
import org.invicta.app.capture.draft.Drafts;
import org.invicta.app.capture.form.Entries;
import org.invicta.app.capture.form.Items;
import org.invicta.app.web.FieldProblem;
import org.invicta.app.web.Notice;
import org.invicta.engine.time.London;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeps what a page of a form says, whatever is wrong with it, and then does what its button says. */
@Controller
class DraftSaving {

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm", Locale.UK).withZone(London.ZONE);

  private final OpenJob jobs;
  private final Drafts drafts;
  private final DraftPages pages;
  private final Sending sending;
  private final KeepPage keeping;
  private final ShowForm show;

  DraftSaving(
      OpenJob jobs,
      Drafts drafts,
      DraftPages pages,
      Sending sending,
      KeepPage keeping,
      ShowForm show) {
    this.jobs = jobs;
    this.drafts = drafts;
    this.pages = pages;
    this.sending = sending;
    this.keeping = keeping;
    this.show = show;
  }

  /** The answer to a script that saves by itself. */
  @PostMapping(value = "/drafts/{id}/{key}", params = "do=autosave")
  ResponseEntity<Map<String, String>> autosave(
      @PathVariable String id,
      @PathVariable String key,
      @RequestParam MultiValueMap<String, String> sent,
      SignedIn officer) {
    var job = jobs.of(id, officer);
    keeping.keep(job, DraftPages.page(job, key), new Sent(sent), Map.of());
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(Map.of("saved", CLOCK.format(keeping.now())));
  }

  @PostMapping("/drafts/{id}/{key}")
  String save(
      @PathVariable String id,
      @PathVariable String key,
      @RequestParam MultiValueMap<String, String> parameters,
      @RequestParam(required = false) MultiValueMap<String, MultipartFile> files,
      SignedIn officer,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    var before = jobs.of(id, officer);
    var page = DraftPages.page(before, key);
    var sent = new Sent(parameters);
    var back = sent.one("back");
    var kept = keeping.keep(before, page, sent, files == null ? Map.of() : files);
    var job = jobs.of(id, officer);
    if (!kept.isEmpty()) {
      return pages.refused(job, page, back, kept, model, response);
    }
    var does = sent.does().split(":", 2);
    return switch (does[0]) {
      case "add", "remove", "unfile" -> {
        drafts.keep(
            job.draft(), changed(job.entries(), does[0], KeepPage.inDraft(page, behind(does))));
        yield again(job, page, back, behind(does));
      }
      case "find" -> again(job, page, back, behind(does));
      case "later" -> {
        redirect.addFlashAttribute(
            Notice.FLASH, Notice.success("Your draft is saved. Nobody else can see it."));
        yield "redirect:/drafts";
      }
      default -> goOn(job, page, sent, officer, model, response, redirect);
    };
  }

  private static String behind(String[] does) {
    return does.length > 1 ? does[1] : "";
  }

  private static Entries changed(Entries entries, String what, String path) {
    return switch (what) {
      case "add" -> Items.add(entries, path);
      case "remove" -> {
        var dot = path.lastIndexOf('.');
        var number = dot < 0 ? "" : path.substring(dot + 1);
        yield number.matches("[0-9]{1,2}")
            ? Items.remove(entries, path.substring(0, dot), Integer.parseInt(number))
            : entries;
      }
      default -> entries.without(path);
    };
  }

  private static String again(Job job, PlannedPage page, String back, String at) {
    return "redirect:"
        + job.href(page)
        + (back.isEmpty() ? "" : "?back=check")
        + (at.matches("[a-z0-9.-]{1,200}") ? "#" + at : "");
  }

  private String goOn(
      Job job,
      PlannedPage page,
      Sent sent,
      SignedIn officer,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    var back = sent.one("back");
    var come = newlyAsked(job, page, sent);
    var problems = new ArrayList<FieldProblem>();
    if (!come.isEmpty()) {
      problems.add(
          new FieldProblem(
              come.getFirst(),
              "There are more questions because of your answers: answer them too"));
    }
    show.problems(job, page).stream()
        .filter(problem -> come.isEmpty() || !come.contains(problem.field()))
        .forEach(problems::add);
    if (!problems.isEmpty()) {
      return pages.refused(job, page, back, problems, model, response);
    }
    return switch (job.draft().aim()) {
      case Aim.Open _ -> next(job, page, back);
      case Aim.Change _, Aim.Move _ -> sending.send(job, page, officer, model, response, redirect);
    };
  }

  /** Questions that came up by the answers and were not in front of the person: where no script shows them at once. */
  private static List<String> newlyAsked(Job job, PlannedPage page, Sent sent) {
    var asked = sent.asked();
    return page.parts().stream()
        .filter(part -> part.item().isEmpty())
        .flatMap(
            part ->
                part.fields().stream()
                    .filter(field -> field.when().isPresent())
                    .map(field -> part.section().code() + "." + field.code()))
        .filter(input -> job.filled().asks(input) && !asked.contains(input))
        .filter(input -> !job.filled().entries().has(input))
        .toList();
  }

  private String next(Job job, PlannedPage page, String back) {
    var done = new LinkedHashSet<>(job.entries().all(Job.DONE));
    done.add(page.key());
    drafts.keep(job.draft(), job.entries().with(Job.DONE, done.toArray(String[]::new)));
    if (!job.hasTasks() || !back.isEmpty()) {
      return "redirect:" + job.href() + "/check";
    }
    var pages = PlanPages.asked(job.pages(), job.filled());
    return pages.stream()
        .skip(pages.indexOf(page) + 1L)
        .filter(following -> !done.contains(following.key()))
        .findFirst()
        .map(following -> "redirect:" + job.href(following))
        .orElseGet(() -> "redirect:" + job.href());
  }
}
