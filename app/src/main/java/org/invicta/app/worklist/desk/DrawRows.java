package org.invicta.app.worklist.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import org.invicta.engine.definition.ClockDefinition;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.PartyKind;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.definition.RecordDefinition.PartyRole;
import org.springframework.stereotype.Component;

/** Says in words what the columns of a desk show of each record. */
@Component
public class DrawRows {
  private final Practice practice;
  private final ReadRecords records;
  private final ReadClocks clocks;
  private final CalledBy names;
  private final Masking masking;
  private final DeskWords words;

  DrawRows(
      Practice practice,
      ReadRecords records,
      ReadClocks clocks,
      CalledBy names,
      Masking masking,
      DeskWords words) {
    this.practice = practice;
    this.records = records;
    this.clocks = clocks;
    this.names = names;
    this.masking = masking;
    this.words = words;
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
      default ->
          role(type, column)
              .map(PartyRole::label)
              .or(() -> clock(type, column))
              .filter(_ -> type.field(column).isEmpty())
              .orElseGet(() -> DeskWords.heading(type, column));
    };
  }

  private Optional<String> clock(RecordDefinition type, String column) {
    return Optional.ofNullable(practice.lifecycles().get(type.code())).stream()
        .flatMap(lifecycle -> lifecycle.clocks().stream())
        .filter(clock -> clock.code().value().equals(column))
        .map(ClockDefinition::label)
        .findFirst();
  }

  /** The rows of items, in their order; a record that may not be read after all is left out. */
  public List<Row> rows(List<Item> items, List<String> columns, SignedIn officer) {
    var ids = items.stream().map(Item::record).toList();
    var read =
        masking.mask(records.list(ids), officer).stream()
            .map(Masking.Masked::record)
            .collect(Collectors.toMap(Snapshot::id, Function.identity()));
    var next = columns.contains("next-clock") ? clocks.next(ids) : Map.<RecordId, RunningClock>of();
    var types = items.stream().map(Item::type).distinct().map(practice::definitionOf).toList();
    var organisations =
        shows(types, columns, (type, column) -> role(type, column).isPresent()).isEmpty()
            ? Map.<UUID, String>of()
            : names.in(read.values());
    var clocked =
        clocks.byCode(
            ids, shows(types, columns, (type, column) -> clock(type, column).isPresent()));
    var now = words.now();
    var rows = new ArrayList<Row>();
    for (var item : items) {
      Optional.ofNullable(read.get(item.record()))
          .map(
              snapshot ->
                  new Drawn(
                      item,
                      snapshot,
                      masking.of(snapshot, officer).hidden(),
                      Optional.ofNullable(next.get(item.record())),
                      organisations,
                      clocked.getOrDefault(item.record(), Map.of()),
                      now))
          .ifPresent(drawn -> rows.add(row(drawn, columns, officer)));
    }
    return rows;
  }

  /** The columns that are something in one of the types: a clock, or an organisation that takes part. */
  private static List<Code> shows(
      List<RecordDefinition> types,
      List<String> columns,
      BiPredicate<RecordDefinition, String> something) {
    return columns.stream()
        .filter(column -> types.stream().anyMatch(type -> something.test(type, column)))
        .map(Code::new)
        .toList();
  }

  /** All that is known of one record. */
  private record Drawn(
      Item item,
      Snapshot snapshot,
      Map<String, String> hidden,
      Optional<RunningClock> next,
      Map<UUID, String> organisations,
      Map<Code, RunningClock> clocks,
      Instant now) {}

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
      case "holder" -> Cell.text(item.holder().map(names.officers()::of).orElse("Nobody"));
      case "unit" -> Cell.text(item.unit());
      case "opened" -> Cell.text(PlainWords.moment(item.openedAt()));
      default -> named(drawn, type, column);
    };
  }

  /** A clock, an organisation that takes part, or a field. */
  private Cell named(Drawn drawn, RecordDefinition type, String column) {
    return Optional.of(column)
        .filter(Code::isCode)
        .flatMap(code -> Optional.ofNullable(drawn.clocks().get(new Code(code))))
        .map(clock -> by(clock, drawn.now()))
        .or(() -> role(type, column).map(role -> Cell.text(organisation(drawn, role))))
        .orElseGet(() -> words.cell(drawn.snapshot(), drawn.hidden(), type, column, drawn.now()));
  }

  /** By when, told apart where that has passed undone. */
  private static Cell by(RunningClock clock, Instant now) {
    var words = DueWords.when(clock.due(), now);
    if (!clock.isOpen()) {
      return Cell.text("Done");
    }
    return clock.due().isBefore(now)
        ? Cell.tag("Missed: " + words, TagColour.RED)
        : Cell.text(words);
  }

  private static Optional<PartyRole> role(RecordDefinition type, String column) {
    return type.parties().stream()
        .filter(role -> role.is() == PartyKind.ORGANISATION)
        .filter(role -> role.code().value().equals(column))
        .findFirst();
  }

  private static String organisation(Drawn drawn, PartyRole role) {
    return drawn.snapshot().parties().stream()
        .filter(party -> party.role().equals(role.code()))
        .flatMap(party -> Optional.ofNullable(drawn.organisations().get(party.id())).stream())
        .collect(Collectors.joining(", "));
  }

  private static Cell due(Drawn drawn) {
    return drawn
        .next()
        .<Cell>map(
            clock ->
                new Cell.Lines(
                    clock.label(),
                    DueWords.due(clock.due(), drawn.now()),
                    clock.due().isBefore(drawn.now())
                        ? Optional.of(TagColour.RED)
                        : Optional.empty()))
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
        : DeskWords.shortened(said);
  }

  private static Optional<String> text(RecordDefinition type, Snapshot snapshot, String field) {
    return Body.text(type, snapshot.body(), field);
  }
}
