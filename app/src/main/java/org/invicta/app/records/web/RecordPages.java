package org.invicta.app.records.web;

import java.util.List;
import java.util.UUID;
import org.invicta.app.access.SignedIn;
import org.invicta.app.records.Listing;
import org.invicta.app.records.ReadRecords;
import org.invicta.app.records.RecordId;
import org.invicta.app.records.Snapshot;
import org.invicta.app.web.Crumb;
import org.invicta.app.web.EndOfDay;
import org.invicta.app.web.FieldProblem;
import org.invicta.app.web.NotFound;
import org.invicta.app.web.Page;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.RecordDefinition;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The records of a type, and one record. */
@Controller
class RecordPages {

  private static final int A_PAGE = 50;
  private static final Crumb RECORDS = new Crumb("Records", "/records");

  private final Practice practice;
  private final ReadRecords records;
  private final ShowRecord show;
  private final RecordParts parts;

  RecordPages(Practice practice, ReadRecords records, ShowRecord show, RecordParts parts) {
    this.practice = practice;
    this.records = records;
    this.show = show;
    this.parts = parts;
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
      SignedIn officer,
      Model model) {
    return page(id(id), knownOn, List.of(), officer, model);
  }

  /** The page of a record, with what is wrong with something that was tried on it. */
  String page(
      RecordId id, String knownOn, List<FieldProblem> problems, SignedIn officer, Model model) {
    var history = history(id);
    var shown = known(id, knownOn, history);
    var view = show.view(shown, history, knownOn, officer);
    model.addAttribute(
        Page.ATTRIBUTE,
        Page.titled(view.title()).in(RecordSection.CODE).under(crumbs(shown)).with(problems));
    model.addAttribute("view", view);
    model.addAttribute("parts", parts.of(shown, officer));
    return "records/record";
  }

  /** What is different between any two versions. */
  @GetMapping("/records/{id}/compare")
  String compare(
      @PathVariable String id,
      @RequestParam(defaultValue = "1") int from,
      @RequestParam(defaultValue = "0") int to,
      Model model) {
    var history = history(id(id));
    var before = version(history, from);
    var after = version(history, to == 0 ? history.size() : to);
    var definition = definition(before.type().value());
    model.addAttribute(
        Page.ATTRIBUTE,
        Page.titled("Compare versions: " + definition.title())
            .in(RecordSection.CODE)
            .under(RECORDS, new Crumb(definition.title(), "/records/" + id)));
    model.addAttribute("id", id);
    model.addAttribute("versions", history.size());
    model.addAttribute("from", before.version());
    model.addAttribute("to", after.version());
    model.addAttribute(
        "table", Differences.table(definition, show.states(definition.code()), before, after));
    return "records/compare";
  }

  private static Snapshot version(List<Snapshot> history, int number) {
    return history.stream()
        .filter(version -> version.version() == number)
        .findFirst()
        .orElseThrow(() -> new NotFound("The record has no such version."));
  }

  private List<Snapshot> history(RecordId id) {
    var history = records.history(id);
    if (history.isEmpty()) {
      throw new NotFound("There is no such record.");
    }
    definition(history.getFirst().type().value());
    return history;
  }

  private Crumb[] crumbs(Snapshot record) {
    var definition = definition(record.type().value());
    return new Crumb[] {
      RECORDS, new Crumb(definition.plural(), "/records/of/" + definition.code())
    };
  }

  private Snapshot known(RecordId id, String knownOn, List<Snapshot> history) {
    if (knownOn.isBlank()) {
      return history.getLast();
    }
    return records
        .find(id, EndOfDay.of(knownOn))
        .orElseThrow(() -> new NotFound("Nothing was known of this record on that day."));
  }

  private RecordDefinition definition(String type) {
    var definition = Code.isCode(type) ? practice.records().get(new Code(type)) : null;
    if (definition == null) {
      throw new NotFound("There is no kind of record with this code.");
    }
    return definition;
  }

  static RecordId id(String text) {
    try {
      return new RecordId(UUID.fromString(text));
    } catch (IllegalArgumentException notAnId) {
      throw new NotFound("There is no such record.");
    }
  }
}
