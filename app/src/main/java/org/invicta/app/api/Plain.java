package org.invicta.app.api;

import java.util.LinkedHashMap;
import java.util.Map;
import org.invicta.app.records.Snapshot;
import org.invicta.engine.expression.Value;

/** Records and their values as JSON shows them. */
final class Plain {

  private Plain() {}

  /** A record, as one version of it says. */
  static Map<String, Object> of(Snapshot record) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", record.id().value().toString());
    json.put("type", record.type().value());
    record.key().ifPresent(key -> json.put("key", key));
    json.put("version", record.version());
    json.put("state", record.state().value());
    json.put("body", of(record.body()));
    json.put(
        "parties",
        record.parties().stream()
            .map(
                party ->
                    Map.of(
                        "role",
                        party.role().value(),
                        "kind",
                        party.kind().name().toLowerCase(java.util.Locale.ROOT),
                        "id",
                        party.id().toString()))
            .toList());
    json.put("trueFrom", record.trueFrom().toString());
    json.put("recordedAt", record.recordedAt().toString());
    json.put("recordedBy", record.recordedBy());
    json.put("reason", record.reason());
    return json;
  }

  private static Object of(Value value) {
    return switch (value) {
      case Value.Nothing _ -> "";
      case Value.Text(var text) -> text;
      case Value.Number(var number) -> number;
      case Value.Flag(var yes) -> yes ? "yes" : "no";
      case Value.Day(var day) -> day.toString();
      case Value.Moment(var instant) -> instant.toString();
      case Value.Span(var length) -> length.toString();
      case Value.Items(var items) -> items.stream().map(Plain::of).toList();
      case Value.Group(var members) -> {
        var json = new LinkedHashMap<String, Object>();
        members.forEach((name, member) -> json.put(name, of(member)));
        yield json;
      }
    };
  }
}
