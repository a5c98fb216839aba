package org.invicta.app.capture.draft;

import java.time.Instant;
import java.util.UUID;
import org.invicta.app.capture.form.Entries;
import org.invicta.engine.definition.Code;

/**
 * What somebody has begun and not sent.
 *
 * @param officer whose it is; nobody else sees it
 * @param definitionVersion the version of the definition it was begun with
 * @param entries what was typed
 * @param touched whether anything was typed since it was opened
 */
public record KeptDraft(
    UUID id,
    String officer,
    Code type,
    int definitionVersion,
    Aim aim,
    Entries entries,
    boolean touched,
    Instant changedAt) {

  /** The same with other entries. */
  public KeptDraft with(Entries others) {
    return new KeptDraft(id, officer, type, definitionVersion, aim, others, touched, changedAt);
  }

  /** The draft without what was typed: that names people. */
  @Override
  public String toString() {
    return "KeptDraft[" + id + " of " + type + "]";
  }
}
