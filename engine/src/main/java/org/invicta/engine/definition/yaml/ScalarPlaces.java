package org.invicta.engine.definition.yaml;

import org.invicta.engine.definition.Place;

/** Finds the line and column of a character inside a scalar by walking its source beside its text. */
final class ScalarPlaces {
  private ScalarPlaces() {}

  static Place of(Yaml.Scalar scalar, int offset) {
    var raw = scalar.raw();
    var text = scalar.text();
    if (raw.equals(text)) {
      return scalar.place().right(columns(raw, 0, Math.min(offset, raw.length())));
    }
    var at = contentStart(raw);
    for (var i = 0; i < Math.min(offset, text.length()); i++) {
      at = sourceOf(text.charAt(i), raw, at) + 1;
    }
    if (offset < text.length()) {
      at = sourceOf(text.charAt(offset), raw, at);
    }
    return placeAt(scalar.place(), raw, Math.min(at, raw.length()));
  }

  private static int contentStart(String raw) {
    if (raw.isEmpty()) {
      return 0;
    }
    return switch (raw.charAt(0)) {
      case '"', '\'' -> 1;
      case '|', '>' -> Math.max(0, raw.indexOf('\n'));
      default -> 0;
    };
  }

  /** The next place in the source that can stand for this character; a folded line break stands for a space. */
  private static int sourceOf(char wanted, String raw, int from) {
    for (var at = from; at < raw.length(); at++) {
      var here = raw.charAt(at);
      if (here == wanted || wanted == ' ' && here == '\n' && at > 0) {
        return doubledQuote(raw, at) ? at + 1 : at;
      }
    }
    return raw.length();
  }

  private static boolean doubledQuote(String raw, int at) {
    return raw.charAt(0) == '\'' && raw.startsWith("''", at);
  }

  private static Place placeAt(Place start, String raw, int at) {
    var line = start.line();
    var lineStart = -1;
    for (var i = 0; i < at; i++) {
      if (raw.charAt(i) == '\n') {
        line++;
        lineStart = i;
      }
    }
    if (lineStart < 0) {
      return start.right(columns(raw, 0, at));
    }
    return new Place(start.file(), line, columns(raw, lineStart + 1, at) + 1);
  }

  private static int columns(String raw, int from, int to) {
    return raw.codePointCount(from, to);
  }
}
