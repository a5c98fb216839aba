package org.invicta.app.reports;

import java.util.List;
import java.util.Optional;
import org.invicta.engine.definition.MeasureDefinition;
import org.invicta.engine.measure.InWords;
import org.invicta.engine.measure.Period.FinancialQuarter;
import org.invicta.engine.measure.Published.Figure;

/**
 * A measure in a board report.
 *
 * @param measure the measure
 * @param words its definition in words
 * @param quarters the quarters shown, the oldest first, the one reported on last
 * @param breakdown the breakdown by district; empty when the measure has none
 */
public record MeasureSection(
    MeasureDefinition measure,
    InWords words,
    List<QuarterFigure> quarters,
    Optional<Districts> breakdown) {

  public MeasureSection {
    quarters = List.copyOf(quarters);
  }

  /**
   * The figure of one quarter.
   *
   * @param figure empty when the store holds nothing of the kind for the quarter: that is not nought
   */
  public record QuarterFigure(FinancialQuarter quarter, Optional<Figure> figure) {

    /** How it is written. */
    public String text() {
      return figure.map(Figure::text).orElse(NO_DATA);
    }
  }

  /** What stands where the store holds nothing. */
  public static final String NO_DATA = "No data held";

  /**
   * The figure by district.
   *
   * @param label what the dimension is called
   * @param quarters the quarters of the columns: the one reported on, the one before, the same a year before
   */
  public record Districts(String label, List<FinancialQuarter> quarters, List<Row> rows) {
    public Districts {
      quarters = List.copyOf(quarters);
      rows = List.copyOf(rows);
    }
  }

  /** A district and its figure for each column. */
  public record Row(String label, List<String> figures) {
    public Row {
      figures = List.copyOf(figures);
    }
  }

  /** The quarter reported on. */
  public QuarterFigure now() {
    return quarters.getLast();
  }

  /** Whether the store holds nothing for some of the quarters. */
  public boolean hasGaps() {
    return quarters.stream().anyMatch(one -> one.figure().isEmpty());
  }

  /** The chart in words. */
  public String chartInWords() {
    var held = quarters.stream().filter(one -> one.figure().isPresent()).toList();
    if (held.isEmpty()) {
      return "Chart: no data is held for any of the quarters.";
    }
    return "Column chart of %d quarters. %s: %s. The table below has the same numbers."
        .formatted(quarters.size(), now().quarter().words(), now().text());
  }
}
