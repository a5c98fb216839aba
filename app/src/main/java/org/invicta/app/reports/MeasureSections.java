package org.invicta.app.reports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.invicta.app.measures.MeasureFigures;
import org.invicta.app.reports.MeasureSection.Districts;
import org.invicta.app.reports.MeasureSection.QuarterFigure;
import org.invicta.app.reports.MeasureSection.Row;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.MeasureDefinition;
import org.invicta.engine.definition.MeasureDefinition.Dimension;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.measure.Audience;
import org.invicta.engine.measure.Breakdown;
import org.invicta.engine.measure.InWords;
import org.invicta.engine.measure.Period.FinancialQuarter;
import org.invicta.engine.measure.Published;
import org.invicta.engine.measure.Published.Figure;
import org.invicta.engine.measure.Question;
import org.springframework.stereotype.Component;

/** Asks the figures of a measure for a board report: two years of quarters, and the districts. */
@Component
class MeasureSections {

  static final int QUARTERS = 9;

  private static final Code DISTRICT = new Code("district");

  private final Practice practice;
  private final MeasureFigures figures;

  MeasureSections(Practice practice, MeasureFigures figures) {
    this.practice = practice;
    this.figures = figures;
  }

  MeasureSection of(MeasureDefinition measure, FinancialQuarter quarter, Instant knownAt) {
    var answers = new LinkedHashMap<FinancialQuarter, Optional<Published>>();
    for (var one : Quarters.upTo(quarter, QUARTERS)) {
      answers.put(one, ask(measure, one, knownAt));
    }
    return new MeasureSection(
        measure,
        InWords.of(measure, practice),
        answers.entrySet().stream()
            .map(one -> new QuarterFigure(one.getKey(), one.getValue().map(Published::total)))
            .toList(),
        districts(measure, quarter, answers));
  }

  /** The figure of a quarter; empty when the store holds no record of the kind in it. */
  private Optional<Published> ask(
      MeasureDefinition measure, FinancialQuarter quarter, Instant knownAt) {
    if (!holdsAny(measure, quarter, knownAt)) {
      return Optional.empty();
    }
    var by = district(measure).map(one -> List.of(new Breakdown(List.of(one)))).orElse(List.of());
    return Optional.of(
        figures.answer(
            new Question(measure, Optional.of(quarter), by, Optional.of(knownAt)),
            Audience.POLICE));
  }

  private boolean holdsAny(MeasureDefinition measure, FinancialQuarter quarter, Instant knownAt) {
    var held =
        figures.answer(
            new Question(
                everyRecord(measure), Optional.of(quarter), List.of(), Optional.of(knownAt)),
            Audience.POLICE);
    return !held.total().equals(new Figure.Shown(0));
  }

  /** The same records without any clause: whether there are some is whether there is data. */
  private static MeasureDefinition everyRecord(MeasureDefinition measure) {
    return new MeasureDefinition(
        measure.place(),
        new Code("every-" + measure.of() + "-by-" + measure.datedBy()),
        measure.title(),
        "Is there any record at all?",
        measure.source(),
        measure.of(),
        Optional.empty(),
        List.of(),
        measure.datedBy(),
        List.of(),
        measure.better(),
        List.of());
  }

  private static Optional<Districts> districts(
      MeasureDefinition measure,
      FinancialQuarter quarter,
      Map<FinancialQuarter, Optional<Published>> answers) {
    var columns =
        List.of(
            quarter,
            Quarters.before(quarter),
            new FinancialQuarter(quarter.start() - 1, quarter.quarter()));
    return district(measure)
        .map(dimension -> new Districts(dimension.label(), columns, rows(columns, answers)));
  }

  private static List<Row> rows(
      List<FinancialQuarter> columns, Map<FinancialQuarter, Optional<Published>> answers) {
    var labels = new java.util.TreeSet<String>();
    var found = new ArrayList<Optional<Map<String, String>>>();
    for (var column : columns) {
      var byLabel = answers.getOrDefault(column, Optional.empty()).map(MeasureSections::byLabel);
      byLabel.ifPresent(one -> labels.addAll(one.keySet()));
      found.add(byLabel);
    }
    return labels.stream()
        .map(
            label ->
                new Row(
                    label,
                    found.stream()
                        .map(
                            one ->
                                one.map(held -> held.getOrDefault(label, "0"))
                                    .orElse(MeasureSection.NO_DATA))
                        .toList()))
        .toList();
  }

  private static Map<String, String> byLabel(Published answer) {
    var byLabel = new LinkedHashMap<String, String>();
    answer.tables().stream()
        .flatMap(table -> table.rows().stream())
        .forEach(row -> byLabel.put(row.cells().getFirst().label(), row.count().text()));
    return byLabel;
  }

  private static Optional<Dimension> district(MeasureDefinition measure) {
    return measure.by().stream().filter(one -> one.code().equals(DISTRICT)).findFirst();
  }
}
