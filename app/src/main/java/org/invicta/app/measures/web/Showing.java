package org.invicta.app.measures.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.invicta.app.measures.Chart;
import org.invicta.app.measures.FactPage;
import org.invicta.app.measures.Look;
import org.invicta.app.web.Pagination;
import org.invicta.app.web.PlainWords;
import org.invicta.app.web.Table;
import org.invicta.app.web.Table.Cell;
import org.invicta.app.web.Table.Column;
import org.invicta.engine.definition.MeasureDefinition;
import org.invicta.engine.measure.Fact;
import org.invicta.engine.measure.Period;
import org.invicta.engine.measure.Published;
import org.invicta.engine.measure.Reasons;

/** Turns a figure and the facts behind it into what the page shows. */
final class Showing {

  private final MeasureDefinition measure;
  private final AskedForm form;

  Showing(MeasureDefinition measure, AskedForm form) {
    this.measure = measure;
    this.form = form;
  }

  Shown figure(Published figure) {
    return new Shown(figure.total(), when(figure), breakdowns(figure), Optional.empty());
  }

  Shown withLists(Look look) {
    var lists =
        new Shown.Lists(
            facts("facts", "Counted", look.facts(), false),
            pages(look.facts(), "page"),
            facts("near-misses", "Only just not counted", look.nearMisses(), true),
            pages(look.nearMisses(), "near-page"),
            address("facts.csv"),
            address("near-misses.csv"));
    return new Shown(
        look.figure().total(), when(look.figure()), breakdowns(look.figure()), Optional.of(lists));
  }

  private static String when(Published figure) {
    return "%s, as known on %s."
        .formatted(
            figure.question().period().map(Period::words).orElse("All dates"),
            PlainWords.moment(figure.knownAt()));
  }

  private List<Shown.Breakdown> breakdowns(Published figure) {
    return figure.tables().stream().map(this::breakdown).toList();
  }

  private Shown.Breakdown breakdown(Published.Table table) {
    var id = "by-" + table.by().code().replace(':', '-');
    var title = measure.title() + " by " + lower(table.by().label());
    return new Shown.Breakdown(
        table.by().label(), Chart.svg(id + "-chart", title, table), table(id, title, table));
  }

  private static Table table(String id, String title, Published.Table table) {
    var columns = new ArrayList<Column>();
    table.by().dimensions().forEach(dimension -> columns.add(Column.text(dimension.label())));
    columns.add(Column.number("Number"));
    var shown = Table.of(id, title, columns.toArray(Column[]::new));
    return shown.rows(
        table.rows().stream()
            .map(
                row -> {
                  var cells = new ArrayList<Cell>();
                  row.cells().forEach(cell -> cells.add(Cell.text(cell.label())));
                  cells.add(Cell.text(row.count().text()));
                  return List.copyOf(cells);
                })
            .toList());
  }

  private Table facts(String id, String caption, FactPage page, boolean nearMisses) {
    var columns = new ArrayList<Column>();
    columns.add(Column.text("Record"));
    columns.add(Column.text("Date"));
    var dimensions = fieldDimensions();
    dimensions.forEach(index -> columns.add(Column.text(measure.by().get(index).label())));
    columns.add(Column.text(nearMisses ? "Not counted because" : "Counted because"));
    return Table.of(id, caption, columns.toArray(Column[]::new))
        .rows(page.facts().stream().map(fact -> row(fact, dimensions, nearMisses)).toList());
  }

  private List<Cell> row(Fact fact, List<Integer> dimensions, boolean nearMisses) {
    var cells = new ArrayList<Cell>();
    cells.add(Cell.link(name(fact), recordAddress(fact)));
    cells.add(Cell.text(fact.day().map(PlainWords::day).orElse("Not known")));
    dimensions.forEach(index -> cells.add(Cell.text(fact.dimensions().get(index).label())));
    var reasons = nearMisses ? Reasons.out(measure, fact) : Reasons.in(measure, fact);
    cells.add(Cell.text(String.join("; ", reasons)));
    return List.copyOf(cells);
  }

  /** The dimensions that are not periods: the date says those already. */
  private List<Integer> fieldDimensions() {
    var found = new ArrayList<Integer>();
    for (var index = 0; index < measure.by().size(); index++) {
      if (measure.by().get(index) instanceof MeasureDefinition.Dimension.ByField) {
        found.add(index);
      }
    }
    return found;
  }

  private String name(Fact fact) {
    var key = fact.key().orElseGet(() -> fact.record().toString().substring(0, 8));
    return fact.item().isEmpty()
        ? key
        : "%s, %s %d"
            .formatted(
                key,
                measure.each().map(one -> one.value().replace('-', ' ')).orElse("item"),
                fact.item().getAsInt() + 1);
  }

  private String recordAddress(Fact fact) {
    return "/measures/" + measure.code() + "/records/" + fact.record();
  }

  private Pagination pages(FactPage page, String parameter) {
    return new Pagination(
        page.number(), page.pages(), "/measures/" + measure.code() + form.queryBefore(parameter));
  }

  private String address(String file) {
    return "/measures/" + measure.code() + "/" + file + form.query();
  }

  private static String lower(String label) {
    return label.substring(0, 1).toLowerCase(java.util.Locale.UK) + label.substring(1);
  }
}
