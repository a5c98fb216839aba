package org.invicta.app.measures.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.invicta.app.access.Decision;
import org.invicta.app.access.SignedIn;
import org.invicta.app.measures.MeasureFigures;
import org.invicta.app.records.ReadRecords;
import org.invicta.app.records.RecordId;
import org.invicta.app.records.Snapshot;
import org.invicta.app.web.Crumb;
import org.invicta.app.web.NotAllowed;
import org.invicta.app.web.NotFound;
import org.invicta.app.web.Page;
import org.invicta.app.web.PlainWords;
import org.invicta.app.web.SummaryRow;
import org.invicta.app.web.Table;
import org.invicta.engine.definition.Field;
import org.invicta.engine.definition.FieldKind;
import org.invicta.engine.definition.MeasureDefinition;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.Section;
import org.invicta.engine.expression.Value;
import org.invicta.engine.measure.Asked;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The record behind a fact, as it is now, with its versions. */
@Controller
public class RecordPage {

  private final MeasureFigures figures;
  private final ReadRecords records;
  private final Practice practice;

  RecordPage(MeasureFigures figures, ReadRecords records, Practice practice) {
    this.figures = figures;
    this.records = records;
    this.practice = practice;
  }

  /** A part of the record: its plain answers, and a table for each repeated group. */
  public record Part(String title, List<SummaryRow> rows, List<Table> groups) {
    public Part {
      rows = List.copyOf(rows);
      groups = List.copyOf(groups);
    }
  }

  @GetMapping("/measures/{code}/records/{id}")
  String record(@PathVariable String code, @PathVariable UUID id, SignedIn officer, Model model) {
    if (MayList.decide(officer) instanceof Decision.Refused refused) {
      throw new NotAllowed(refused);
    }
    var measure = measure(code);
    var history = records.history(new RecordId(id));
    if (history.isEmpty() || !history.getLast().type().equals(measure.of())) {
      throw new NotFound("There is no such record behind this measure.");
    }
    var latest = history.getLast();
    var definition = practice.definitionOf(measure.of());
    model.addAttribute(
        Page.ATTRIBUTE,
        Page.titled(definition.title() + " " + latest.key().orElse(""))
            .in(MeasuresSection.MEASURES)
            .under(
                new Crumb("Measures", "/measures"),
                new Crumb(measure.title(), "/measures/" + measure.code())));
    model.addAttribute(
        "parts",
        definition.sections().stream()
            .map(section -> part(section, latest.body()))
            .filter(part -> !part.rows().isEmpty() || !part.groups().isEmpty())
            .toList());
    model.addAttribute("versions", versions(history));
    return "measures/record";
  }

  private MeasureDefinition measure(String code) {
    return switch (figures.measure(code)) {
      case Asked.Understood<MeasureDefinition>(var measure) -> measure;
      case Asked.NotUnderstood<MeasureDefinition> _ ->
          throw new NotFound("There is no measure with this code.");
    };
  }

  private static Part part(Section section, Value.Group body) {
    var answers = members(body.members().get(section.code().value()));
    var rows = new ArrayList<SummaryRow>();
    var groups = new ArrayList<Table>();
    for (var field : section.fields()) {
      var value = answers.get(field.code().value());
      if (value == null) {
        continue;
      }
      if (field.kind() instanceof FieldKind.Group group && value instanceof Value.Items items) {
        groups.add(group(field, group, items));
      } else {
        rows.add(SummaryRow.of(field.label(), words(field.kind(), value)));
      }
    }
    return new Part(section.title(), rows, groups);
  }

  private static Table group(Field field, FieldKind.Group group, Value.Items items) {
    var answered =
        group.fields().stream()
            .filter(
                one ->
                    items.items().stream()
                        .anyMatch(item -> members(item).containsKey(one.code().value())))
            .toList();
    var columns =
        answered.stream().map(one -> Table.Column.text(one.label())).toArray(Table.Column[]::new);
    return Table.of(field.code().value(), field.label(), columns)
        .rows(
            items.items().stream()
                .map(
                    item ->
                        answered.stream()
                            .map(one -> Table.Cell.text(words(one, members(item))))
                            .toList())
                .toList());
  }

  private static String words(Field field, Map<String, Value> answers) {
    var value = answers.get(field.code().value());
    return value == null ? "Not known" : words(field.kind(), value);
  }

  private static String words(FieldKind kind, Value value) {
    return switch (value) {
      case Value.Text(var text) when kind instanceof FieldKind.Choice choice ->
          choice.of().value(text).map(found -> found.label()).orElse(text);
      case Value.Text(var text) -> text;
      case Value.Number(var number) -> number.toPlainString();
      case Value.Flag(var yes) -> yes ? "Yes" : "No";
      case Value.Day(var day) -> PlainWords.day(day);
      case Value.Moment(var instant) -> PlainWords.moment(instant);
      case Value.Span(var length) -> length.toMinutes() + " minutes";
      case Value.Items(var items) ->
          items.stream().map(item -> words(kind, item)).collect(Collectors.joining(", "));
      case Value.Group _, Value.Nothing _ -> "Not known";
    };
  }

  private static Map<String, Value> members(@org.jspecify.annotations.Nullable Value value) {
    return value instanceof Value.Group(var members) ? members : Map.of();
  }

  private Table versions(List<Snapshot> history) {
    var table =
        Table.of(
            "versions",
            "Versions",
            Table.Column.number("Version"),
            Table.Column.text("Recorded"),
            Table.Column.text("By"),
            Table.Column.text("State"));
    for (var version : history.reversed()) {
      table =
          table.row(
              Table.Cell.text(Integer.toString(version.version())),
              Table.Cell.text(PlainWords.moment(version.recordedAt())),
              Table.Cell.text(version.recordedBy()),
              Table.Cell.text(version.state().value()));
    }
    return table;
  }
}
