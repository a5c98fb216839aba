package org.invicta.engine.decision.dmn;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A decision table as text, on its way between DMN and practice files; nothing in it has been checked.
 *
 * @param code its code
 * @param title what people call it
 * @param of the record type it reads; empty where the file does not say
 * @param proposes the field it proposes an answer for
 * @param reason the field for the reason of a different answer
 * @param columns its columns
 * @param versions its rows over time
 */
public record TableText(
    String code,
    String title,
    Optional<String> of,
    Optional<String> proposes,
    Optional<String> reason,
    List<Column> columns,
    List<Version> versions) {

  /** A column. */
  public record Column(String code, String label, String from) {}

  /** The rows of a version; dates and source are empty where the file does not say them. */
  public record Version(
      Optional<String> from,
      Optional<String> to,
      String hit,
      Optional<String> source,
      boolean own,
      List<Row> rows) {
    public Version {
      rows = List.copyOf(rows);
    }
  }

  /** A row, its cells by column. */
  public record Row(Map<String, String> cells, String then, String because) {
    public Row {
      cells = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(cells));
    }
  }

  public TableText {
    columns = List.copyOf(columns);
    versions = List.copyOf(versions);
  }

  /** What the file did not say and somebody else does. */
  public TableText completed(Missing missing) {
    return new TableText(
        code,
        title,
        of.or(missing::of),
        proposes.or(missing::proposes),
        reason.or(missing::reason),
        columns,
        versions.stream()
            .map(
                version ->
                    new Version(
                        version.from().or(missing::from),
                        version.to(),
                        version.hit(),
                        version.source().or(missing::source),
                        version.own(),
                        version.rows()))
            .toList());
  }

  /** What DMN files of others cannot say. */
  public record Missing(
      Optional<String> of,
      Optional<String> proposes,
      Optional<String> reason,
      Optional<String> from,
      Optional<String> source) {}

  /** The keys that are still missing. */
  public List<String> missing() {
    var missing = new java.util.ArrayList<String>();
    of.ifPresentOrElse(_ -> {}, () -> missing.add("of"));
    proposes.ifPresentOrElse(_ -> {}, () -> missing.add("proposes"));
    reason.ifPresentOrElse(_ -> {}, () -> missing.add("reason"));
    if (versions.stream().anyMatch(version -> version.from().isEmpty())) {
      missing.add("from");
    }
    if (versions.stream().anyMatch(version -> version.source().isEmpty())) {
      missing.add("source");
    }
    return missing;
  }
}
