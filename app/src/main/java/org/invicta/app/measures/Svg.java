package org.invicta.app.measures;

import java.util.Locale;

/** Writes the parts of a picture; text is escaped, numbers are written with a point. */
final class Svg {

  static final String INK = "#0b0c0c";
  static final String QUIET = "#505a5f";
  static final String GRID = "#cecece";
  static final String BLUE = "#1d70b8";
  private static final String FONT =
      "-apple-system, Segoe UI, Roboto, Liberation Sans, Noto Sans, Arial, sans-serif";

  private final StringBuilder text = new StringBuilder();

  Svg(String id, String title, String description, int width, int height) {
    text.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" class="invicta-chart" viewBox="0 0 %d %d" width="%d" height="%d" role="img" \
        aria-labelledby="%s-title %s-description" font-family="%s" font-size="16">
        <title id="%s-title">%s</title>
        <desc id="%s-description">%s</desc>
        """
            .formatted(
                width,
                height,
                width,
                height,
                id,
                id,
                FONT,
                id,
                escaped(title),
                id,
                escaped(description)));
  }

  void rectangle(double x, double y, double width, double height) {
    add(
        "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>",
        x, y, width, height, BLUE);
  }

  void line(double x1, double y1, double x2, double y2, String colour) {
    add(
        "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\" stroke-width=\"1\"/>",
        x1, y1, x2, y2, colour);
  }

  void path(String points) {
    add("<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2.5\"/>", points, BLUE);
  }

  void dot(double x, double y) {
    add("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3.5\" fill=\"%s\"/>", x, y, BLUE);
  }

  void label(double x, double y, String anchor, String colour, String words) {
    add(
        "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>",
        x, y, anchor, colour, escaped(words));
  }

  String end() {
    return text.append("</svg>").toString();
  }

  private void add(String template, Object... values) {
    text.append(String.format(Locale.ROOT, template, values)).append('\n');
  }

  static String escaped(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
