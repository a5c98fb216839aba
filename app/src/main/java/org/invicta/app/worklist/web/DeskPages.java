package org.invicta.app.worklist.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.invicta.app.access.Decision;
import org.invicta.app.access.SignedIn;
import org.invicta.app.web.Crumb;
import org.invicta.app.web.NotAllowed;
import org.invicta.app.web.NotFound;
import org.invicta.app.web.Notice;
import org.invicta.app.web.Page;
import org.invicta.app.web.PlainWords;
import org.invicta.app.worklist.desk.Before;
import org.invicta.app.worklist.desk.Desks;
import org.invicta.app.worklist.desk.GiveWork;
import org.invicta.app.worklist.desk.GiveWork.Outcome;
import org.invicta.app.worklist.desk.GiveWork.Wish;
import org.invicta.app.worklist.desk.Handle;
import org.invicta.engine.definition.DeskDefinition;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The desks: what people work from, on a screen, on a phone, on the wall and on paper. */
@Controller
class DeskPages {
  private static final int MOST = 200;
  private static final String STILL = "still";
  private static final String EVERY_MINUTE = "60";
  private static final Crumb WORK = new Crumb("Work", "/work");

  private final Desks desks;
  private final DrawDesk draw;
  private final GiveWork give;
  private final InstantSource time;

  DeskPages(Desks desks, DrawDesk draw, GiveWork give, InstantSource time) {
    this.desks = desks;
    this.draw = draw;
    this.give = give;
    this.time = time;
  }

  @GetMapping("/desks/{code}")
  String desk(
      @PathVariable String code,
      @RequestParam Map<String, String> address,
      SignedIn officer,
      Model model,
      HttpServletResponse response) {
    var desk = desk(code, officer);
    model.addAttribute(Page.ATTRIBUTE, Page.titled(desk.title()).in(WorkPages.SECTION).under(WORK));
    model.addAttribute("desk", draw.view(desk, DeskAsked.of(address), officer));
    if (address.containsKey("wall")) {
      var still = STILL.equals(address.get("wall"));
      if (!still) {
        response.setHeader("Refresh", EVERY_MINUTE);
      }
      model.addAttribute("asOf", PlainWords.moment(time.instant()));
      model.addAttribute("still", still);
      return "worklist/wall";
    }
    model.addAttribute(
        "undo", model.getAttribute("undo") instanceof List<?> undo ? undo : List.of());
    return "worklist/desk";
  }

  @PostMapping("/desks/{code}/work")
  String give(
      @PathVariable String code,
      @RequestParam(name = "record", defaultValue = "") List<String> records,
      @RequestParam(name = "do", defaultValue = "") String wanted,
      @RequestParam(name = "officer", defaultValue = "") String to,
      @RequestParam(name = "unit-to", defaultValue = "") String unit,
      SignedIn officer,
      RedirectAttributes redirect) {
    var desk = desk(code, officer);
    var handles =
        records.stream()
            .limit(MOST)
            .flatMap(text -> Handle.read(text).stream())
            .distinct()
            .toList();
    var wish = wish(wanted, to.strip(), unit.strip());
    if (handles.isEmpty() || wish.isEmpty()) {
      redirect.addFlashAttribute(Notice.FLASH, Notice.important(whatIsMissing(handles, wanted)));
      return "redirect:" + DrawDesk.href(desk);
    }
    var outcome = give.give(desk.of(), handles, wish.get(), officer);
    redirect.addFlashAttribute(Notice.FLASH, notice(outcome, wish.get()));
    redirect.addFlashAttribute("undo", outcome.done().stream().map(Before::text).toList());
    return "redirect:" + DrawDesk.href(desk);
  }

  @PostMapping("/desks/{code}/undo")
  String undo(
      @PathVariable String code,
      @RequestParam(name = "before", defaultValue = "") List<String> before,
      SignedIn officer,
      RedirectAttributes redirect) {
    var desk = desk(code, officer);
    var were = before.stream().limit(MOST).flatMap(text -> Before.read(text).stream()).toList();
    var outcome = give.undo(were, officer);
    redirect.addFlashAttribute(
        Notice.FLASH,
        outcome.lost() == 0 && !outcome.done().isEmpty()
            ? Notice.success("It is as it was before.")
            : Notice.important(
                PlainWords.count(outcome.lost(), "record was", "records were")
                    + " changed since, and stayed as they are."));
    return "redirect:" + DrawDesk.href(desk);
  }

  private DeskDefinition desk(String code, SignedIn officer) {
    var desk = desks.find(code).orElseThrow(() -> new NotFound("There is no desk with this code."));
    if (!desks.isFor(desk, officer)) {
      throw new NotAllowed(
          new Decision.Refused(
              "This desk is for people with other duties than yours.",
              "Ask whoever looks after your roles if it should be yours."));
    }
    return desk;
  }

  private static Optional<Wish> wish(String wanted, String officer, String unit) {
    return switch (wanted) {
      case "claim" -> Optional.of(new Wish.Claim());
      case "release" -> Optional.of(new Wish.Release());
      case "assign" -> Optional.of(officer).filter(it -> !it.isEmpty()).map(Wish.Assign::new);
      case "hand-over" -> Optional.of(unit).filter(it -> !it.isEmpty()).map(Wish.HandOver::new);
      default -> Optional.empty();
    };
  }

  private static String whatIsMissing(List<Handle> handles, String wanted) {
    if (handles.isEmpty()) {
      return "Choose at least one record first.";
    }
    return wanted.equals("hand-over")
        ? "Choose the unit to hand over to."
        : "Choose the officer to assign to.";
  }

  private static Notice notice(Outcome outcome, Wish wish) {
    var words = new StringBuilder();
    if (!outcome.done().isEmpty()) {
      var many = PlainWords.count(outcome.done().size(), "record", "records");
      words.append(
          switch (wish) {
            case Wish.Claim _ -> "You hold " + many + " now.";
            case Wish.Assign _ -> "You assigned " + many + ".";
            case Wish.Release _ -> "Nobody holds " + many + " now.";
            case Wish.HandOver(var unit) -> "You handed " + many + " over to " + unit + ".";
          });
    }
    if (outcome.lost() > 0) {
      words
          .append(" ")
          .append(PlainWords.count(outcome.lost(), "record was", "records were"))
          .append(" changed by somebody else meanwhile.");
    }
    if (outcome.refused() > 0) {
      words
          .append(" ")
          .append(PlainWords.count(outcome.refused(), "record is", "records are"))
          .append(" not yours to give.");
    }
    var text = words.toString().strip();
    return outcome.lost() + outcome.refused() == 0 ? Notice.success(text) : Notice.important(text);
  }
}
