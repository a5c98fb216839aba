package org.invicta.app.records.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.invicta.app.access.OfficerNames;
import org.invicta.app.records.Snapshot;
import org.invicta.app.web.PlainWords;
import org.invicta.app.web.SummaryRow;
import org.invicta.app.web.Table;
import org.invicta.app.web.Table.Cell;
import org.invicta.app.web.Table.Column;
import org.invicta.engine.definition.Field;
import org.invicta.engine.definition.FieldKind;
import org.invicta.engine.definition.LifecycleDefinition;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.definition.Section;
import org.invicta.engine.expression.Value;

/**
 * A record as its page shows it.
 *
 * @param shown the version shown
 * @param history every version, the first first
 * @param lifecycle its lifecycle, if it has one
 * @param moves the moves that start in its state
 * @param knownOn the day the page is asked about; blank for now
 */
public record RecordView(
    RecordDefinition definition,
    Snapshot shown,
    List<Snapshot> history,
    Optional<LifecycleDefinition> lifecycle,
    List<LifecycleDefinition.Move> moves,
    String knownOn,
    OfficerNames names) {

  /** A section with its answered fields and its repeated groups. */
  public record Part(Section section, List<SummaryRow> rows, List<Table> groups) {}

  /** What the record is called. */
  public String title() {
    return definition.title() + shown.key().map(key -> " " + key).orElse("");
  }

  /** The label of the state it is in. */
  public String state() {
    return label(shown.state().value());
  }

  /** Whether this is the newest version. */
  public boolean isNewest() {
    return history.getLast().version() == shown.version();
  }

  public List<SummaryRow> about() {
    return List.of(
        SummaryRow.of("State", state()),
        SummaryRow.of("Version", shown.version() + " of " + history.size()),
        SummaryRow.of("True from", PlainWords.moment(shown.trueFrom())),
        SummaryRow.of(
            "Recorded",
            PlainWords.moment(shown.recordedAt()) + " by " + names.of(shown.recordedBy())),
        SummaryRow.of("Through", shown.through()));
  }

  /** The sections that have an answer. */
  public List<Part> parts() {
    return definition.sections().stream()
        .map(section -> new Part(section, FieldWords.rows(section, shown.body()), groups(section)))
        .filter(part -> !part.rows().isEmpty() || !part.groups().isEmpty())
        .toList();
  }

  /** What changed in each version, the newest first. */
  public List<Change> changes() {
    var changes = new ArrayList<Change>();
    for (var index = history.size() - 1; index >= 0; index--) {
      var version = history.get(index);
      var differences =
          index == 0
              ? List.<Differences.Difference>of()
              : Differences.between(definition, history.get(index - 1), version);
      changes.add(
          new Change(
              version.version(),
              PlainWords.moment(version.recordedAt()),
              names.of(version.recordedBy()),
              version.reason(),
              table(version.version(), differences)));
    }
    return changes;
  }

  /**
   * A version in the history.
   *
   * @param differences what changed; without rows for the first version
   */
  public record Change(int version, String recorded, String by, String reason, Table differences) {}

  private Table table(int version, List<Differences.Difference> differences) {
    return Table.of(
            "version-" + version,
            "What changed in version " + version,
            Column.text("What"),
            Column.text("Before"),
            Column.text("After"))
        .rows(
            differences.stream()
                .map(
                    one ->
                        List.of(
                            Cell.text(one.what()),
                            Cell.text(one.before().isEmpty() ? "Not answered" : one.before()),
                            Cell.text(one.after().isEmpty() ? "Not answered" : one.after())))
                .toList());
  }

  private List<Table> groups(Section section) {
    return section.fields().stream()
        .filter(field -> field.kind() instanceof FieldKind.Group)
        .map(field -> table(section, field, (FieldKind.Group) field.kind()))
        .filter(table -> !table.rows().isEmpty())
        .toList();
  }

  private Table table(Section section, Field field, FieldKind.Group group) {
    var items = FieldWords.items(section, field, shown.body());
    var fields = group.fields().stream().filter(one -> isAnswered(one, items)).toList();
    var columns = new ArrayList<Column>();
    columns.add(Column.number("No"));
    fields.forEach(one -> columns.add(Column.text(one.label())));
    var rows = new ArrayList<List<Cell>>();
    for (var item : items) {
      var cells = new ArrayList<Cell>();
      cells.add(Cell.text(Integer.toString(rows.size() + 1)));
      fields.forEach(one -> cells.add(Cell.text(words(one, item.members()))));
      rows.add(cells);
    }
    return new Table(section.code() + "-" + field.code(), field.label(), columns, rows);
  }

  private static boolean isAnswered(Field field, List<Value.Group> items) {
    return items.stream().anyMatch(item -> item.members().containsKey(field.code().value()));
  }

  private static String words(Field field, Map<String, Value> answers) {
    var value = answers.get(field.code().value());
    return value == null ? "Not known" : FieldWords.words(field.kind(), value);
  }

  private String label(String state) {
    return lifecycle.stream()
        .flatMap(found -> found.states().stream())
        .filter(one -> one.code().value().equals(state))
        .map(LifecycleDefinition.State::label)
        .findFirst()
        .orElse(state);
  }

  /** Who and what takes part, by role. */
  public String parties() {
    return shown.parties().stream()
        .collect(Collectors.groupingBy(party -> party.role().value(), Collectors.counting()))
        .entrySet()
        .stream()
        .map(entry -> entry.getKey() + ": " + entry.getValue())
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
