package org.invicta.app.records;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.invicta.app.records.Writing.Planned;
import org.invicta.app.store.Acting;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;

/**
 * A record that is opened, as the function {@code open_together} of the database takes it: the members of its lists, as JSON.
 *
 * @param lists the items of this record, by the name of the list
 * @param rows what other modules keep of it, by table
 */
record OpeningJson(Map<String, List<String>> lists, Map<String, List<String>> rows) {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** What the database looks for to find the files a record names. */
  private static final Pattern NAMED =
      Pattern.compile("\"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\"");

  /** The secret of the session in whose name a record is opened; empty when nobody's. */
  static Optional<String> secret() {
    return Acting.isForAPerson() ? Acting.secret() : Optional.empty();
  }

  /** Whether a body names something by its id, such as a file. */
  static boolean namesSomething(String body) {
    return NAMED.matcher(body).find();
  }

  static OpeningJson of(Planned planned, Rows rows) {
    var version = planned.version();
    var record = version.id().value().toString();
    var lists = new Rows();
    lists.add("records", record(planned));
    for (var party : version.parties()) {
      lists.add(
          "links",
          Map.of(
              "record_id", record,
              "role", party.role().value(),
              "kind", Chain.word(party),
              "party_id", party.id()));
    }
    for (var party : planned.taking().fresh()) {
      lists.add("people", Map.of("record_id", record, "id", party.id()));
    }
    for (var said : WhoItIs.said(planned.type().definition(), planned.body(), version.parties())) {
      lists.add(
          "said",
          Map.of(
              "record_id", record,
              "party_id", said.party(),
              "says", said.says().word(),
              "system", said.system(),
              "value", said.value()));
    }
    return new OpeningJson(written(lists), written(rows));
  }

  private static Map<String, @Nullable Object> record(Planned planned) {
    var version = planned.version();
    var record = new LinkedHashMap<String, @Nullable Object>();
    record.put("id", version.id().value());
    record.put("secret", secret().orElseThrow());
    record.put("type", version.type().value());
    record.put("state", version.state().value());
    record.put("true_from", version.trueFrom().toString());
    record.put("recorded_at", version.recordedAt().toString());
    record.put("through", version.provenance().through());
    record.put("reason", version.provenance().reason());
    record.put("digest", bytes(planned.digest()));
    record.put("hash", bytes(Chain.hash(Chain.START, version)));
    record.put("definition", version.definitionVersion());
    record.put("body", new RawValue(version.body()));
    return record;
  }

  private static String bytes(byte[] bytes) {
    return "\\x" + HexFormat.of().formatHex(bytes);
  }

  private static Map<String, List<String>> written(Rows rows) {
    var written = new LinkedHashMap<String, List<String>>();
    rows.tables()
        .forEach(
            (name, all) -> written.put(name, all.stream().map(JSON::writeValueAsString).toList()));
    return written;
  }

  /** What the function takes for several records. */
  static String together(List<OpeningJson> all) {
    var out = new StringBuilder(all.size() * 4_000).append('{');
    append(out, all.stream().map(OpeningJson::lists).toList());
    out.append(",\"rows\":{");
    append(out, all.stream().map(OpeningJson::rows).toList());
    return out.append("}}").toString();
  }

  private static void append(StringBuilder out, List<Map<String, List<String>>> all) {
    var joined = new LinkedHashMap<String, List<String>>();
    for (var one : all) {
      one.forEach(
          (name, items) -> joined.computeIfAbsent(name, _ -> new ArrayList<>()).addAll(items));
    }
    var separator = "";
    for (var list : joined.entrySet()) {
      out.append(separator).append('"').append(list.getKey()).append("\":[");
      out.append(String.join(",", list.getValue())).append(']');
      separator = ",";
    }
  }
}
