package org.invicta.app.reports.document;

import java.util.List;
import java.util.Locale;
import org.invicta.app.pdf.Typeface;
import org.invicta.app.reports.MeasureSection;
import org.invicta.app.reports.MeasureSection.QuarterFigure;
import org.invicta.engine.measure.Published.Figure;

/**
 * Draws the quarters of a measure as columns, from nought, with their numbers on them. A quarter without data, or with a number
 * withheld, says so in its place: it is no column of height nought.
 */
final class QuarterChart {

  private static final int WIDTH = 760;
  private static final int HEIGHT = 300;
  private static final int SHOWN_WIDTH = 640;
  private static final int SHOWN_HEIGHT = 253;
  private static final int TOP = 28;
  private static final int FLOOR = 240;
  private static final int LEFT = 8;
  private static final String NOW = "#12284c";
  private static final String BEFORE = "#7f92b3";
  private static final String INK = "#0b0c0c";
  private static final String QUIET = "#505a5f";

  private final Outlines regular = new Outlines(Typeface.REGULAR);
  private final Outlines bold = new Outlines(Typeface.BOLD);

  /** The picture as an SVG document. */
  String draw(MeasureSection section) {
    var svg = new StringBuilder();
    svg.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" width="%3$d" height="%4$d" viewBox="0 0 %1$d %2$d">
        <rect width="%1$d" height="%2$d" fill="#ffffff"/>
        """
            .formatted(WIDTH, HEIGHT, SHOWN_WIDTH, SHOWN_HEIGHT));
    var most = section.quarters().stream().mapToLong(QuarterChart::number).max().orElse(0);
    var step = (double) (WIDTH - 2 * LEFT) / section.quarters().size();
    for (var index = 0; index < section.quarters().size(); index++) {
      var isNow = index == section.quarters().size() - 1;
      column(svg, section.quarters().get(index), LEFT + step * index, step, most, isNow);
    }
    svg.append(
        "<path d=\"M%d %dH%d\" stroke=\"%s\" stroke-width=\"2\" fill=\"none\"/>\n"
            .formatted(LEFT, FLOOR, WIDTH - LEFT, INK));
    return svg.append("</svg>\n").toString();
  }

  private void column(
      StringBuilder svg, QuarterFigure one, double x, double step, long most, boolean isNow) {
    var middle = x + step / 2;
    var face = isNow ? bold : regular;
    if (one.figure().isPresent() && one.figure().get() instanceof Figure.Shown(var number)) {
      var height = most == 0 ? 0 : (FLOOR - TOP) * (double) number / most;
      svg.append(
          String.format(
              Locale.ROOT,
              "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>%n",
              x + step * 0.16,
              FLOOR - height,
              step * 0.68,
              height,
              isNow ? NOW : BEFORE));
      words(svg, face, one.text(), middle, FLOOR - height - 7, 15, INK);
    } else {
      gap(svg, x, step);
      var said = one.figure().isPresent() ? List.of("withheld") : List.of("no data", "held");
      for (var line = 0; line < said.size(); line++) {
        words(svg, face, said.get(line), middle, FLOOR - 26 + line * 15, 12, QUIET);
      }
    }
    words(svg, face, "Q" + one.quarter().quarter(), middle, FLOOR + 22, 14, INK);
    var year = one.quarter().text().replaceAll("-Q.*", "");
    words(svg, face, year, middle, FLOOR + 41, 13, QUIET);
  }

  private static void gap(StringBuilder svg, double x, double step) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"46\" fill=\"none\" stroke=\"%s\""
                + " stroke-dasharray=\"4 4\"/>%n",
            x + step * 0.1,
            FLOOR - 46,
            step * 0.8,
            QUIET));
  }

  private static void words(
      StringBuilder svg,
      Outlines face,
      String words,
      double middle,
      double y,
      double size,
      String ink) {
    var x = middle - face.width(words, size) / 2;
    svg.append("<path fill=\"%s\" d=\"%s\"/>%n".formatted(ink, face.path(words, x, y, size)));
  }

  private static long number(QuarterFigure one) {
    return one.figure().isPresent() && one.figure().get() instanceof Figure.Shown(var number)
        ? number
        : 0;
  }
}
