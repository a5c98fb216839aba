package org.invicta.engine.measure;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.invicta.engine.definition.MeasureDefinition;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.expression.Type;

/**
 * How a measure is worked out, step by step.
 *
 * @param measure the measure
 * @param read the records it reads
 * @param each the items of a group, when each item is a fact; empty when each record is
 * @param dated what puts a fact into a period
 * @param test the clauses that let a fact in
 * @param nearMisses what keeps a fact only just out
 * @param dimensioned the dimensions
 */
public record Plan(
    MeasureDefinition measure,
    Step.Read read,
    Optional<Step.Each> each,
    Step.Dated dated,
    Step.Test test,
    Step.TestNearMisses nearMisses,
    Step.Dimensioned dimensioned) {

  /** Makes the plan of a measure whose practice files have been checked. */
  public static Plan of(MeasureDefinition measure, Practice practice) {
    var record = practice.definitionOf(measure.of());
    return new Plan(
        measure,
        new Step.Read(record.code(), record.plural()),
        measure.each().map(one -> new Step.Each(record.code(), one)),
        new Step.Dated(measure.datedBy().value(), dateType(measure, practice)),
        new Step.Test(measure.where()),
        new Step.TestNearMisses(measure.nearMisses()),
        new Step.Dimensioned(measure.by()));
  }

  private static Type dateType(MeasureDefinition measure, Practice practice) {
    return new FactColumns(measure, practice).type(List.of(measure.datedBy().value()));
  }

  /** The steps in order. */
  public List<Step> steps() {
    return Stream.of(
            Stream.of(read),
            each.stream(),
            Stream.of(dated, test, nearMisses, dimensioned, new Step.Keep(), new Step.Count()))
        .<Step>flatMap(step -> step)
        .toList();
  }
}
