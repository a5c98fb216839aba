package org.invicta.app.decisions.web;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.invicta.app.access.SignedIn;
import org.invicta.app.decisions.KeptProposal;
import org.invicta.app.decisions.KeptProposals;
import org.invicta.app.decisions.Propose;
import org.invicta.app.records.Masking;
import org.invicta.app.records.Masking.Mask;
import org.invicta.app.records.RecordPart;
import org.invicta.app.records.Snapshot;
import org.invicta.app.web.Pieces;
import org.invicta.app.web.PlainWords;
import org.invicta.app.web.SummaryRow;
import org.invicta.engine.body.Body;
import org.invicta.engine.definition.DecisionDefinition;
import org.invicta.engine.definition.FieldKind;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.expression.Expression;
import org.invicta.engine.expression.Expressions;
import org.invicta.engine.expression.Value;
import org.springframework.stereotype.Component;

/** What the tables proposed and why, beside what the person decided and why, for the version of the record that is shown. */
@Component
class ProposedPart implements RecordPart {
  private static final int ORDER = 200;
  private static final String HIDDEN = "Kept for those who need to know.";

  private final Practice practice;
  private final KeptProposals kept;
  private final Pieces pieces;
  private final Masking masking;

  ProposedPart(Practice practice, KeptProposals kept, Pieces pieces, Masking masking) {
    this.practice = practice;
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
    var masked = masking.mask(record, reader);
    var mask =
        masked.hidden().isEmpty() && record.recordedBy().equals(reader.officer().value())
            ? new Mask(Map.of())
            : masking.of(record.type(), reader);
    var decided =
        kept.of(record.id(), record.version()).stream()
            .flatMap(proposal -> view(masked.record(), proposal, mask).stream())
            .toList();
    return decided.isEmpty()
        ? Optional.empty()
        : Optional.of(pieces.of("decisions/proposed", Map.of("decided", decided)));
  }

  private Optional<DecidedView> view(Snapshot record, KeptProposal proposal, Mask mask) {
    return Optional.ofNullable(practice.processes().decisions().get(proposal.table()))
        .filter(table -> !isHidden(mask, practice.definitionOf(table.of()), table.proposes()))
        .map(table -> view(record, proposal, table, mask));
  }

  private DecidedView view(
      Snapshot record, KeptProposal proposal, DecisionDefinition table, Mask mask) {
    var type = practice.definitionOf(table.of());
    var answer = text(type, record, table.proposes());
    var hidden = hiddenInputs(table, type, mask);
    return new DecidedView(
        table.title(),
        Propose.label(type, table, proposal.then()),
        hidden.isEmpty() ? proposal.because() : HIDDEN,
        answer.map(code -> Propose.label(type, table, code)).orElse(""),
        text(type, record, table.reason()).orElse(""),
        answer.filter(code -> !code.equals(proposal.then())).isPresent(),
        inputs(proposal, hidden),
        inForce(proposal, table));
  }

  /** The labels of the columns that look at what somebody may not see; then the reason would tell it too. */
  private static Set<String> hiddenInputs(
      DecisionDefinition table, RecordDefinition type, Mask mask) {
    return table.inputs().stream()
        .filter(input -> looksAtHidden(input.from(), type, mask))
        .map(DecisionDefinition.Input::label)
        .collect(Collectors.toSet());
  }

  private static boolean looksAtHidden(Expression from, RecordDefinition type, Mask mask) {
    return Expressions.paths(from).stream()
        .map(path -> path.names())
        .flatMap(
            names ->
                IntStream.rangeClosed(1, names.size())
                    .mapToObj(length -> String.join(".", names.subList(0, length))))
        .anyMatch(name -> isHidden(mask, type, name));
  }

  private static boolean isHidden(Mask mask, RecordDefinition type, String name) {
    return type.field(name)
        .filter(
            located ->
                mask.hides(located.section().code(), located.field().code())
                    || located.field().kind() instanceof FieldKind.Computed(var from, var _)
                        && looksAtHidden(from, type, mask))
        .isPresent();
  }

  private static List<SummaryRow> inputs(KeptProposal proposal, Set<String> hidden) {
    return proposal.inputs().entrySet().stream()
        .map(
            input ->
                SummaryRow.of(
                    input.getKey(), hidden.contains(input.getKey()) ? HIDDEN : input.getValue()))
        .toList();
  }

  private static String inForce(KeptProposal proposal, DecisionDefinition table) {
    var version =
        table.versions().stream()
            .filter(one -> one.from().equals(proposal.versionFrom()))
            .findFirst();
    var words =
        Stream.of(
            "Row "
                + proposal.row()
                + " of the table in force from "
                + PlainWords.day(proposal.versionFrom()),
            version.map(one -> "Source: " + one.source()).orElse(""),
            version.filter(DecisionDefinition.Version::own).map(_ -> "To be verified").orElse(""));
    return words.filter(part -> !part.isEmpty()).reduce((a, b) -> a + ". " + b).orElse("") + ".";
  }

  private static Optional<String> text(RecordDefinition type, Snapshot record, String field) {
    return Body.value(type, record.body(), field)
        .filter(Value.Text.class::isInstance)
        .map(value -> ((Value.Text) value).text());
  }
}
