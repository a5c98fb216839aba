package org.invicta.app.records;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.invicta.engine.expression.Value;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * One way of writing each value: members by name, no spaces, numbers plain and without closing zeros, yes and no as words. What PostgreSQL gives back for
 * a {@code jsonb} is read and written here to the very same characters, so that hashes can be worked out again.
 */
final class CanonicalJson {

  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  private static final char[] HEX = "0123456789abcdef".toCharArray();

  private CanonicalJson() {}

  /** Writes a value. */
  static String write(Value value) {
    var out = new StringBuilder(256);
    append(out, value);
    return out.toString();
  }

  /** Reads any JSON as it stands: dates and the like stay text. */
  static Value read(String json) {
    try (var parser = JSON.createParser(ObjectReadContext.empty(), json)) {
      var value = value(parser, parser.nextToken());
      if (parser.nextToken() != null) {
        throw new UnreadableBody("there is more after the end of the JSON");
      }
      return value;
    } catch (JacksonException notJson) {
      throw new UnreadableBody("it is not JSON, near " + where(notJson));
    }
  }

  static void append(StringBuilder out, Value value) {
    switch (value) {
      case Value.Nothing _ -> out.append("null");
      case Value.Text(var text) -> text(out, text);
      case Value.Number(var number) -> out.append(plain(number));
      case Value.Flag(var yes) -> out.append(yes ? "\"yes\"" : "\"no\"");
      case Value.Day(var day) -> text(out, day.toString());
      case Value.Moment(var instant) -> text(out, instant.toString());
      case Value.Span(var length) -> text(out, length.toString());
      case Value.Items items -> items(out, items);
      case Value.Group group -> group(out, group);
    }
  }

  static void text(StringBuilder out, String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      var character = text.charAt(i);
      switch (character) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (character < ' ') {
            out.append("\\u00").append(HEX[character >> 4]).append(HEX[character & 15]);
          } else {
            out.append(character);
          }
        }
      }
    }
    out.append('"');
  }

  private static String plain(BigDecimal number) {
    if (number.scale() == 0) {
      return number.toString();
    }
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static void items(StringBuilder out, Value.Items items) {
    out.append('[');
    var separator = "";
    for (Value item : items.items()) {
      out.append(separator);
      append(out, item);
      separator = ",";
    }
    out.append(']');
  }

  private static void group(StringBuilder out, Value.Group group) {
    var names = group.members().keySet().toArray(String[]::new);
    Arrays.sort(names);
    out.append('{');
    for (int i = 0; i < names.length; i++) {
      if (i > 0) {
        out.append(',');
      }
      text(out, names[i]);
      out.append(':');
      append(out, group.members().getOrDefault(names[i], new Value.Nothing()));
    }
    out.append('}');
  }

  private static Value value(JsonParser parser, JsonToken token) {
    return switch (token) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> new Value.Text(parser.getString());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Value.Number(parser.getDecimalValue());
      case VALUE_TRUE -> new Value.Flag(true);
      case VALUE_FALSE -> new Value.Flag(false);
      case VALUE_NULL -> new Value.Nothing();
      case null, default -> throw new UnreadableBody("there is no JSON value");
    };
  }

  private static Value.Group object(JsonParser parser) {
    Map<String, Value> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var name = parser.currentName();
      members.put(name, value(parser, parser.nextToken()));
    }
    return new Value.Group(members);
  }

  private static Value.Items array(JsonParser parser) {
    var items = new ArrayList<Value>();
    for (var token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
      items.add(value(parser, token));
    }
    return new Value.Items(items);
  }

  private static String where(JacksonException fault) {
    var location = fault.getLocation();
    return location == null
        ? "its beginning"
        : "line " + location.getLineNr() + ", column " + location.getColumnNr();
  }
}
