package org.invicta.app.practice.book;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Reads the Markdown that READMEs of practice folders use: headings, paragraphs, lists, tables, code, bold words and links. Headings
 * move down a level, as the page has a heading of its own; the first is left out.
 */
final class Markdown {
  private static final Pattern INLINE =
      Pattern.compile("`([^`]+)`|\\*\\*([^*]+)\\*\\*|\\[([^\\]]+)]\\(([^)\\s]+)\\)");
  private static final Pattern ITEM = Pattern.compile("^([*-]|[0-9]+\\.) +(.*)$");

  private final List<String> lines;
  private final List<Html> pieces = new ArrayList<>();
  private int at;

  private Markdown(String text) {
    lines = text.lines().toList();
  }

  static List<Html> read(String text) {
    var markdown = new Markdown(text);
    markdown.read();
    return List.copyOf(markdown.pieces);
  }

  private void read() {
    while (at < lines.size()) {
      var line = lines.get(at);
      if (line.isBlank()) {
        at++;
      } else if (line.startsWith("#")) {
        heading(line);
      } else if (line.startsWith("|")) {
        table();
      } else if (line.startsWith("    ")) {
        code();
      } else if (ITEM.matcher(line).matches()) {
        list();
      } else {
        pieces.add(Html.of("p", inline(paragraph())));
      }
    }
  }

  private void heading(String line) {
    at++;
    var level = line.indexOf(' ');
    if (level > 1) {
      pieces.add(Html.of("h" + Math.min(level + 1, 6), inline(line.substring(level + 1))));
    }
  }

  private String paragraph() {
    var words = new ArrayList<String>();
    while (at < lines.size() && isProse(lines.get(at))) {
      words.add(lines.get(at++).strip());
    }
    if (words.isEmpty()) {
      words.add(lines.get(at++).strip());
    }
    return String.join(" ", words);
  }

  private static boolean isProse(String line) {
    return !line.isBlank()
        && !line.startsWith("#")
        && !line.startsWith("|")
        && !ITEM.matcher(line).matches();
  }

  private void list() {
    var ordered = Character.isDigit(lines.get(at).charAt(0));
    var items = new ArrayList<Html>();
    while (at < lines.size()) {
      var item = ITEM.matcher(lines.get(at));
      if (!item.matches()) {
        break;
      }
      at++;
      var words = new StringBuilder(item.group(2));
      while (at < lines.size() && lines.get(at).startsWith(" ") && !lines.get(at).isBlank()) {
        words.append(' ').append(lines.get(at++).strip());
      }
      items.add(Html.of("li", inline(words.toString())));
    }
    pieces.add(Html.of(ordered ? "ol" : "ul", items));
  }

  private void code() {
    var code = new ArrayList<String>();
    while (at < lines.size() && lines.get(at).startsWith("    ")) {
      code.add(lines.get(at++).substring(4));
    }
    pieces.add(Html.of("pre", Html.of("code", String.join("\n", code))).with("tabindex", "0"));
  }

  private void table() {
    var rows = new ArrayList<List<String>>();
    while (at < lines.size() && lines.get(at).startsWith("|")) {
      rows.add(cells(lines.get(at++)));
    }
    if (rows.size() < 3) {
      rows.forEach(row -> pieces.add(Html.of("p", inline(String.join(" ", row)))));
      return;
    }
    pieces.add(
        Tables.table(
            String.join(", ", rows.getFirst()),
            rows.getFirst(),
            rows.stream()
                .skip(2)
                .<List<?>>map(row -> row.stream().map(Markdown::inline).toList())
                .toList()));
  }

  private static List<String> cells(String line) {
    var inner = line.strip().replaceAll("^\\||\\|$", "");
    return Arrays.stream(inner.split("\\|")).map(String::strip).toList();
  }

  private static List<Html> inline(String words) {
    var pieces = new ArrayList<Html>();
    var from = 0;
    for (var match : INLINE.matcher(words).results().toList()) {
      pieces.add(Html.text(words.substring(from, match.start())));
      pieces.add(inline(match));
      from = match.end();
    }
    pieces.add(Html.text(words.substring(from)));
    return pieces;
  }

  private static Html inline(MatchResult match) {
    if (match.group(1) != null) {
      return Html.of("code", match.group(1));
    }
    if (match.group(2) != null) {
      return Html.of("strong", match.group(2));
    }
    var to = match.group(4);
    // links between files of the repository lead nowhere from a book
    return to.startsWith("https://") ? Html.link(to, match.group(3)) : Html.text(match.group(3));
  }
}
