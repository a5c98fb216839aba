package org.invicta.app.clocks.web;

import gg.jte.Content;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.invicta.app.access.OfficerNames;
import org.invicta.app.access.SignedIn;
import org.invicta.app.clocks.ExplainBreach;
import org.invicta.app.clocks.ExplainBreach.Explanation;
import org.invicta.app.clocks.ReadClocks;
import org.invicta.app.records.RecordPart;
import org.invicta.app.records.Snapshot;
import org.invicta.app.web.Pieces;
import org.invicta.app.web.PlainWords;
import org.springframework.stereotype.Component;

/** The clocks of a record, on its page: what is due next, and what was breached. */
@Component
public class ClocksOnRecord implements RecordPart {

  private final ReadClocks clocks;
  private final ExplainBreach breaches;
  private final OfficerNames names;
  private final Pieces pieces;
  private final InstantSource time;

  ClocksOnRecord(
      ReadClocks clocks,
      ExplainBreach breaches,
      OfficerNames names,
      Pieces pieces,
      InstantSource time) {
    this.clocks = clocks;
    this.breaches = breaches;
    this.names = names;
    this.pieces = pieces;
    this.time = time;
  }

  @Override
  public String heading() {
    return "Clocks";
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public Optional<Content> of(Snapshot record, SignedIn reader) {
    var now = time.instant();
    var said = breaches.of(record.id()).stream().collect(Collectors.groupingBy(Explanation::clock));
    var views =
        clocks.of(record.id()).stream()
            .map(
                clock ->
                    new ClockView(
                        clock,
                        now,
                        said.getOrDefault(clock.id(), java.util.List.of()).stream()
                            .map(this::said)
                            .toList(),
                        ClockPages.mayExplain(clock, reader)))
            .toList();
    return views.isEmpty()
        ? Optional.empty()
        : Optional.of(pieces.of("clocks/ofRecord", Map.of("clocks", views)));
  }

  private ClockView.Said said(Explanation explanation) {
    return new ClockView.Said(
        explanation.words(),
        names.of(explanation.by()) + ", " + PlainWords.moment(explanation.at()));
  }
}
