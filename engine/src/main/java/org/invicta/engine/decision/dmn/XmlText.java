package org.invicta.engine.decision.dmn;

import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes XML by hand: elements one a line, indented, everything escaped. */
final class XmlText {
  private final StringWriter out = new StringWriter();
  private final Deque<String> open = new ArrayDeque<>();

  XmlText() {
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  }

  /** Opens an element; attributes by name and value, those with an empty value left out. */
  XmlText open(String name, String... attributes) {
    start(name, attributes).append(">\n");
    open.push(name);
    return this;
  }

  XmlText close() {
    var name = open.pop();
    indent().append("</").append(name).append(">\n");
    return this;
  }

  XmlText empty(String name, String... attributes) {
    start(name, attributes).append("/>\n");
    return this;
  }

  XmlText leaf(String name, String text) {
    start(name).append('>').append(escaped(text)).append("</").append(name).append(">\n");
    return this;
  }

  String text() {
    return out.toString();
  }

  private StringWriter start(String name, String... attributes) {
    indent().append('<').append(name);
    for (var at = 0; at < attributes.length; at += 2) {
      if (!attributes[at + 1].isEmpty()) {
        out.append(' ').append(attributes[at]).append("=\"");
        out.append(escaped(attributes[at + 1])).append('"');
      }
    }
    return out;
  }

  private StringWriter indent() {
    return out.append("  ".repeat(open.size()));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("\r", "&#13;")
        .replace("\n", "&#10;")
        .replace("\t", "&#9;");
  }
}
