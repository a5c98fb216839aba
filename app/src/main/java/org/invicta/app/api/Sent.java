package org.invicta.app.api;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.invicta.app.records.Party;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.PartyKind;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a program sent: one JSON object whose members are those expected, and no others. */
final class Sent {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final JsonNode root;

  private Sent(JsonNode root) {
    this.root = root;
  }

  /**
   * Reads what was sent.
   *
   * @throws NotReadable when it is not one JSON object, or has a member that is not expected
   */
  static Sent read(String text, Set<String> expected) {
    try {
      var root = JSON.readTree(text.isBlank() ? "{}" : text);
      if (!root.isObject()) {
        throw new NotReadable("what was sent is not a JSON object", "Send an object");
      }
      var unknown = new TreeSet<>(root.propertyNames());
      unknown.removeAll(expected);
      if (!unknown.isEmpty()) {
        throw new NotReadable(
            "the member " + unknown.getFirst() + " is not expected",
            "Send only " + String.join(", ", new TreeSet<>(expected)));
      }
      return new Sent(root);
    } catch (JacksonException notJson) {
      throw new NotReadable("what was sent is not JSON", "Check the JSON");
    }
  }

  /** The JSON text of a member that is an object; empty when it is not there. */
  Optional<String> object(String name) {
    var node = root.get(name);
    if (node == null || node.isNull()) {
      return Optional.empty();
    }
    if (!node.isObject()) {
      throw new NotReadable("the member " + name + " is not an object", "Send an object");
    }
    return Optional.of(node.toString());
  }

  /** A member that is text; empty text when it is not there. */
  String text(String name) {
    var node = root.get(name);
    if (node == null || node.isNull()) {
      return "";
    }
    if (!node.isString()) {
      throw new NotReadable("the member " + name + " is not text", "Send text");
    }
    return node.stringValue();
  }

  /** A member that is an instant. */
  Optional<Instant> instant(String name) {
    var text = text(name);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeParseException notAnInstant) {
      throw new NotReadable(
          "the member " + name + " is not an instant", "Write it as 2026-05-21T14:30:00Z");
    }
  }

  /** The parties sent; empty when none were. */
  Optional<List<Party>> parties() {
    var node = root.get("parties");
    if (node == null || node.isNull()) {
      return Optional.empty();
    }
    if (!node.isArray()) {
      throw new NotReadable("the member parties is not a list", "Send a list");
    }
    var parties = new ArrayList<Party>();
    for (var one : node) {
      parties.add(party(one));
    }
    return Optional.of(parties);
  }

  private static Party party(JsonNode node) {
    try {
      return new Party(
          new Code(node.get("role").stringValue()),
          PartyKind.valueOf(node.get("kind").stringValue().toUpperCase(Locale.ROOT)),
          UUID.fromString(node.get("id").stringValue()));
    } catch (IllegalArgumentException | NullPointerException | JacksonException wrong) {
      throw new NotReadable(
          "a party cannot be read", "Send role, kind (person, place, organisation) and id");
    }
  }
}
