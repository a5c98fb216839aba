package org.invicta.app.measures.web;

import java.util.List;
import java.util.Optional;
import org.invicta.app.web.Pagination;
import org.invicta.app.web.Table;
import org.invicta.engine.measure.Published;

/**
 * A figure as a page shows it.
 *
 * @param total the figure
 * @param when the days counted and the instant whose knowledge counts, as a sentence
 * @param breakdowns its breakdowns
 * @param lists the lists behind it; empty for those who may not see them
 */
public record Shown(
    Published.Figure total, String when, List<Breakdown> breakdowns, Optional<Lists> lists) {

  public Shown {
    breakdowns = List.copyOf(breakdowns);
  }

  /**
   * A breakdown.
   *
   * @param label what it is by
   * @param chart the picture as SVG; empty when there is nothing to draw
   * @param table its numbers
   */
  public record Breakdown(String label, Optional<String> chart, Table table) {}

  /**
   * The lists behind a figure.
   *
   * @param facts a page of the facts counted
   * @param factPages where that page is
   * @param nearMisses a page of the facts only just not counted
   * @param nearMissPages where that page is
   * @param file the address of the whole list
   * @param nearMissFile the address of all near misses
   */
  public record Lists(
      Table facts,
      Pagination factPages,
      Table nearMisses,
      Pagination nearMissPages,
      String file,
      String nearMissFile) {}
}
