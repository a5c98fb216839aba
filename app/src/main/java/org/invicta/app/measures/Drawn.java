package org.invicta.app.measures;

import java.util.List;
import java.util.stream.Collectors;
import org.invicta.engine.measure.Published.Figure;
import org.invicta.engine.measure.Published.Row;

/** What the two kinds of chart have in common. */
final class Drawn {

  private Drawn() {}

  static long height(Figure figure) {
    return switch (figure) {
      case Figure.Shown(var number) -> number;
      case Figure.Withheld _ -> 0;
    };
  }

  static long highest(List<Row> rows) {
    return rows.stream().mapToLong(row -> height(row.count())).max().orElse(0);
  }

  /** The step between the lines of a scale: 1, 2 or 5 times a power of ten, so that there are at most five. */
  static long step(long highest) {
    for (var power = 1L; ; power *= 10) {
      for (var times : new int[] {1, 2, 5}) {
        if (power * times * 5 >= highest) {
          return power * times;
        }
      }
    }
  }

  /** The picture in words: each label and its number, as far as a listener can follow. */
  static String description(List<Row> rows) {
    var said =
        rows.stream()
            .limit(24)
            .map(row -> label(row) + " " + row.count().text())
            .collect(Collectors.joining(", "));
    return rows.size() > 24 ? said + ", and more in the table" : said;
  }

  static String label(Row row) {
    return row.cells().getFirst().label();
  }

  static String shortened(String words, int most) {
    return words.length() <= most ? words : words.substring(0, most - 1) + "…";
  }
}
