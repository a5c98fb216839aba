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
import tools.jackson.databind.json.JsonMapper;

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
    var lists = new LinkedHashMap<String, List<String>>();
    lists.put("records", List.of(record(planned)));
    lists.put(
        "links",
        version.parties().stream()
            .map(
                party ->
                    item("record_id", record, "role", party.role().value())
                        + more("kind", Chain.word(party), "party_id", party.id().toString()))
            .map(OpeningJson::closed)
            .toList());
    lists.put(
        "people",
        planned.taking().fresh().stream()
            .map(party -> closed(item("record_id", record, "id", party.id().toString())))
            .toList());
    lists.put(
        "said",
        WhoItIs.said(planned.type().definition(), planned.body(), version.parties()).stream()
            .map(
                said ->
                    item("record_id", record, "party_id", said.party().toString())
                        + more("says", said.says().word(), "system", said.system())
                        + more("value", said.value()))
            .map(OpeningJson::closed)
            .toList());
    var others = new LinkedHashMap<String, List<String>>();
    rows.tables()
        .forEach(
            (table, all) -> others.put(table, all.stream().map(JSON::writeValueAsString).toList()));
    return new OpeningJson(lists, others);
  }

  private static String record(Planned planned) {
    var version = planned.version();
    var hex = HexFormat.of();
    return closed(
        item("id", version.id().value().toString(), "secret", secret().orElseThrow())
            + more("type", version.type().value(), "state", version.state().value())
            + more("true_from", version.trueFrom().toString())
            + more("recorded_at", version.recordedAt().toString())
            + more(
                "through", version.provenance().through(), "reason", version.provenance().reason())
            + more("digest", "\\x" + hex.formatHex(planned.digest()))
            + more("hash", "\\x" + hex.formatHex(Chain.hash(Chain.START, version)))
            + ",\"definition\":"
            + version.definitionVersion()
            + ",\"body\":"
            + version.body());
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

  private static String item(String name, String value, String other, String otherValue) {
    return "{" + more(name, value, other, otherValue).substring(1);
  }

  private static String more(String name, String value, String other, String otherValue) {
    return more(name, value) + more(other, otherValue);
  }

  private static String more(String name, String value) {
    var out =
        new StringBuilder(name.length() + value.length() + 6)
            .append(",\"")
            .append(name)
            .append("\":");
    CanonicalJson.text(out, value);
    return out.toString();
  }

  private static String closed(String item) {
    return item + "}";
  }
}
