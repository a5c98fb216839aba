package org.invicta.app.records.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.invicta.app.access.AccessTimes;
import org.invicta.app.access.BreakGlass;
import org.invicta.app.access.Purposes;
import org.invicta.app.access.SignedIn;
import org.invicta.app.records.MaySee;
import org.invicta.app.records.MaySee.Sight;
import org.invicta.app.records.RecordId;
import org.invicta.app.web.FieldProblem;
import org.invicta.app.web.NotFound;
import org.invicta.app.web.Notice;
import org.invicta.app.web.Page;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Practice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tells somebody that they may not see a record, and opens it to them for a while when they say why it cannot wait. */
@Controller
class BreakGlassPages {

  private static final int LEAST = 20;
  private static final int MOST = 1000;

  private final MaySee sight;
  private final BreakGlass glass;
  private final Purposes purposes;
  private final AccessTimes times;
  private final Practice practice;

  BreakGlassPages(
      MaySee sight, BreakGlass glass, Purposes purposes, AccessTimes times, Practice practice) {
    this.sight = sight;
    this.glass = glass;
    this.purposes = purposes;
    this.times = times;
    this.practice = practice;
  }

  @GetMapping("/records/{id}/break-glass")
  String ask(@PathVariable String id, HttpServletResponse response, Model model) {
    return switch (sight.of(id(id))) {
      case Sight.Nothing _ -> throw new NotFound("There is no such record.");
      case Sight.Seen _ -> "redirect:/records/" + id;
      case Sight.Hidden(var type) -> {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        yield page(id, type, "", List.of(), model);
      }
    };
  }

  @PostMapping("/records/{id}/break-glass")
  String open(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String reason,
      SignedIn officer,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes redirect) {
    return switch (sight.of(id(id))) {
      case Sight.Nothing _ -> throw new NotFound("There is no such record.");
      case Sight.Seen _ -> "redirect:/records/" + id;
      case Sight.Hidden(var type) -> {
        var problems = problems(reason.strip());
        if (!problems.isEmpty()) {
          response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
          yield page(id, type, reason, problems, model);
        }
        var purpose = purposes.chosen(request).map(chosen -> chosen.code()).orElse("");
        glass.open(id(id).value(), type.value(), officer, purpose, reason.strip());
        redirect.addFlashAttribute(
            Notice.FLASH,
            Notice.success(
                "This record is open to you for "
                    + minutes()
                    + " minutes. A reviewer will look at why."));
        yield "redirect:/records/" + id;
      }
    };
  }

  private static List<FieldProblem> problems(String reason) {
    if (reason.isEmpty()) {
      return List.of(new FieldProblem("reason", "Enter why this cannot wait"));
    }
    if (reason.length() < LEAST) {
      return List.of(
          new FieldProblem("reason", "Say why in a sentence, so that a reviewer understands it"));
    }
    if (reason.length() > MOST) {
      return List.of(
          new FieldProblem("reason", "The reason must be " + MOST + " characters or fewer"));
    }
    return List.of();
  }

  private String page(
      String id, Code type, String reason, List<FieldProblem> problems, Model model) {
    model.addAttribute(
        Page.ATTRIBUTE,
        Page.titled("You may not see this record").in(RecordSection.CODE).with(problems));
    model.addAttribute("id", id);
    model.addAttribute(
        "kind",
        Optional.ofNullable(practice.records().get(type))
            .map(definition -> definition.title())
            .orElse("Record"));
    model.addAttribute("reason", reason);
    model.addAttribute("minutes", minutes());
    model.addAttribute("most", MOST);
    return "records/break-glass";
  }

  private long minutes() {
    return times.breakGlass().toMinutes();
  }

  private static RecordId id(String text) {
    try {
      return new RecordId(UUID.fromString(text));
    } catch (IllegalArgumentException notAnId) {
      throw new NotFound("There is no such record.");
    }
  }
}
