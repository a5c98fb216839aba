package org.invicta.app.records.web;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.invicta.app.access.OfficerNames;
import org.invicta.app.access.Purposes;
import org.invicta.app.access.SignedIn;
import org.invicta.app.audit.AuditLog;
import org.invicta.app.audit.AuditLog.Entry;
import org.invicta.app.records.RecordPart;
import org.invicta.app.records.Snapshot;
import org.invicta.app.web.Pieces;
import org.invicta.app.web.PlainWords;
import org.invicta.app.web.Table;
import org.invicta.app.web.Table.Cell;
import org.invicta.app.web.Table.Column;
import org.invicta.engine.definition.CodeList;
import org.invicta.engine.definition.Practice;
import org.springframework.stereotype.Component;

/** Shows on a record who looked at it, when, and for what. */
@Component
class WhoLooked implements RecordPart {

  private static final int SHOWN = 50;

  private final AuditLog log;
  private final OfficerNames names;
  private final Purposes purposes;
  private final Practice practice;
  private final Pieces pieces;

  WhoLooked(AuditLog log, OfficerNames names, Purposes purposes, Practice practice, Pieces pieces) {
    this.log = log;
    this.names = names;
    this.purposes = purposes;
    this.practice = practice;
    this.pieces = pieces;
  }

  @Override
  public String heading() {
    return "Who looked at this record";
  }

  @Override
  public int order() {
    return 900;
  }

  @Override
  public Optional<Content> of(Snapshot record, SignedIn reader) {
    if (practice.definitionOf(record.type()).isOfficial()) {
      return Optional.empty();
    }
    var looks =
        Table.of(
                "who-looked",
                "The last " + SHOWN + " times, the newest first",
                Column.text("When"),
                Column.text("Who"),
                Column.text("What"),
                Column.text("Why"))
            .rows(log.about(record.id().value(), SHOWN).stream().map(this::row).toList());
    return Optional.of(pieces.of("records/who-looked", Map.of("looks", looks)));
  }

  private List<Cell> row(Entry entry) {
    var unit = entry.unit().isEmpty() ? "" : ", " + entry.unit();
    return List.of(
        Cell.text(PlainWords.moment(entry.at().toInstant())),
        Cell.text(names.of(entry.officer()) + unit),
        Cell.text(did(entry)),
        Cell.text(purposes.withCode(entry.purpose()).map(CodeList.Value::label).orElse("")));
  }

  private static String did(Entry entry) {
    return switch (entry.kind()) {
      case "read" -> "Read it";
      case "search" -> "Saw it in a list";
      case "change" -> "Changed it (" + entry.detail().replace('-', ' ') + ")";
      case "disclosure" -> "Sent something of it to " + entry.detail();
      case "break-glass" -> "Opened it with a reason";
      case "review" -> "Reviewed why it was opened: " + entry.detail();
      case "refused" -> "Was refused";
      default -> entry.kind();
    };
  }
}
