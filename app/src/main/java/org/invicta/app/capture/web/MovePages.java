package org.invicta.app.capture.web;

import java.util.UUID;
import org.invicta.app.access.Decision;
import org.invicta.app.access.SignedIn;
import org.invicta.app.capture.draft.Aim;
import org.invicta.app.capture.draft.Drafts;
import org.invicta.app.capture.draft.KeptDraft;
import org.invicta.app.capture.form.Entries;
import org.invicta.app.capture.form.WriteEntries;
import org.invicta.app.records.Actor;
import org.invicta.app.records.MaySee;
import org.invicta.app.records.Possible;
import org.invicta.app.records.ReadRecords;
import org.invicta.app.records.RecordId;
import org.invicta.app.records.Snapshot;
import org.invicta.app.web.NotAllowed;
import org.invicta.app.web.NotFound;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.LifecycleDefinition.Move;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Where a move or a change of a record begins: its form is a draft, so that nothing typed into it is lost either. */
@Controller
class MovePages {

  private final ReadRecords records;
  private final Possible possible;
  private final MaySee may;
  private final Drafts drafts;
  private final Forms forms;
  private final Prefill prefill;

  MovePages(
      ReadRecords records,
      Possible possible,
      MaySee may,
      Drafts drafts,
      Forms forms,
      Prefill prefill) {
    this.records = records;
    this.possible = possible;
    this.may = may;
    this.drafts = drafts;
    this.forms = forms;
    this.prefill = prefill;
  }

  @GetMapping("/records/{id}/moves/{move}")
  String move(@PathVariable String id, @PathVariable String move, SignedIn officer) {
    var record = record(id);
    if (!Code.isCode(move)) {
      throw new NotFound("There is no such move.");
    }
    var found =
        possible.moves(record, Actor.of(officer)).stream()
            .filter(one -> one.move().code().value().equals(move))
            .findFirst()
            .orElseThrow(
                () -> new NotFound("The record is in a state in which this move does not start."));
    if (!found.allowed()) {
      throw new NotAllowed(new Decision.Refused(found.why() + ".", found.todo()));
    }
    var aim = new Aim.Move(record.id(), record.version(), found.move().code());
    return "redirect:/drafts/"
        + draft(officer, record, aim, prefilled(record, found.move(), officer));
  }

  @GetMapping("/records/{id}/change/{section}")
  String change(@PathVariable String id, @PathVariable String section, SignedIn officer) {
    var record = record(id);
    if (may.change(officer, record) instanceof Decision.Refused refused) {
      throw new NotAllowed(refused);
    }
    var definition = forms.of(record.type()).definition();
    var pages = PlanPages.change(definition, forms.later(record.type()));
    if (pages.stream().noneMatch(page -> page.key().equals(section))) {
      throw new NotFound("This part of the record is not changed by itself.");
    }
    var entries = WriteEntries.of(definition, record.body()).with(Roles.entries(record.parties()));
    var aim = new Aim.Change(record.id(), record.version());
    return "redirect:/drafts/" + draft(officer, record, aim, entries) + "/" + section;
  }

  /** What somebody began earlier is gone on with. */
  private UUID draft(SignedIn officer, Snapshot record, Aim aim, Entries entries) {
    return drafts
        .find(officer.officer().value(), aim)
        .map(KeptDraft::id)
        .orElseGet(
            () ->
                drafts.begin(
                    officer.officer().value(),
                    record.type(),
                    record.definitionVersion(),
                    aim,
                    entries));
  }

  private Entries prefilled(Snapshot record, Move move, SignedIn officer) {
    var taking =
        record.parties().stream().filter(party -> move.parties().contains(party.role())).toList();
    return prefill
        .move(forms.of(record.type()).definition(), record, move, officer, forms.now())
        .with(Roles.entries(taking));
  }

  private Snapshot record(String id) {
    try {
      return records
          .find(new RecordId(UUID.fromString(id)))
          .orElseThrow(() -> new NotFound("There is no such record."));
    } catch (IllegalArgumentException notAnId) {
      throw new NotFound("There is no such record.");
    }
  }
}
