package org.invicta.app.measures;

import org.invicta.engine.definition.MeasureDefinition;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.measure.Cells;
import org.invicta.engine.measure.FactsSql;
import org.invicta.engine.measure.Plan;

/**
 * A measure made ready to be asked.
 *
 * @param measure the measure
 * @param record the records it reads
 * @param plan its plan
 * @param sql its SQL
 * @param cells the labels and order of its dimensions
 */
record Prepared(
    MeasureDefinition measure, RecordDefinition record, Plan plan, FactsSql sql, Cells cells) {

  static Prepared of(MeasureDefinition measure, Practice practice) {
    var plan = Plan.of(measure, practice);
    return new Prepared(
        measure,
        practice.definitionOf(measure.of()),
        plan,
        new FactsSql(plan, practice),
        new Cells(measure, practice));
  }
}
