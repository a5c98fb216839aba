package org.invicta.app.sharing.web;

import org.invicta.app.capture.form.Entries;
import org.invicta.app.capture.form.FieldViews;
import org.invicta.app.capture.form.KnownOfficers;
import org.invicta.app.capture.form.Picking;
import org.invicta.engine.definition.PartyKind;

/** A partner picks nobody from what the police know: forms that ask for a party or a file are not for partners. */
final class NobodyKnown implements FieldViews.Known {

  @Override
  public Picking picking(String input, PartyKind is, Entries entries) {
    throw new IllegalStateException("SH02: a partner is asked to pick a party");
  }

  @Override
  public String file(String id) {
    throw new IllegalStateException("SH03: a partner is asked for a file");
  }

  @Override
  public String fileHref(String id) {
    return file(id);
  }

  @Override
  public KnownOfficers officers() {
    return KnownOfficers.none();
  }
}
