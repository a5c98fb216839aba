package org.invicta.app.decisions.web;

import gg.jte.Content;
import java.util.Map;
import java.util.Optional;
import org.invicta.app.access.SignedIn;
import org.invicta.app.decisions.KeptProposals;
import org.invicta.app.decisions.ShowDecided;
import org.invicta.app.records.Masking;
import org.invicta.app.records.RecordPart;
import org.invicta.app.records.Snapshot;
import org.invicta.app.web.Pieces;
import org.springframework.stereotype.Component;

/** What the tables proposed and why, beside what the person decided and why, for the version of the record that is shown. */
@Component
class ProposedPart implements RecordPart {
  private static final int ORDER = 200;

  private final ShowDecided show;
  private final KeptProposals kept;
  private final Pieces pieces;
  private final Masking masking;

  ProposedPart(ShowDecided show, KeptProposals kept, Pieces pieces, Masking masking) {
    this.show = show;
    this.kept = kept;
    this.pieces = pieces;
    this.masking = masking;
  }

  @Override
  public String heading() {
    return "Proposed and decided";
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public Optional<Content> of(Snapshot record, SignedIn reader) {
    var mask = masking.of(record, reader);
    var body = mask.mask(record).record().body();
    var decided =
        kept.of(record.id(), record.version()).stream()
            .flatMap(proposal -> show.view(body, proposal, mask).stream())
            .toList();
    return decided.isEmpty()
        ? Optional.empty()
        : Optional.of(pieces.of("decisions/proposed", Map.of("decided", decided)));
  }
}
