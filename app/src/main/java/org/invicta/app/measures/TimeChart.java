package org.invicta.app.measures;

import java.util.List;
import java.util.Locale;
import org.invicta.engine.measure.Published.Figure;
import org.invicta.engine.measure.Published.Row;

/** Draws numbers over time above a scale from nought: columns for few periods, a line for many. */
final class TimeChart {

  private static final int WIDTH = 640;
  private static final int HEIGHT = 320;
  private static final int LEFT = 60;
  private static final int TOP = 24;
  private static final int BOTTOM = 280;

  private final Svg svg;
  private final List<Row> rows;
  private final long top;

  private TimeChart(String id, String title, List<Row> rows) {
    this.svg = new Svg(id, title, Drawn.description(rows), WIDTH, HEIGHT);
    this.rows = rows;
    var highest = Math.max(1, Drawn.highest(rows));
    var step = Drawn.step(highest);
    this.top = (highest + step - 1) / step * step;
    scale(step);
  }

  static String columns(String id, String title, List<Row> rows) {
    var chart = new TimeChart(id, title, rows);
    for (var index = 0; index < rows.size(); index++) {
      chart.column(index);
    }
    chart.names();
    return chart.svg.end();
  }

  static String line(String id, String title, List<Row> rows) {
    var chart = new TimeChart(id, title, rows);
    chart.stretches();
    chart.names();
    return chart.svg.end();
  }

  private void scale(long step) {
    for (var value = 0L; value <= top; value += step) {
      svg.line(LEFT, y(value), WIDTH, y(value), value == 0 ? Svg.INK : Svg.GRID);
      svg.label(LEFT - 8, y(value) + 5, "end", Svg.QUIET, String.format(Locale.UK, "%,d", value));
    }
  }

  private void column(int index) {
    var row = rows.get(index);
    var width = Math.min(60, each() * 0.7);
    var height = BOTTOM - y(Drawn.height(row.count()));
    svg.rectangle(x(index) - width / 2, BOTTOM - height, width, height);
    var words = row.count() instanceof Figure.Withheld ? "–" : row.count().text();
    svg.label(x(index), BOTTOM - height - 6, "middle", Svg.INK, words);
  }

  /** A line through the numbers; it breaks where one is withheld. */
  private void stretches() {
    var points = new StringBuilder();
    var begun = false;
    for (var index = 0; index < rows.size(); index++) {
      var count = rows.get(index).count();
      if (count instanceof Figure.Withheld) {
        begun = false;
        continue;
      }
      points.append(
          String.format(
              Locale.ROOT, "%s%.1f %.1f", begun ? "L" : "M", x(index), y(Drawn.height(count))));
      svg.dot(x(index), y(Drawn.height(count)));
      begun = true;
    }
    svg.path(points.toString());
  }

  /** The names of the periods under the scale, as many as have room. */
  private void names() {
    var longest = rows.stream().mapToInt(row -> code(row).length()).max().orElse(1);
    var room = (int) Math.ceil((longest + 1) * 8.5 / each());
    var every = Math.max(1, room);
    for (var index = 0; index < rows.size(); index += every) {
      svg.label(x(index), BOTTOM + 24, "middle", Svg.INK, code(rows.get(index)));
    }
  }

  private static String code(Row row) {
    return row.cells().getFirst().code().equals("not-known")
        ? "Not known"
        : row.cells().getFirst().code();
  }

  private double each() {
    return (double) (WIDTH - LEFT) / rows.size();
  }

  private double x(int index) {
    return LEFT + each() * (index + 0.5);
  }

  private double y(long value) {
    return BOTTOM - (double) (BOTTOM - TOP) * value / top;
  }
}
