package org.invicta.app.worklist.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.invicta.app.access.SignedIn;
import org.invicta.app.records.PartyBook;
import org.invicta.app.web.PlainWords;
import org.invicta.app.web.Table;
import org.invicta.app.web.Table.Cell;
import org.invicta.app.web.Table.Column;
import org.invicta.app.worklist.desk.DrawRows;
import org.invicta.app.worklist.desk.FindWork;
import org.invicta.app.worklist.desk.Row;
import org.invicta.app.worklist.ledger.Sending;
import org.invicta.app.worklist.ledger.Sending.Difference;
import org.invicta.app.worklist.ledger.Sending.Step;
import org.invicta.engine.definition.RecordDefinition;
import org.springframework.stereotype.Component;

/** Draws what was sent, received and decided: every number leads to the list it is the length of. */
@Component
class DrawLedger {

  private static final String NOBODY = "Nobody chosen";
  private static final List<String> SHOWN = List.of("who", "state");

  private final PartyBook book;
  private final FindWork find;
  private final DrawRows rows;

  DrawLedger(PartyBook book, FindWork find, DrawRows rows) {
    this.book = book;
    this.find = find;
    this.rows = rows;
  }

  LedgerView view(RecordDefinition type, LedgerDays days, List<Sending> sendings) {
    var href = "/ledger/" + type.code();
    var open = count(sendings, Step.OPEN);
    return new LedgerView(
        type.plural(),
        days.words(),
        java.util.Arrays.stream(Step.values())
            .map(
                step ->
                    new LedgerView.Total(
                        step.title(), count(sendings, step), list(href, days, step)))
            .toList(),
        verdict(sendings.size(), open),
        open == 0,
        table(href, sendings),
        differences(href, days, sendings),
        href + "?until=" + days.from().minusDays(1),
        days.isNewest()
            ? Optional.empty()
            : Optional.of(href + "?until=" + days.until().plusDays(LedgerDays.SHOWN)));
  }

  private static String verdict(int sent, int open) {
    if (sent == 0) {
      return "Nothing was sent in these days.";
    }
    return open == 0
        ? "It adds up: all that was sent was received and decided."
        : PlainWords.number(open) + " of " + PlainWords.number(sent) + " are not decided.";
  }

  private static int count(List<Sending> sendings, Step step) {
    return (int) sendings.stream().filter(one -> one.is(step)).count();
  }

  private static String list(String href, LedgerDays days, Step step) {
    return "%s/list?from=%s&until=%s&step=%s"
        .formatted(href, days.from(), days.until(), step.word());
  }

  private record Line(LocalDate day, Optional<UUID> partner) {}

  private Table table(String href, List<Sending> sendings) {
    var names = names(sendings);
    var lines =
        sendings.stream()
            .collect(
                Collectors.groupingBy(
                    one -> new Line(one.day(), one.partner()),
                    () ->
                        new TreeMap<>(
                            Comparator.comparing(Line::day)
                                .reversed()
                                .thenComparing(line -> name(names, line.partner()))),
                    Collectors.toList()));
    var drawn = new ArrayList<List<Cell>>();
    lines.forEach((line, of) -> drawn.add(line(href, line, name(names, line.partner()), of)));
    return Table.of(
            "ledger",
            "Day by day and partner by partner",
            Column.text("Sent on"),
            Column.text("To"),
            Column.number("Sent"),
            Column.number("Received"),
            Column.number("Decided"),
            Column.text("Difference"))
        .rows(drawn);
  }

  private static List<Cell> line(String href, Line line, String partner, List<Sending> of) {
    var cells = new ArrayList<Cell>();
    cells.add(Cell.text(PlainWords.day(line.day())));
    cells.add(Cell.text(partner));
    for (var step : List.of(Step.SENT, Step.RECEIVED, Step.DECIDED)) {
      cells.add(
          Cell.link(
              PlainWords.number(count(of, step)),
              "%s/list?from=%s&until=%s&partner=%s&step=%s"
                  .formatted(
                      href,
                      line.day(),
                      line.day(),
                      line.partner().map(UUID::toString).orElse("none"),
                      step.word())));
    }
    cells.add(Cell.text(differs(of)));
    return cells;
  }

  /** How many are not decided, by the reason. */
  private static Map<Difference, Long> kinds(List<Sending> sendings) {
    return sendings.stream()
        .flatMap(one -> one.difference().stream())
        .collect(Collectors.groupingBy(one -> one, TreeMap::new, Collectors.counting()));
  }

  private static String differs(List<Sending> of) {
    var kinds = kinds(of);
    return kinds.isEmpty()
        ? "None"
        : kinds.entrySet().stream()
            .map(kind -> PlainWords.number(kind.getValue()) + ": " + kind.getKey().words())
            .collect(Collectors.joining(". "));
  }

  private static Table differences(String href, LedgerDays days, List<Sending> sendings) {
    var kinds = kinds(sendings);
    return Table.of(
            "differences",
            "What differs, and what to do",
            Column.text("What differs"),
            Column.number("How many"),
            Column.text("What to do"))
        .rows(
            kinds.entrySet().stream()
                .<List<Cell>>map(
                    kind ->
                        List.of(
                            Cell.text(kind.getKey().words()),
                            Cell.link(
                                PlainWords.number(kind.getValue()),
                                list(href, days, Step.OPEN)
                                    + "&why="
                                    + kind.getKey().name().toLowerCase(java.util.Locale.ROOT)),
                            Cell.text(kind.getKey().todo() + ".")))
                .toList());
  }

  /** The list behind a number. */
  Table list(RecordDefinition type, String caption, List<Sending> sendings, SignedIn officer) {
    var names = names(sendings);
    var drawn = drawn(type, sendings, officer);
    return Table.of(
            "sendings",
            caption,
            Column.text("Who"),
            Column.text("To"),
            Column.text("Sent"),
            Column.text("Received"),
            Column.text("Decided"),
            Column.text("What differs, and what to do"))
        .rows(sendings.stream().map(one -> row(one, drawn, names)).toList());
  }

  private Map<String, Row> drawn(RecordDefinition type, List<Sending> sendings, SignedIn officer) {
    var ids = sendings.stream().map(Sending::record).distinct().toList();
    return rows.rows(find.among(ids, type.code(), officer), SHOWN, officer).stream()
        .collect(Collectors.toMap(Row::href, row -> row, (one, _) -> one));
  }

  private static List<Cell> row(
      Sending one, Map<String, Row> drawn, Map<UUID, PartyBook.Known> names) {
    var href = "/records/" + one.record();
    var who = Optional.ofNullable(drawn.get(href)).map(Row::name).orElse("A record");
    return List.of(
        Cell.link(who, href),
        Cell.text(name(names, one.partner())),
        Cell.text(PlainWords.moment(one.sent())),
        Cell.text(one.received().map(PlainWords::moment).orElse("Not yet")),
        Cell.text(one.decided().map(PlainWords::moment).orElse("Not yet")),
        one.difference()
            .<Cell>map(
                difference ->
                    new Cell.Lines(difference.words(), difference.todo() + ".", Optional.empty()))
            .orElseGet(() -> Cell.text("None")));
  }

  private Map<UUID, PartyBook.Known> names(List<Sending> sendings) {
    return book.names(sendings.stream().flatMap(one -> one.partner().stream()).distinct().toList());
  }

  private static String name(Map<UUID, PartyBook.Known> names, Optional<UUID> partner) {
    return partner
        .flatMap(id -> Optional.ofNullable(names.get(id)))
        .map(PartyBook.Known::title)
        .orElse(NOBODY);
  }
}
