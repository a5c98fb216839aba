package org.invicta.app.decisions;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.invicta.app.records.Masking.Mask;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.definition.RecordDefinition.Located;
import org.invicta.engine.expression.Value;
import org.springframework.stereotype.Component;

/** What tables propose for answers that are not sent yet. Nothing is kept; that happens when the record is saved. */
@Component
public final class Offers {
  /** Nothing is hidden from whoever types it. */
  public static final Mask ALL_SEEN = new Mask(Map.of());

  private final Practice practice;
  private final Propose propose;
  private final ShowDecided show;

  Offers(Practice practice, Propose propose, ShowDecided show) {
    this.practice = practice;
    this.propose = propose;
    this.show = show;
  }

  /**
   * The proposals for these answers.
   *
   * @param at the instant whose day decides which version of a table is in force
   * @param mask what the person may not see
   */
  public List<Offer> of(RecordDefinition type, Value.Group body, Instant at, Mask mask) {
    return propose.of(type, body, at).stream()
        .flatMap(
            proposal ->
                show.view(body, kept(proposal, at), mask).stream()
                    .map(view -> offer(type, proposal, view)))
        .toList();
  }

  /** The fields, as {@code section.field}, that tables may propose an answer to. */
  public Set<String> fields(RecordDefinition type) {
    return practice.processes().decisionsOf(type.code()).stream()
        .flatMap(table -> type.field(table.proposes()).stream())
        .map(Offers::input)
        .collect(Collectors.toSet());
  }

  private static KeptProposal kept(Proposal proposal, Instant at) {
    return new KeptProposal(
        0,
        proposal.table().code(),
        proposal.versionFrom(),
        proposal.row(),
        proposal.inputs(),
        proposal.then(),
        proposal.because(),
        at);
  }

  private static Offer offer(RecordDefinition type, Proposal proposal, DecidedView view) {
    var reason = type.field(proposal.table().reason());
    return new Offer(
        type.field(proposal.table().proposes()).map(Offers::input).orElse(""),
        reason.map(Offers::input).orElse(""),
        reason.map(located -> located.field().label()).orElse(""),
        view);
  }

  private static String input(Located located) {
    return located.section().code() + "." + located.field().code();
  }
}
