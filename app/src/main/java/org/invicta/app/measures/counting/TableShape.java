package org.invicta.app.measures.counting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.invicta.app.records.TypedView;
import org.invicta.engine.definition.Field;
import org.invicta.engine.definition.FieldKind;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.expression.Type;

/**
 * The shape of a counting table: that of the typed view it is fed from.
 *
 * @param name its name, the same as the view's
 * @param columns its columns
 */
record TableShape(String name, List<Column> columns) {

  TableShape {
    columns = List.copyOf(columns);
  }

  /** The tables of a record type: of its records, one row for each version, then of its repeated groups, one for each item. */
  static List<TableShape> of(RecordDefinition definition, List<TypedView> views) {
    return views.stream().map(view -> of(definition, view)).toList();
  }

  private static TableShape of(RecordDefinition definition, TypedView view) {
    var columns = new ArrayList<Column>();
    columns.add(new Column("record_id", "record_id", new Column.Holds.Id()));
    columns.add(new Column("record_version", "version", new Column.Holds.Integer()));
    if (view.one().isPresent()) {
      columns.add(new Column("item_number", TypedView.ITEM, new Column.Holds.Integer()));
    } else {
      columns.add(new Column("record_state", "state", new Column.Holds.Text()));
      columns.add(new Column("record_key", "record_key", new Column.Holds.Text()));
      columns.add(new Column("recorded_at", "recorded_at", new Column.Holds.Moment()));
    }
    view.columns().forEach(column -> columns.add(column(definition, view, column)));
    return new TableShape(view.name(), columns);
  }

  private static Column column(
      RecordDefinition definition, TypedView view, TypedView.Column column) {
    var path = column.path();
    var name = view.one().map(one -> path.substring(one.value().length() + 1)).orElse(path);
    return new Column(name, column.name(), holds(field(definition, view, name).kind()));
  }

  private static Field field(RecordDefinition definition, TypedView view, String name) {
    return view.one()
        .flatMap(
            one ->
                definition
                    .groups()
                    .map(located -> (FieldKind.Group) located.field().kind())
                    .filter(group -> group.one().equals(one))
                    .flatMap(group -> group.fields().stream())
                    .filter(field -> field.code().value().equals(name))
                    .findFirst())
        .or(() -> definition.field(name).map(RecordDefinition.Located::field))
        .orElseThrow(() -> new IllegalArgumentException("No field " + name + " in " + view.name()));
  }

  private static Column.Holds holds(FieldKind kind) {
    return switch (kind) {
      case FieldKind.Number(_, _, var decimals, _) ->
          decimals == 0 ? new Column.Holds.Whole() : new Column.Holds.Decimal(decimals);
      case FieldKind.Money _ -> new Column.Holds.Decimal(2);
      case FieldKind.Computed(_, var type) -> holds(type);
      default -> holds(kind.type());
    };
  }

  private static Column.Holds holds(Type type) {
    return switch (type) {
      case Type.Number _ -> new Column.Holds.Decimal(6);
      case Type.Date _ -> new Column.Holds.Day();
      case Type.Instant _ -> new Column.Holds.Moment();
      case Type.Duration _ -> new Column.Holds.Span();
      case Type.Many _ -> new Column.Holds.Codes();
      case Type.YesNo _ -> new Column.Holds.Flag();
      case Type.Text _, Type.Choice _, Type.Party _, Type.Group _, Type.NotKnown _ ->
          new Column.Holds.Text();
    };
  }

  /** The name in double quotes. */
  String quoted() {
    return '"' + name + '"';
  }

  /** The columns as a list with their names, as written by a function. */
  String listed(java.util.function.Function<Column, String> written) {
    return columns.stream().map(written).collect(Collectors.joining(", "));
  }

  /** What tells this shape from another: the store rebuilds what was fed in another shape. */
  static String digest(Stream<TableShape> shapes) {
    return shapes
        .map(
            shape ->
                shape.name
                    + "("
                    + shape.listed(column -> column.name() + " " + column.holds().type())
                    + ")")
        .collect(Collectors.joining("; "));
  }
}
