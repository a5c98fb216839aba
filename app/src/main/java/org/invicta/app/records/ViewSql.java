package org.invicta.app.records;

import static org.invicta.app.records.ViewNames.quoted;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.invicta.app.records.ViewPlan.Planned;
import org.invicta.app.records.ViewPlan.Source;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.expression.Type;

/**
 * The statements that make the views and indexes of a definition.
 *
 * <p>Columns come out of the body by JSON_TABLE, which reads a body once for all of them: five times as fast as an arrow each. A
 * value of an older definition that does not fit the column is null there. Fields with an index are taken by the very expression
 * that is indexed, so that a question about them finds it.
 *
 * @param views the statements that make the views, by name
 * @param indexes the statements that make the indexes, by name
 */
record ViewSql(Map<String, String> views, Map<String, String> indexes) {

  static ViewSql of(RecordDefinition definition) {
    var views = new TreeMap<String, String>();
    var indexes = new TreeMap<String, String>();
    var type = definition.code().value();
    for (Planned planned : ViewPlan.of(definition)) {
      views.put(planned.view().name(), view(type, planned));
      planned.sources().stream()
          .filter(Source::indexed)
          .forEach(
              source -> {
                var name = ViewNames.of("record_version", type, source.column().name());
                indexes.put(name, index(name, type, source));
              });
    }
    return new ViewSql(views, indexes);
  }

  /** Changes whenever a statement does. */
  String fingerprint() {
    return ViewNames.sha256(views.toString() + indexes);
  }

  /** The expression of a field's text, as indexed; the codes are letters, digits and hyphens. */
  static String text(String version, List<String> members) {
    return "%s.body #>> '{%s}'".formatted(version, String.join(",", members));
  }

  private static String index(String name, String type, Source source) {
    return "create index if not exists %s on record_version ((%s)) where type = '%s'"
        .formatted(
            quoted(name),
            text("record_version", source.members()).replace("record_version.", ""),
            type);
  }

  private static String view(String type, Planned planned) {
    var isGroup = planned.view().one().isPresent();
    return """
    create view practice.%s with (security_invoker) as
    select v.record_id, v.version, v.state, v.true_from, v.recorded_at,
      case when v.version < r.version then (
        select later.recorded_at from record_version later
        where later.record_id = v.record_id and later.version = v.version + 1
      ) end as known_to,
      r.key as record_key, v.recorded_by, v.tx%s%s
    from record_version v left join record r on r.id = v.record_id%s
    where v.type = '%s'
    """
        .formatted(
            quoted(planned.view().name()),
            isGroup ? ", j.number - 1 as item" : "",
            planned.sources().stream()
                .map(source -> ",\n  " + selected(source) + " as " + quoted(source.column().name()))
                .collect(Collectors.joining()),
            table(planned, isGroup),
            type);
  }

  private static String selected(Source source) {
    return isByIndex(source) ? text("v", source.members()) : "j." + quoted(source.column().name());
  }

  private static String table(Planned planned, boolean isGroup) {
    var columns =
        planned.sources().stream()
            .filter(source -> !isByIndex(source))
            .map(ViewSql::column)
            .collect(Collectors.toList());
    if (isGroup) {
      columns.addFirst("number for ordinality");
    }
    if (columns.isEmpty()) {
      return "";
    }
    return "\n  cross join lateral json_table(v.body, '%s' columns (\n    %s)) j"
        .formatted(planned.rows(), String.join(",\n    ", columns));
  }

  private static String column(Source source) {
    var path =
        source.members().stream()
            .map(member -> ".\"" + member + '"')
            .collect(Collectors.joining("", "$", ""));
    return "%s %s path '%s'"
        .formatted(quoted(source.column().name()), sqlType(source.column().holds()), path);
  }

  /** Only text can be taken from where the index has it without costing more than it saves. */
  private static boolean isByIndex(Source source) {
    return source.indexed() && sqlType(source.column().holds()).equals("text");
  }

  private static String sqlType(Type type) {
    return switch (type) {
      case Type.Text _, Type.Choice _, Type.Party _ -> "text";
      case Type.Number _ -> "numeric";
      case Type.Date _ -> "date";
      case Type.Instant _ -> "timestamptz";
      case Type.Duration _ -> "interval";
      case Type.YesNo _ -> "boolean";
      case Type.Many _ -> "text[]";
      case Type.Group _, Type.NotKnown _ -> "jsonb";
    };
  }
}
