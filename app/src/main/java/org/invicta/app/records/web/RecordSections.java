package org.invicta.app.records.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.invicta.app.records.AnswerRows;
import org.invicta.app.records.FieldWords;
import org.invicta.app.records.Snapshot;
import org.invicta.app.records.web.RecordView.Part;
import org.invicta.app.web.Table;
import org.invicta.app.web.Table.Cell;
import org.invicta.app.web.Table.Column;
import org.invicta.engine.body.Evaluable;
import org.invicta.engine.definition.Field;
import org.invicta.engine.definition.FieldKind;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.definition.Section;
import org.invicta.engine.expression.Value;

/** What a version of a record says, section by section. */
final class RecordSections {

  private static final Value.Group NOTHING = new Value.Group(Map.of());

  private final Naming naming;
  private final RecordDefinition definition;
  private final Snapshot shown;
  private final AnswerRows rows;
  private final Set<String> later;

  /**
   * @param later the fields that are filled in with moves, and not changed otherwise
   */
  RecordSections(Naming naming, RecordDefinition definition, Snapshot shown, Set<String> later) {
    this.later = later;
    this.naming = naming;
    this.definition = definition;
    this.shown = shown;
    this.rows = naming.rows(definition, shown.id(), shown.body(), NOTHING);
  }

  /** The sections that have an answer; each with where it is changed, if it may be. */
  List<Part> parts(boolean mayChange) {
    return definition.sections().stream()
        .map(section -> part(section, mayChange))
        .filter(part -> !part.rows().isEmpty() || !part.groups().isEmpty())
        .toList();
  }

  private Part part(Section section, boolean mayChange) {
    var answers =
        shown.body().members().get(section.code().value()) instanceof Value.Group group
            ? group
            : NOTHING;
    return new Part(
        section.title(),
        mayChange && isChanged(section)
            ? "/records/" + shown.id() + "/change/" + section.code()
            : "",
        rows.answered(section.fields(), answers),
        section.fields().stream()
            .filter(field -> field.kind() instanceof FieldKind.Group)
            .map(field -> table(section, field, (FieldKind.Group) field.kind()))
            .filter(table -> !table.rows().isEmpty())
            .toList());
  }

  private boolean isChanged(Section section) {
    return section.fields().stream()
        .anyMatch(
            field ->
                !(field.kind() instanceof FieldKind.Computed)
                    && !later.contains(section.code() + "." + field.code()));
  }

  private Table table(Section section, Field field, FieldKind.Group group) {
    var items = FieldWords.items(section, field, shown.body());
    var fields = group.fields().stream().filter(one -> isAnswered(one, items)).toList();
    var columns = new ArrayList<Column>();
    columns.add(Column.number("No"));
    fields.forEach(one -> columns.add(Column.text(one.label())));
    var lines = new ArrayList<List<Cell>>();
    for (var item : items) {
      var named = naming.rows(definition, shown.id(), shown.body(), Evaluable.item(group, item));
      var cells = new ArrayList<Cell>();
      cells.add(Cell.text(Integer.toString(lines.size() + 1)));
      fields.forEach(one -> cells.add(cell(named, one, item)));
      lines.add(cells);
    }
    return new Table(section.code() + "-" + field.code(), field.label(), columns, lines);
  }

  private static Cell cell(AnswerRows named, Field field, Value.Group item) {
    var row = named.row(field, item);
    var words = row.words().isBlank() ? "Not known" : row.words();
    return row.href().isEmpty() ? Cell.text(words) : Cell.link(words, row.href());
  }

  private static boolean isAnswered(Field field, List<Value.Group> items) {
    return items.stream().anyMatch(item -> item.members().containsKey(field.code().value()));
  }
}
