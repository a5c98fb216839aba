package org.invicta.engine.definition.shape;

import java.util.List;
import java.util.Map;

/** Writes maps, lists, texts, numbers and flags as JSON for people to read. */
final class JsonText {
  private final StringBuilder out = new StringBuilder();

  private JsonText() {}

  static String of(Map<String, ?> value) {
    var json = new JsonText();
    json.write(value, 0);
    return json.out.append('\n').toString();
  }

  private void write(Object value, int depth) {
    switch (value) {
      case Map<?, ?> map -> object(map, depth);
      case List<?> list when list.stream().allMatch(item -> item instanceof String) -> words(list);
      case List<?> list -> array(list, depth);
      case String text -> text(text);
      default -> out.append(value);
    }
  }

  private void object(Map<?, ?> map, int depth) {
    var separator = "{\n";
    for (var entry : map.entrySet()) {
      out.append(separator).append("  ".repeat(depth + 1));
      text((String) entry.getKey());
      out.append(": ");
      write(entry.getValue(), depth + 1);
      separator = ",\n";
    }
    out.append(map.isEmpty() ? "{}" : "\n" + "  ".repeat(depth) + "}");
  }

  private void array(List<?> list, int depth) {
    var separator = "[\n";
    for (var item : list) {
      out.append(separator).append("  ".repeat(depth + 1));
      write(item, depth + 1);
      separator = ",\n";
    }
    out.append("\n").append("  ".repeat(depth)).append("]");
  }

  private void words(List<?> words) {
    var separator = "";
    out.append('[');
    for (var word : words) {
      out.append(separator);
      text((String) word);
      separator = ", ";
    }
    out.append(']');
  }

  private void text(String text) {
    out.append('"');
    for (var i = 0; i < text.length(); i++) {
      var character = text.charAt(i);
      switch (character) {
        case '"', '\\' -> out.append('\\').append(character);
        case '\n' -> out.append("\\n");
        default -> {
          if (character < ' ') {
            out.append("\\u%04x".formatted((int) character));
          } else {
            out.append(character);
          }
        }
      }
    }
    out.append('"');
  }
}
