package org.invicta.app.reports.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import java.util.OptionalInt;
import org.invicta.app.access.Decision;
import org.invicta.app.access.OfficerNames;
import org.invicta.app.access.SignedIn;
import org.invicta.app.reports.ComposePack;
import org.invicta.app.reports.MayPublish;
import org.invicta.app.reports.PackFile;
import org.invicta.app.reports.PackRequest.Wanted;
import org.invicta.app.reports.PublishPack;
import org.invicta.app.reports.PublishPack.Outcome;
import org.invicta.app.reports.document.WritePack;
import org.invicta.app.web.Crumb;
import org.invicta.app.web.NotAllowed;
import org.invicta.app.web.NotFound;
import org.invicta.app.web.NotUnderstood;
import org.invicta.app.web.Notice;
import org.invicta.app.web.Page;
import org.invicta.app.web.PlainWords;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A look at a report before it is published, and its publication. What is published is what was looked at. */
@Controller
class PreviewPages {

  private final Asking asking;
  private final ComposePack compose;
  private final WritePack write;
  private final PublishPack publish;
  private final MayPublish mayPublish;
  private final OfficerNames names;

  PreviewPages(
      Asking asking,
      ComposePack compose,
      WritePack write,
      PublishPack publish,
      MayPublish mayPublish,
      OfficerNames names) {
    this.asking = asking;
    this.compose = compose;
    this.write = write;
    this.publish = publish;
    this.mayPublish = mayPublish;
    this.names = names;
  }

  @GetMapping("/boards/{code}/reports/preview")
  String preview(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String quarter,
      @RequestParam(name = "known-at", defaultValue = "") String knownAt,
      SignedIn officer,
      Model model) {
    var wanted = asking.report(code, quarter, knownAt);
    var edition = publish.nextEdition(wanted);
    var pack = compose.compose(wanted, OptionalInt.of(edition));
    model.addAttribute(
        Page.ATTRIBUTE,
        Page.titled("Preview of the report for " + wanted.quarter().words())
            .in(ReportPages.BOARDS)
            .under(
                ReportPages.crumbs(wanted.board())[0],
                ReportPages.crumbs(wanted.board())[1],
                new Crumb("Reports", "/boards/" + wanted.board().code() + "/reports")));
    model.addAttribute("pack", pack);
    model.addAttribute("whole", address(wanted, WritePack.PAGE));
    model.addAttribute("edition", edition);
    model.addAttribute("refusal", refusal(officer));
    return "reports/preview";
  }

  @GetMapping("/boards/{code}/reports/preview/{file}")
  ResponseEntity<byte[]> previewed(
      @PathVariable String code,
      @PathVariable String file,
      @RequestParam(defaultValue = "") String quarter,
      @RequestParam(name = "known-at", defaultValue = "") String knownAt) {
    var wanted = asking.report(code, quarter, knownAt);
    var pack = compose.compose(wanted, OptionalInt.of(publish.nextEdition(wanted)));
    return find(write.preview(pack, name -> address(wanted, name)), file);
  }

  @PostMapping("/boards/{code}/reports")
  String publish(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String quarter,
      @RequestParam(name = "known-at", defaultValue = "") String knownAt,
      @RequestParam(defaultValue = "") String edition,
      SignedIn officer,
      RedirectAttributes flash) {
    var wanted = asking.report(code, quarter, knownAt);
    if (!edition.matches("[1-9][0-9]{0,3}")) {
      throw new NotUnderstood(
          "The form does not say which edition is published.",
          "Go back to the preview and try again.");
    }
    return switch (publish.publish(wanted, Integer.parseInt(edition), officer, write::served)) {
      case Outcome.Done(var pack) -> {
        flash.addFlashAttribute(
            Notice.FLASH,
            Notice.success(
                "The report for %s is published as edition %d. It will stay as it is."
                    .formatted(pack.quarter().words(), pack.edition())));
        yield "redirect:/boards/" + wanted.board().code() + "/reports";
      }
      case Outcome.AlreadyThere(var theirs) -> {
        flash.addFlashAttribute(
            Notice.FLASH,
            Notice.important(
                "Nothing was published: %s published edition %d first, on %s. Read it before you publish another."
                    .formatted(
                        names.of(theirs.publishedBy()),
                        theirs.edition(),
                        PlainWords.moment(theirs.publishedAt()))));
        yield "redirect:/boards/" + wanted.board().code() + "/reports";
      }
      case Outcome.NotYours(var refused) -> throw new NotAllowed(refused);
    };
  }

  private String refusal(SignedIn officer) {
    return mayPublish.decide(officer) instanceof Decision.Refused(String why, String todo)
        ? why + " " + todo
        : "";
  }

  private static String address(Wanted wanted, String file) {
    return "/boards/%s/reports/preview/%s?quarter=%s&known-at=%s"
        .formatted(
            wanted.board().code(),
            file,
            URLEncoder.encode(wanted.quarter().text(), UTF_8),
            URLEncoder.encode(wanted.knownAt().toString(), UTF_8));
  }

  private static ResponseEntity<byte[]> find(List<PackFile> files, String name) {
    return files.stream()
        .filter(file -> file.name().equals(name))
        .findFirst()
        .map(FrozenPages::answer)
        .orElseThrow(() -> new NotFound("The report has no file of this name."));
  }
}
