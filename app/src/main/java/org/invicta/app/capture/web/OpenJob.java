package org.invicta.app.capture.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.invicta.app.access.SignedIn;
import org.invicta.app.capture.draft.Aim;
import org.invicta.app.capture.draft.Drafts;
import org.invicta.app.capture.draft.KeptDraft;
import org.invicta.app.capture.form.Entries;
import org.invicta.app.capture.form.Form;
import org.invicta.app.capture.form.Items;
import org.invicta.app.capture.form.WriteEntries;
import org.invicta.app.records.EarlierRecords;
import org.invicta.app.records.ReadRecords;
import org.invicta.app.records.Snapshot;
import org.invicta.app.web.NotFound;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.LifecycleDefinition.Move;
import org.invicta.engine.expression.Value;
import org.springframework.stereotype.Component;

/** Takes up a draft where it was left. */
@Component
class OpenJob {

  /** Under this name a draft keeps the item that a move adds: its number may change meanwhile. */
  static final String ITEM = "item";

  private final Drafts drafts;
  private final Forms forms;
  private final ReadRecords records;
  private final EarlierRecords earlier;

  OpenJob(Drafts drafts, Forms forms, ReadRecords records, EarlierRecords earlier) {
    this.drafts = drafts;
    this.forms = forms;
    this.records = records;
    this.earlier = earlier;
  }

  /**
   * @throws NotFound when the officer has no such draft
   */
  Job of(String id, SignedIn officer) {
    return drafts
        .find(uuid(id), officer.officer().value())
        .map(this::of)
        .orElseThrow(OpenJob::noSuchDraft);
  }

  private static NotFound noSuchDraft() {
    return new NotFound(
        "You have no such draft. It may have been sent or discarded, or it was kept for as long as"
            + " drafts are kept.");
  }

  private static UUID uuid(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException notAnId) {
      throw noSuchDraft();
    }
  }

  Job of(KeptDraft draft) {
    var form = forms.of(draft.type());
    return switch (draft.aim()) {
      case Aim.Open _ ->
          new Job(
              draft,
              form,
              Optional.empty(),
              Optional.empty(),
              form.fill(draft.entries(), body -> counted(form, draft.entries(), body)),
              PlanPages.open(form.definition(), forms.afterOpening(draft.type())));
      case Aim.Change(var record, _) ->
          new Job(
              draft,
              form,
              Optional.of(record(record)),
              Optional.empty(),
              form.fill(draft.entries(), body -> kept(form, record(record), body)),
              PlanPages.change(form.definition(), forms.later(draft.type())));
      case Aim.Move(var record, _, var code) -> move(draft, form, record(record), code);
    };
  }

  /** With what earlier records about the same person come to. */
  private Value.Group counted(Form form, Entries entries, Value.Group body) {
    var parties = Roles.chosen(form.definition().parties(), entries);
    return earlier.counted(form.definition(), body, parties, Optional.empty());
  }

  /** What was counted stays as the record says it. */
  private static Value.Group kept(Form form, Snapshot base, Value.Group body) {
    return EarlierRecords.asCounted(form.definition(), body, base.body());
  }

  private Job move(KeptDraft draft, Form form, Snapshot base, Code code) {
    var move =
        forms
            .lifecycle(draft.type())
            .flatMap(lifecycle -> lifecycle.move(code))
            .orElseThrow(() -> new NotFound("There is no such move any more."));
    return new Job(
        draft,
        form,
        Optional.of(base),
        Optional.of(move),
        form.fill(laidOver(base, draft.entries(), move, form), body -> kept(form, base, body)),
        List.of(PlanPages.move(form.definition(), move)));
  }

  private static Entries laidOver(Snapshot base, Entries typed, Move move, Form form) {
    var under = WriteEntries.of(form.definition(), base.body());
    var over = under;
    for (var asked : move.asks()) {
      if (typed.has(asked)) {
        over = over.without(asked);
      }
    }
    over = over.with(typed.only(name -> !Entries.within(ITEM).test(name)));
    return move.adds().isPresent() ? withItem(over, typed, move.adds().get()) : over;
  }

  private static Entries withItem(Entries over, Entries typed, String group) {
    var number = Items.count(over, group);
    var item = new LinkedHashMap<String, List<String>>();
    typed
        .only(Entries.within(ITEM))
        .typed()
        .forEach(
            (name, values) ->
                item.put(group + "." + number + name.substring(ITEM.length()), values));
    return Items.add(over, group).with(new Entries(item));
  }

  private Snapshot record(org.invicta.app.records.RecordId id) {
    return records.find(id).orElseThrow(() -> new NotFound("There is no such record."));
  }
}
