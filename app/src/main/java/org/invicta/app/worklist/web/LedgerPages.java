package org.invicta.app.worklist.web;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.invicta.app.access.Decision;
import org.invicta.app.access.SignedIn;
import org.invicta.app.web.Crumb;
import org.invicta.app.web.NotAllowed;
import org.invicta.app.web.NotFound;
import org.invicta.app.web.Page;
import org.invicta.app.worklist.desk.FindWork;
import org.invicta.app.worklist.ledger.Reconcile;
import org.invicta.app.worklist.ledger.Sending;
import org.invicta.app.worklist.ledger.Sending.Difference;
import org.invicta.app.worklist.ledger.Sending.Step;
import org.invicta.engine.definition.AccessDefinition.Scope;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.RecordDefinition;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What was sent to partners day by day, received and decided: for those who see every record of the type. */
@Controller
class LedgerPages {

  private static final Crumb WORK = new Crumb("Work", "/work");

  private final Practice practice;
  private final Reconcile reconcile;
  private final FindWork find;
  private final DrawLedger draw;
  private final InstantSource time;

  LedgerPages(
      Practice practice, Reconcile reconcile, FindWork find, DrawLedger draw, InstantSource time) {
    this.practice = practice;
    this.reconcile = reconcile;
    this.find = find;
    this.draw = draw;
    this.time = time;
  }

  @GetMapping("/ledger/{type}")
  String ledger(
      @PathVariable String type,
      @RequestParam(defaultValue = "") String until,
      SignedIn officer,
      Model model) {
    var definition = type(type, officer);
    var days = LedgerDays.of("", until, time.instant());
    model.addAttribute(
        Page.ATTRIBUTE, Page.titled(title(definition)).in(WorkPages.SECTION).under(WORK));
    model.addAttribute("ledger", draw.view(definition, days, sent(definition, days)));
    return "worklist/ledger";
  }

  @GetMapping("/ledger/{type}/list")
  String list(
      @PathVariable String type,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String until,
      @RequestParam(defaultValue = "") String partner,
      @RequestParam(defaultValue = "sent") String step,
      @RequestParam(defaultValue = "") String why,
      SignedIn officer,
      Model model) {
    var definition = type(type, officer);
    var days = LedgerDays.of(from, until, time.instant());
    var wanted =
        Arrays.stream(Step.values())
            .filter(one -> one.word().equals(step))
            .findFirst()
            .orElse(Step.SENT);
    var sendings =
        sent(definition, days).stream()
            .filter(one -> one.is(wanted) && isTo(one, partner) && differs(one, why))
            .toList();
    var caption = wanted.title() + ": " + days.words();
    model.addAttribute(
        Page.ATTRIBUTE,
        Page.titled(caption)
            .in(WorkPages.SECTION)
            .under(WORK, new Crumb(title(definition), "/ledger/" + definition.code())));
    model.addAttribute("table", draw.list(definition, caption, sendings, officer));
    model.addAttribute("count", sendings.size());
    return "worklist/sendings";
  }

  private static String title(RecordDefinition type) {
    return type.plural() + ": sent, received, decided";
  }

  private List<Sending> sent(RecordDefinition type, LedgerDays days) {
    return reconcile.sent(type.code(), days.begin(), days.end());
  }

  private static boolean isTo(Sending one, String partner) {
    return partner.isEmpty() || one.partner().map(UUID::toString).orElse("none").equals(partner);
  }

  private static boolean differs(Sending one, String why) {
    return why.isEmpty()
        || one.difference().map(Difference::name).filter(why::equalsIgnoreCase).isPresent();
  }

  private RecordDefinition type(String code, SignedIn officer) {
    if (!Code.isCode(code) || !practice.records().containsKey(new Code(code))) {
      throw new NotFound("There is no record of this kind.");
    }
    var type = practice.definitionOf(new Code(code));
    if (find.scope(type.code(), officer).filter(Scope.FORCE::equals).isEmpty()) {
      throw new NotAllowed(
          new Decision.Refused(
              "This page is for those who see every record of this kind.",
              "Ask somebody who does."));
    }
    if (reconcile.answered(type.code()).isEmpty()) {
      throw new NotFound("Nothing of this kind is sent to partners for an answer.");
    }
    return type;
  }
}
