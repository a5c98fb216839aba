package org.invicta.app.practice.book;

import java.util.ArrayList;
import java.util.List;

/** Tables with a caption and a heading for each column; the first cell of a row is its heading. */
final class Tables {
  private Tables() {}

  static Html table(String caption, List<String> columns, List<List<?>> rows) {
    var head = Html.of("tr", columns.stream().map(column -> heading(column, "col")).toList());
    var body = new ArrayList<Html>();
    for (var row : rows) {
      var cells = new ArrayList<Html>();
      for (var i = 0; i < row.size(); i++) {
        cells.add(i == 0 ? heading(row.get(i), "row") : Html.of("td", row.get(i)));
      }
      body.add(Html.of("tr", cells));
    }
    var table =
        Html.of(
            "table", Html.of("caption", caption), Html.of("thead", head), Html.of("tbody", body));
    // a wide table scrolls by itself, also by keyboard, instead of widening the page
    return Html.of("div", table)
        .with("class", "scroll")
        .with("role", "region")
        .with("aria-label", caption)
        .with("tabindex", "0");
  }

  private static Html heading(Object inner, String scope) {
    return Html.of("th", inner).with("scope", scope);
  }

  /** Terms and what is said of each; a term without words is left out. */
  static Html terms(List<Term> terms) {
    var list = new ArrayList<Html>();
    for (var term : terms) {
      if (!term.words.isEmpty()) {
        list.add(Html.of("div", Html.of("dt", term.name), Html.of("dd", term.words)));
      }
    }
    return Html.of("dl", list);
  }

  /** A term and what is said of it. */
  record Term(String name, List<?> words) {
    static Term of(String name, String words) {
      return new Term(name, words.isBlank() ? List.of() : List.of(words));
    }
  }
}
