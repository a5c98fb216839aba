package org.invicta.app.practice.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.invicta.engine.decision.CellWords;
import org.invicta.engine.definition.CodeList;
import org.invicta.engine.definition.DecisionDefinition;
import org.invicta.engine.definition.DecisionDefinition.Hit;
import org.invicta.engine.definition.DecisionDefinition.Row;
import org.invicta.engine.definition.DecisionDefinition.Version;
import org.invicta.engine.definition.FieldKind;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.RecordDefinition;

/** Tells a decision table as a table: each version with its dates and source, and whether it is still to be verified. */
final class DecisionChapter {
  private final Practice practice;
  private final DecisionDefinition decision;
  private final RecordDefinition record;
  private final Said said;

  DecisionChapter(Practice practice, DecisionDefinition decision) {
    this.practice = practice;
    this.decision = decision;
    this.record = practice.definitionOf(decision.of());
    this.said = new Said(practice, record);
  }

  Html html() {
    var parts = new ArrayList<Html>();
    parts.add(Html.of("h2", decision.title()).with("id", "decision-" + decision.code()));
    parts.add(Html.of("p", about()));
    parts.add(columns());
    decision.versions().forEach(version -> parts.addAll(version(version)));
    parts.addAll(ExampleChapter.html(practice, decision.code()));
    return Html.of("section", parts);
  }

  private String about() {
    return "It proposes an answer to “%s” of a %s. A person decides: where they answer otherwise they say why under “%s”."
        .formatted(
            label(decision.proposes()),
            Said.spaced(record.code().value()),
            label(decision.reason()));
  }

  private Html columns() {
    return Tables.table(
        "What it looks at: " + decision.title(),
        List.of("Column", "Where it comes from"),
        decision.inputs().stream()
            .<List<?>>map(input -> List.of(input.label(), said.words(input.from())))
            .toList());
  }

  private List<Html> version(Version version) {
    return List.of(
        Html.of("h3", dates(version)),
        Html.of("p", source(version)),
        Html.of(
            "p",
            version.hit() == Hit.FIRST
                ? "The first row that fits counts."
                : "In every case exactly one row fits."),
        rows(version));
  }

  private static String dates(Version version) {
    return "From "
        + Numbers.said(version.from())
        + version.to().map(to -> " to " + Numbers.said(to)).orElse("");
  }

  private static List<Html> source(Version version) {
    var source = Html.text("Source: " + version.source() + " ");
    return version.own()
        ? List.of(source, Html.of("strong", "To be verified").with("class", "mark"))
        : List.of(source);
  }

  private Html rows(Version version) {
    var headings = new ArrayList<String>(List.of("Row"));
    decision.inputs().forEach(input -> headings.add(input.label()));
    headings.addAll(List.of("Proposes", "Because"));
    var rows = new ArrayList<List<?>>();
    for (var row : version.rows()) {
      rows.add(row(row, rows.size() + 1));
    }
    return Tables.table(
        decision.title() + ": " + dates(version).toLowerCase(java.util.Locale.UK), headings, rows);
  }

  private List<?> row(Row row, int number) {
    var cells = new ArrayList<Object>(List.of(Integer.toString(number)));
    decision
        .inputs()
        .forEach(
            input ->
                cells.add(
                    Optional.ofNullable(row.when().get(input.code()))
                        .map(cell -> CellWords.of(cell, input))
                        .orElse("Any")));
    cells.add(answer(row.then()));
    cells.add(row.because());
    return cells;
  }

  private String answer(String code) {
    return record
        .field(decision.proposes())
        .map(located -> located.field().kind())
        .filter(FieldKind.Choice.class::isInstance)
        .flatMap(kind -> ((FieldKind.Choice) kind).of().value(code))
        .map(CodeList.Value::label)
        .orElse(code);
  }

  private String label(String field) {
    return record.field(field).map(located -> located.field().label()).orElse(field);
  }
}
