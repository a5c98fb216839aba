package org.invicta.app.records.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.invicta.app.access.Decision;
import org.invicta.app.access.OfficerNames;
import org.invicta.app.access.SignedIn;
import org.invicta.app.records.Listing;
import org.invicta.app.records.MakeMove;
import org.invicta.app.records.Provenance;
import org.invicta.app.records.ReadRecords;
import org.invicta.app.records.RecordId;
import org.invicta.app.records.Saved;
import org.invicta.app.records.Snapshot;
import org.invicta.app.web.ChangedMeanwhile;
import org.invicta.app.web.Crumb;
import org.invicta.app.web.FieldProblem;
import org.invicta.app.web.NotAllowed;
import org.invicta.app.web.NotFound;
import org.invicta.app.web.NotUnderstood;
import org.invicta.app.web.Notice;
import org.invicta.app.web.Page;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.RecordDefinition;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The records of a type, and one record. */
@Controller
class RecordPages {

  private static final int A_PAGE = 50;
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final Crumb RECORDS = new Crumb("Records", "/records");

  private final Practice practice;
  private final ReadRecords records;
  private final MakeMove moves;
  private final OfficerNames names;

  RecordPages(Practice practice, ReadRecords records, MakeMove moves, OfficerNames names) {
    this.practice = practice;
    this.records = records;
    this.moves = moves;
    this.names = names;
  }

  @GetMapping("/records")
  String types(Model model) {
    model.addAttribute(Page.ATTRIBUTE, Page.titled("Records").in(RecordSection.CODE));
    model.addAttribute("types", List.copyOf(practice.records().values()));
    return "records/types";
  }

  @GetMapping("/records/of/{type}")
  String list(
      @PathVariable String type, @RequestParam(defaultValue = "") String after, Model model) {
    var definition = definition(type);
    refuseUnlessOpen(definition);
    var listing = Listing.of(definition.code()).first(A_PAGE + 1);
    var found = records.list(after.isBlank() ? listing : listing.after(id(after)));
    model.addAttribute(
        Page.ATTRIBUTE, Page.titled(definition.plural()).in(RecordSection.CODE).under(RECORDS));
    model.addAttribute("list", new RecordList(definition, found, A_PAGE, !after.isBlank()));
    return "records/list";
  }

  @GetMapping("/records/{id}")
  String record(
      @PathVariable String id,
      @RequestParam(name = "known-on", defaultValue = "") String knownOn,
      Model model) {
    return page(view(id(id), knownOn), List.of(), model);
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
    var view = view(id(id), "");
    if (!Code.isCode(move)) {
      return refused(view, List.of(new FieldProblem("move", "Choose what to do")), model, response);
    }
    var provenance = new Provenance(officer.officer().value(), "record page", reason.strip());
    return switch (moves.move(id(id), basedOn, new Code(move), officer.roles(), provenance)) {
      case Saved.Done _, Saved.Unchanged _ -> {
        redirect.addFlashAttribute(Notice.FLASH, Notice.success("The record has moved on."));
        yield "redirect:/records/" + view.shown().id().value();
      }
      case Saved.LostUpdate _ -> throw new ChangedMeanwhile(view.title());
      case Saved.Refused(var problems) ->
          refused(
              view,
              problems.stream()
                  .map(one -> new FieldProblem("move", one.allowed() + ". " + one.todo() + "."))
                  .toList(),
              model,
              response);
    };
  }

  private String refused(
      RecordView view, List<FieldProblem> problems, Model model, HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    return page(view, problems, model);
  }

  private String page(RecordView view, List<FieldProblem> problems, Model model) {
    var definition = view.definition();
    model.addAttribute(
        Page.ATTRIBUTE,
        Page.titled(view.title())
            .in(RecordSection.CODE)
            .under(RECORDS, new Crumb(definition.plural(), "/records/of/" + definition.code()))
            .with(problems));
    model.addAttribute("view", view);
    return "records/record";
  }

  private RecordView view(RecordId id, String knownOn) {
    var history = records.history(id);
    if (history.isEmpty()) {
      throw new NotFound("There is no such record.");
    }
    var definition = definition(history.getFirst().type().value());
    refuseUnlessOpen(definition);
    var shown = known(id, knownOn, history);
    var lifecycle = Optional.ofNullable(practice.lifecycles().get(definition.code()));
    var possible =
        lifecycle.stream()
            .flatMap(found -> found.moves().stream())
            .filter(move -> move.from().contains(shown.state()))
            .toList();
    return new RecordView(definition, shown, history, lifecycle, possible, knownOn, names);
  }

  private Snapshot known(RecordId id, String knownOn, List<Snapshot> history) {
    if (knownOn.isBlank()) {
      return history.getLast();
    }
    try {
      var end = LocalDate.parse(knownOn.strip()).plusDays(1).atStartOfDay(LONDON).toInstant();
      return records
          .find(id, end.minusNanos(1000))
          .orElseThrow(() -> new NotFound("Nothing was known of this record on that day."));
    } catch (DateTimeParseException notADay) {
      throw new NotUnderstood(
          "‘" + knownOn.strip() + "’ is not a day.",
          "Write the day as year-month-day, such as 2024-06-30.");
    }
  }

  private RecordDefinition definition(String type) {
    var definition = Code.isCode(type) ? practice.records().get(new Code(type)) : null;
    if (definition == null) {
      throw new NotFound("There is no kind of record with this code.");
    }
    return definition;
  }

  /** Need to know is not built yet, so what is more than official is shown to nobody. */
  private static void refuseUnlessOpen(RecordDefinition definition) {
    if (!definition.marking().equals("official")) {
      throw new NotAllowed(
          new Decision.Refused(
              "Records marked "
                  + definition.marking()
                  + " are open only to those who need to know.",
              "Ask the person who keeps the record."));
    }
  }

  private static RecordId id(String text) {
    try {
      return new RecordId(UUID.fromString(text));
    } catch (IllegalArgumentException notAnId) {
      throw new NotFound("There is no such record.");
    }
  }
}
