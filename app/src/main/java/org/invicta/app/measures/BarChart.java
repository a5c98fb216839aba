package org.invicta.app.measures;

import java.util.Comparator;
import java.util.List;
import org.invicta.engine.measure.Published.Row;

/** Draws a bar for each row, in the order of the table; the largest when there are many. */
final class BarChart {

  private static final int WIDTH = 640;
  private static final int LABELS = 210;
  private static final int ROW = 34;
  private static final int MOST_BARS = 20;

  private BarChart() {}

  static String draw(String id, String title, List<Row> all) {
    var rows = largest(all);
    var said = Drawn.description(rows);
    var left = all.size() - rows.size();
    var svg =
        new Svg(
            id,
            title,
            left == 0 ? said : said + ". " + left + " smaller ones are in the table.",
            WIDTH,
            rows.size() * ROW + 12);
    var highest = Math.max(1, Drawn.highest(rows));
    svg.line(LABELS, 0, LABELS, rows.size() * ROW + 8, Svg.INK);
    for (var index = 0; index < rows.size(); index++) {
      var row = rows.get(index);
      var top = index * ROW + 6;
      var width = (WIDTH - LABELS - 90.0) * Drawn.height(row.count()) / highest;
      svg.label(LABELS - 8, top + 17, "end", Svg.INK, Drawn.shortened(Drawn.label(row), 24));
      svg.rectangle(LABELS, top, width, ROW - 10);
      svg.label(LABELS + width + 6, top + 17, "start", Svg.INK, row.count().text());
    }
    return svg.end();
  }

  private static List<Row> largest(List<Row> rows) {
    if (rows.size() <= MOST_BARS) {
      return rows;
    }
    return rows.stream()
        .sorted(Comparator.comparingLong((Row row) -> -Drawn.height(row.count())))
        .limit(MOST_BARS)
        .toList();
  }
}
