package org.invicta.app.records.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.invicta.app.access.SignedIn;
import org.invicta.app.records.Actor;
import org.invicta.app.records.Approvals;
import org.invicta.app.records.MakeMove;
import org.invicta.app.records.MoveWish;
import org.invicta.app.records.Moved;
import org.invicta.app.records.RecordId;
import org.invicta.app.records.UndoMove;
import org.invicta.app.web.FieldProblem;
import org.invicta.app.web.NotFound;
import org.invicta.app.web.Notice;
import org.invicta.engine.body.Problem;
import org.invicta.engine.definition.Code;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is done on the page of a record itself: moves that ask for nothing, taking one back, agreeing to one. */
@Controller
class RecordMoves {

  private static final String THROUGH = "record page";

  private final RecordPages pages;
  private final MakeMove moves;
  private final UndoMove undoing;
  private final Approvals approvals;

  RecordMoves(RecordPages pages, MakeMove moves, UndoMove undoing, Approvals approvals) {
    this.pages = pages;
    this.moves = moves;
    this.undoing = undoing;
    this.approvals = approvals;
  }

  @PostMapping("/records/{id}/moves")
  String move(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String move,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(name = "based-on", defaultValue = "0") int basedOn,
      SignedIn officer,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    var record = RecordPages.id(id);
    if (!Code.isCode(move)) {
      return refused(
          record,
          List.of(new FieldProblem("doing", "Choose what to do")),
          officer,
          model,
          response);
    }
    var wish =
        MoveWish.of(record, basedOn, new Code(move), Actor.of(officer), THROUGH, reason.strip());
    return outcome(
        record, moves.move(wish), "The record has moved on.", officer, model, response, redirect);
  }

  @PostMapping("/records/{id}/undo")
  String undo(
      @PathVariable String id,
      @RequestParam(name = "based-on", defaultValue = "0") int basedOn,
      SignedIn officer,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    var record = RecordPages.id(id);
    return outcome(
        record,
        undoing.undo(record, basedOn, Actor.of(officer)),
        "The last move was taken back.",
        officer,
        model,
        response,
        redirect);
  }

  @PostMapping("/records/{id}/approvals/{request}")
  String decide(
      @PathVariable String id,
      @PathVariable String request,
      @RequestParam(name = "do", defaultValue = "") String does,
      @RequestParam(defaultValue = "") String reason,
      SignedIn officer,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    var record = RecordPages.id(id);
    var asked = request(request);
    if (does.equals("agree")) {
      return outcome(
          record,
          approvals.approve(asked, Actor.of(officer), reason.strip()),
          "You agreed, and the move is made.",
          officer,
          model,
          response,
          redirect);
    }
    var problems = approvals.refuse(asked, Actor.of(officer), reason.strip());
    if (problems.isEmpty()) {
      redirect.addFlashAttribute(
          Notice.FLASH, Notice.success("You refused. Whoever asked can read why."));
      return "redirect:/records/" + record;
    }
    return refused(record, said(problems), officer, model, response);
  }

  private static UUID request(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException notAnId) {
      throw new NotFound("Nobody asked for this.");
    }
  }

  private String outcome(
      RecordId record,
      Moved moved,
      String done,
      SignedIn officer,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    return switch (moved) {
      case Moved.Done _ -> back(record, done, redirect);
      case Moved.AwaitsApproval _ ->
          back(record, "It takes effect once others have agreed.", redirect);
      case Moved.LostUpdate _ ->
          refused(
              record,
              List.of(
                  new FieldProblem(
                      "doing",
                      "Somebody changed the record after you opened it. What it says now is below: look at it, then"
                          + " do what you wanted if it still holds")),
              officer,
              model,
              response);
      case Moved.Refused(var problems) -> refused(record, said(problems), officer, model, response);
    };
  }

  private static String back(RecordId record, String words, RedirectAttributes redirect) {
    redirect.addFlashAttribute(Notice.FLASH, Notice.success(words));
    return "redirect:/records/" + record;
  }

  private static List<FieldProblem> said(List<Problem> problems) {
    return problems.stream()
        .map(one -> new FieldProblem("doing", sentence(one.allowed()) + " " + sentence(one.todo())))
        .distinct()
        .toList();
  }

  private static String sentence(String words) {
    return words.isEmpty() || words.endsWith(".") ? words : words + ".";
  }

  private String refused(
      RecordId record,
      List<FieldProblem> problems,
      SignedIn officer,
      Model model,
      HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    return pages.page(record, "", problems, officer, model);
  }
}
