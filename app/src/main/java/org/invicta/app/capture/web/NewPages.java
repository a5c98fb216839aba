package org.invicta.app.capture.web;

import java.util.Optional;
import java.util.UUID;
import org.invicta.app.access.SignedIn;
import org.invicta.app.capture.draft.Aim;
import org.invicta.app.capture.draft.Drafts;
import org.invicta.app.records.ReadRecords;
import org.invicta.app.records.RecordId;
import org.invicta.app.records.Snapshot;
import org.invicta.app.web.NotFound;
import org.invicta.app.web.Page;
import org.invicta.engine.definition.Code;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a new record begins. */
@Controller
class NewPages {

  private final Forms forms;
  private final MayRecord may;
  private final Drafts drafts;
  private final Prefill prefill;
  private final ReadRecords records;
  private final DraftRows rows;

  NewPages(
      Forms forms,
      MayRecord may,
      Drafts drafts,
      Prefill prefill,
      ReadRecords records,
      DraftRows rows) {
    this.forms = forms;
    this.may = may;
    this.drafts = drafts;
    this.prefill = prefill;
    this.records = records;
    this.rows = rows;
  }

  @GetMapping("/new")
  String choose(SignedIn officer, Model model) {
    model.addAttribute(Page.ATTRIBUTE, Page.titled("Record something").in(CaptureSection.CODE));
    model.addAttribute("types", may.openedBy(officer));
    model.addAttribute("drafts", rows.of(drafts.list(officer.officer().value())));
    return "capture/new";
  }

  /** Opens the form. Asking again gives a new empty one in the place of the last, unless that was touched. */
  @GetMapping("/new/{type}")
  String begin(
      @PathVariable String type,
      @RequestParam(name = "from", defaultValue = "") String from,
      SignedIn officer) {
    if (!Code.isCode(type)) {
      throw new NotFound("There is no kind of record with this code.");
    }
    var definition = forms.of(new Code(type)).definition();
    may.refuseUnlessMayOpen(officer, definition);
    var origin = origin(from);
    var id =
        drafts.begin(
            officer.officer().value(),
            definition.code(),
            definition.version(),
            new Aim.Open(origin.map(Snapshot::id)),
            prefill.start(definition, officer, forms.now(), origin));
    return "redirect:/drafts/" + id;
  }

  private Optional<Snapshot> origin(String from) {
    if (from.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          records
              .find(new RecordId(UUID.fromString(from)))
              .orElseThrow(() -> new NotFound("There is no such record to start from.")));
    } catch (IllegalArgumentException notAnId) {
      throw new NotFound("There is no such record to start from.");
    }
  }
}
