package org.invicta.app.decisions;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.invicta.app.records.Masking.Mask;
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

/** Lays a table's proposal and the person's decision side by side, without what its reader may not see. */
@Component
public final class ShowDecided {
  private static final String HIDDEN = "Kept for those who need to know.";

  private final Practice practice;

  ShowDecided(Practice practice) {
    this.practice = practice;
  }

  /** The proposal beside what the body says; nothing where the table is no more, or its answer is hidden. */
  public Optional<DecidedView> view(Value.Group body, KeptProposal proposal, Mask mask) {
    return Optional.ofNullable(practice.processes().decisions().get(proposal.table()))
        .filter(table -> !isHidden(mask, practice.definitionOf(table.of()), table.proposes()))
        .map(table -> view(body, proposal, table, mask));
  }

  private DecidedView view(
      Value.Group body, KeptProposal proposal, DecisionDefinition table, Mask mask) {
    var type = practice.definitionOf(table.of());
    var answer = text(type, body, table.proposes());
    var hidden = hiddenInputs(table, type, mask);
    return new DecidedView(
        table.title(),
        Propose.label(type, table, proposal.then()),
        hidden.isEmpty() ? proposal.because() : HIDDEN,
        answer.map(code -> Propose.label(type, table, code)).orElse(""),
        text(type, body, table.reason()).orElse(""),
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

  private static Optional<String> text(RecordDefinition type, Value.Group body, String field) {
    return Body.text(type, body, field);
  }
}
