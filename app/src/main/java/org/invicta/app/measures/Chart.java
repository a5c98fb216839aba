package org.invicta.app.measures;

import java.util.Optional;
import org.invicta.engine.definition.MeasureDefinition.Dimension;
import org.invicta.engine.measure.Published;

/**
 * Draws a table of a figure as SVG: columns or a line over time, bars for other dimensions. The same picture stands in a page and, as
 * an image, in a PDF.
 *
 * <p>The picture needs no style sheet and no script, carries a title and a description for people who do not see it, and draws nothing
 * for a number that is withheld but says so.
 */
public final class Chart {

  private static final int MOST_COLUMNS = 16;

  private Chart() {}

  /**
   * Draws a table.
   *
   * @param id unlike that of any other picture of the page
   * @param title what the picture shows
   * @param table a table by one dimension
   * @return the SVG; empty when there is nothing to draw: no rows, or several dimensions crossed
   */
  public static Optional<String> svg(String id, String title, Published.Table table) {
    if (table.rows().isEmpty() || table.by().dimensions().size() != 1) {
      return Optional.empty();
    }
    return Optional.of(
        switch (table.by().dimensions().getFirst()) {
          case Dimension.Time _ when table.rows().size() > MOST_COLUMNS ->
              TimeChart.line(id, title, table.rows());
          case Dimension.Time _ -> TimeChart.columns(id, title, table.rows());
          case Dimension.ByField _ -> BarChart.draw(id, title, table.rows());
        });
  }
}
