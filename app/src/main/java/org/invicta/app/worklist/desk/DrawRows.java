package org.invicta.app.worklist.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.invicta.app.access.OfficerNames;
import org.invicta.app.access.SignedIn;
import org.invicta.app.clocks.DueWords;
import org.invicta.app.clocks.ReadClocks;
import org.invicta.app.clocks.RunningClock;
import org.invicta.app.records.Masking;
import org.invicta.app.records.ReadRecords;
import org.invicta.app.records.RecordId;
import org.invicta.app.records.Snapshot;
import org.invicta.app.web.PlainWords;
import org.invicta.app.web.Table.Cell;
import org.invicta.app.web.TagColour;
import org.invicta.engine.body.Body;
import org.invicta.engine.decision.CellWords;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.expression.Value;
import org.springframework.stereotype.Component;

/** Says in words what the columns of a desk show of each record. */
@Component
public class DrawRows {
  private static final int LONGEST = 80;

  private final Practice practice;
  private final ReadRecords records;
  private final ReadClocks clocks;
  private final OfficerNames names;
  private final Masking masking;
  private final InstantSource time;

  DrawRows(
      Practice practice,
      ReadRecords records,
      ReadClocks clocks,
      OfficerNames names,
      Masking masking,
      InstantSource time) {
    this.practice = practice;
    this.records = records;
    this.clocks = clocks;
    this.names = names;
    this.masking = masking;
    this.time = time;
  }

  /** A heading of a column. */
  public String heading(RecordDefinition type, String column) {
    return switch (column) {
      case "who" -> "Who";
      case "type" -> "What";
      case "state" -> "Where it stands";
      case "next-clock" -> "What is due next";
      case "holder" -> "Held by";
      case "unit" -> "Unit";
      case "opened" -> "Opened";
      default -> type.field(column).map(located -> located.field().label()).orElse(column);
    };
  }

  /** The rows of items, in their order; a record that may not be read after all is left out. */
  public List<Row> rows(List<Item> items, List<String> columns, SignedIn officer) {
    var ids = items.stream().map(Item::record).toList();
    var read =
        masking.mask(records.list(ids), officer).stream()
            .map(Masking.Masked::record)
            .collect(Collectors.toMap(Snapshot::id, Function.identity()));
    var next = columns.contains("next-clock") ? clocks.next(ids) : Map.<RecordId, RunningClock>of();
    var now = time.instant();
    var rows = new ArrayList<Row>();
    for (var item : items) {
      Optional.ofNullable(read.get(item.record()))
          .map(
              snapshot ->
                  new Drawn(
                      item,
                      snapshot,
                      hidden(snapshot, officer),
                      Optional.ofNullable(next.get(item.record())),
                      now))
          .ifPresent(drawn -> rows.add(row(drawn, columns, officer)));
    }
    return rows;
  }

  /** All that is known of one record. */
  private record Drawn(
      Item item,
      Snapshot snapshot,
      Map<String, String> hidden,
      Optional<RunningClock> next,
      Instant now) {}

  /** What is left out of the record, because only others may see it. */
  private Map<String, String> hidden(Snapshot snapshot, SignedIn officer) {
    return snapshot.recordedBy().equals(officer.officer().value())
        ? Map.of()
        : masking.of(snapshot.type(), officer).hidden();
  }

  private Row row(Drawn drawn, List<String> columns, SignedIn officer) {
    var item = drawn.item();
    var type = practice.definitionOf(item.type());
    var cells = columns.stream().map(column -> cell(drawn, type, column)).toList();
    return new Row(
        item.record() + "." + item.version(),
        "/records/" + item.record(),
        who(drawn.snapshot(), type),
        cells,
        item.due().filter(due -> due.isBefore(drawn.now())).isPresent(),
        item.holder().filter(officer.officer().value()::equals).isPresent());
  }

  private Cell cell(Drawn drawn, RecordDefinition type, String column) {
    var item = drawn.item();
    return switch (column) {
      case "who" -> Cell.link(who(drawn.snapshot(), type), "/records/" + item.record());
      case "type" -> Cell.text(type.title());
      case "state" -> Cell.text(Desks.label(practice, item.type(), item.state()));
      case "next-clock" -> due(drawn);
      case "holder" -> Cell.text(item.holder().map(names::of).orElse("Nobody"));
      case "unit" -> Cell.text(item.unit());
      case "opened" -> Cell.text(PlainWords.moment(item.openedAt()));
      default -> Cell.text(field(drawn, type, column));
    };
  }

  private static Cell due(Drawn drawn) {
    return drawn
        .next()
        .map(
            clock -> {
              var words = clock.label() + ": " + DueWords.due(clock.due(), drawn.now());
              return clock.due().isBefore(drawn.now())
                  ? Cell.tag(words, TagColour.RED)
                  : Cell.text(words);
            })
        .orElseGet(() -> Cell.text("Nothing"));
  }

  /** The names that the record gives the people in it; otherwise its key, or what it is. */
  private static String who(Snapshot snapshot, RecordDefinition type) {
    var said =
        type.parties().stream()
            .flatMap(role -> role.says().stream())
            .map(
                says ->
                    says.names().stream()
                        .flatMap(field -> text(type, snapshot, field).stream())
                        .collect(Collectors.joining(" ")))
            .filter(name -> !name.isBlank())
            .collect(Collectors.joining(", "));
    return said.isEmpty()
        ? snapshot.key().map(key -> type.title() + " " + key).orElse("Name not known")
        : shortened(said);
  }

  private static Optional<String> text(RecordDefinition type, Snapshot snapshot, String field) {
    return Body.value(type, snapshot.body(), field)
        .filter(Value.Text.class::isInstance)
        .map(value -> ((Value.Text) value).text());
  }

  /** What a field says; to those who may not see it, the words that stand there instead. */
  private static String field(Drawn drawn, RecordDefinition type, String column) {
    return type.field(column)
        .flatMap(
            located ->
                Body.value(type, drawn.snapshot().body(), column)
                    .map(value -> shortened(CellWords.of(value, located.field().kind().type())))
                    .or(() -> hidden(drawn.hidden(), located)))
        .orElse("");
  }

  private static Optional<String> hidden(
      Map<String, String> hidden, RecordDefinition.Located located) {
    var section = located.section().code().value();
    return Optional.ofNullable(hidden.get(section))
        .or(() -> Optional.ofNullable(hidden.get(section + "." + located.field().code())));
  }

  private static String shortened(String words) {
    return words.codePointCount(0, words.length()) <= LONGEST
        ? words
        : words.substring(0, words.offsetByCodePoints(0, LONGEST)) + "…";
  }
}
