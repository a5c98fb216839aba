package org.invicta.app.records;

import gg.jte.Content;
import java.util.Optional;
import org.invicta.app.access.SignedIn;

/** What another module shows on the page of a record. Parts stand below what the record says, by their order and then their heading. */
public interface RecordPart {

  /** The words above it. */
  String heading();

  /** Where it stands: lower is higher up. */
  int order();

  /** What it shows of a record to somebody; empty for nothing, and then its heading is left out too. */
  Optional<Content> of(Snapshot record, SignedIn reader);
}
