package org.invicta.app.capture.web;

import java.util.List;
import java.util.Optional;
import org.invicta.app.capture.draft.Aim;
import org.invicta.app.capture.draft.KeptDraft;
import org.invicta.app.capture.form.Entries;
import org.invicta.app.capture.form.Filled;
import org.invicta.app.capture.form.Form;
import org.invicta.app.records.Snapshot;
import org.invicta.engine.definition.LifecycleDefinition.Move;
import org.invicta.engine.definition.RecordDefinition;

/**
 * A draft with all that is needed to go on with it.
 *
 * @param base the record as it is now, where one is changed or moved
 * @param move the move it is to make
 * @param filled the whole form as it is filled in
 * @param pages its pages, those included that are not asked yet
 */
record Job(
    KeptDraft draft,
    Form form,
    Optional<Snapshot> base,
    Optional<Move> move,
    Filled filled,
    List<PlannedPage> pages) {

  /** Names kept beside the answers: which pages are done, the page last worked on, and why a change is made. */
  static final String DONE = "done";

  static final String AT = "at";

  static final String REASON = "reason";

  Job {
    pages = List.copyOf(pages);
  }

  RecordDefinition definition() {
    return form.definition();
  }

  Entries entries() {
    return draft.entries();
  }

  /** Whether a new record is filled in on several pages with a list of tasks. */
  boolean hasTasks() {
    return draft.aim() instanceof Aim.Open && definition().pages();
  }

  /** Where the draft is gone on with. */
  String href() {
    return "/drafts/" + draft.id();
  }

  String href(PlannedPage page) {
    return href() + "/" + page.key();
  }

  Optional<PlannedPage> page(String key) {
    return pages.stream().filter(page -> page.key().equals(key)).findFirst();
  }

  /** The page last worked on. */
  PlannedPage current() {
    return page(entries().one(AT)).orElseGet(pages::getFirst);
  }

  /** Where the work leads when it is left: the record, or the drafts. */
  String leaveHref() {
    return base.map(record -> "/records/" + record.id().value()).orElse("/drafts");
  }
}
