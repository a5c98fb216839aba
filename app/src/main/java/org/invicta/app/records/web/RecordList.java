package org.invicta.app.records.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.invicta.app.records.FieldWords;
import org.invicta.app.records.Snapshot;
import org.invicta.app.web.PlainWords;
import org.invicta.app.web.Table;
import org.invicta.app.web.Table.Cell;
import org.invicta.app.web.Table.Column;
import org.invicta.engine.definition.Field;
import org.invicta.engine.definition.FieldKind;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.definition.RecordDefinition.Located;
import org.invicta.engine.expression.Value;

/**
 * One page of the records of a type, in the order they were opened.
 *
 * @param found the records found, one more than shown when there are more
 * @param most how many are shown
 * @param further whether this is not the first page
 */
public record RecordList(
    RecordDefinition definition, List<Snapshot> found, int most, boolean further) {

  /** How many fields a row shows. */
  private static final int FIELDS = 4;

  public Table table() {
    var fields = fields();
    var columns = new ArrayList<Column>();
    columns.add(Column.text(definition.title()));
    fields.forEach(located -> columns.add(Column.text(located.field().label())));
    columns.add(Column.text("Recorded"));
    return new Table(
        "records",
        definition.plural(),
        columns,
        shown().stream().map(one -> row(one, fields)).toList());
  }

  /** The address of the next page, if there is one. */
  public Optional<String> next() {
    return found.size() > most
        ? Optional.of(
            "/records/of/%s?after=%s".formatted(definition.code(), shown().getLast().id().value()))
        : Optional.empty();
  }

  private List<Snapshot> shown() {
    return found.subList(0, Math.min(most, found.size()));
  }

  private List<Located> fields() {
    return definition.fields().filter(located -> isShort(located.field())).limit(FIELDS).toList();
  }

  private static boolean isShort(Field field) {
    return switch (field.kind()) {
      case FieldKind.Text text -> text.atMost() <= 500;
      case FieldKind.Number _, FieldKind.Date _, FieldKind.Choice _, FieldKind.YesNo _ -> true;
      default -> false;
    };
  }

  private List<Cell> row(Snapshot record, List<Located> fields) {
    var cells = new ArrayList<Cell>();
    cells.add(Cell.link(Keys.shown(record).orElse("Open"), "/records/" + record.id().value()));
    fields.forEach(located -> cells.add(Cell.text(words(record, located))));
    cells.add(Cell.text(PlainWords.day(record.recordedAt())));
    return cells;
  }

  private static String words(Snapshot record, Located located) {
    if (record.body().members().get(located.section().code().value())
        instanceof Value.Group answers) {
      var value = answers.members().get(located.field().code().value());
      return value == null ? "" : FieldWords.words(located.field().kind(), value);
    }
    return "";
  }
}
