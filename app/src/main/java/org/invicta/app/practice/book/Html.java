package org.invicta.app.practice.book;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A piece of a page. All text is escaped when it is written; there is no way to put in markup as text. */
sealed interface Html {
  Set<String> WITHOUT_END = Set.of("meta", "link", "br", "hr");

  /** Words. */
  record Text(String words) implements Html {}

  /** An element with its attributes and what is in it. */
  record Element(String tag, Map<String, String> attributes, List<Html> inner) implements Html {
    public Element {
      attributes = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
      inner = List.copyOf(inner);
    }

    /** The same element with one more attribute. */
    Element with(String name, String value) {
      var more = new LinkedHashMap<>(attributes);
      more.put(name, value);
      return new Element(tag, more, inner);
    }
  }

  /** Words as a piece of a page. */
  static Html text(String words) {
    return new Text(words);
  }

  /** An element that holds other pieces; texts may be given as they are. */
  static Element of(String tag, Object... inner) {
    var pieces = new ArrayList<Html>();
    for (var piece : inner) {
      add(pieces, piece);
    }
    return new Element(tag, Map.of(), pieces);
  }

  private static void add(List<Html> pieces, Object piece) {
    switch (piece) {
      case Html html -> pieces.add(html);
      case String words -> pieces.add(new Text(words));
      case Iterable<?> several -> several.forEach(one -> add(pieces, one));
      default -> throw new IllegalArgumentException("Not a piece of a page: " + piece);
    }
  }

  /** A link. */
  static Element link(String to, String words) {
    return of("a", words).with("href", to);
  }

  /** A document of HTML. */
  static String document(Html page) {
    var out = new StringBuilder("<!doctype html>\n");
    write(page, out);
    return out.append('\n').toString();
  }

  private static void write(Html piece, StringBuilder out) {
    switch (piece) {
      case Text(var words) -> escape(words, out);
      case Element element -> write(element, out);
    }
  }

  private static void write(Element element, StringBuilder out) {
    out.append('<').append(element.tag);
    element.attributes.forEach(
        (name, value) -> {
          out.append(' ').append(name).append("=\"");
          escape(value, out);
          out.append('"');
        });
    out.append('>');
    if (WITHOUT_END.contains(element.tag)) {
      return;
    }
    element.inner.forEach(piece -> write(piece, out));
    out.append("</").append(element.tag).append('>');
    if (Set.of("p", "tr", "section", "h1", "h2", "h3", "h4", "li", "table", "div")
        .contains(element.tag)) {
      out.append('\n');
    }
  }

  private static void escape(String words, StringBuilder out) {
    for (var i = 0; i < words.length(); i++) {
      var character = words.charAt(i);
      switch (character) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(character);
      }
    }
  }
}
