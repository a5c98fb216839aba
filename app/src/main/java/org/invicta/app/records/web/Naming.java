package org.invicta.app.records.web;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.invicta.app.access.OfficerNames;
import org.invicta.app.records.AnswerRows;
import org.invicta.app.records.PartyBook;
import org.invicta.app.records.RecordId;
import org.invicta.app.records.StoredFile;
import org.invicta.app.records.StoredFiles;
import org.invicta.engine.body.Evaluable;
import org.invicta.engine.body.ExpressionConditions;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.expression.Value;
import org.invicta.engine.time.London;
import org.springframework.stereotype.Component;

/** Gives people, places, files and officers their names on pages. */
@Component
class Naming {

  private final Practice practice;
  private final PartyBook book;
  private final StoredFiles files;
  private final OfficerNames officers;
  private final InstantSource clock;

  Naming(
      Practice practice,
      PartyBook book,
      StoredFiles files,
      OfficerNames officers,
      InstantSource clock) {
    this.practice = practice;
    this.book = book;
    this.files = files;
    this.officers = officers;
    this.clock = clock;
  }

  String officer(String code) {
    return officers.of(code);
  }

  Map<UUID, PartyBook.Known> parties(Collection<UUID> ids) {
    return book.names(ids);
  }

  /**
   * How the answers of a record are shown.
   *
   * @param item the item of a repeated group they stand in; an empty group outside
   */
  AnswerRows rows(
      RecordDefinition definition, RecordId record, Value.Group body, Value.Group item) {
    var conditions =
        new ExpressionConditions(
            definition, practice.values(), () -> LocalDate.ofInstant(clock.instant(), London.ZONE));
    var seen = Evaluable.body(definition.sections(), body);
    return new AnswerRows(
        this::name,
        file -> "/records/" + record.value() + "/files/" + file,
        computed -> conditions.evaluate(computed.from(), seen, item));
  }

  private Optional<String> name(String id) {
    try {
      var uuid = UUID.fromString(id);
      return Optional.ofNullable(book.names(java.util.List.of(uuid)).get(uuid))
          .map(PartyBook.Known::title)
          .or(() -> files.find(uuid).map(Naming::file))
          .or(() -> Optional.of("Not shown"));
    } catch (IllegalArgumentException aCode) {
      return Optional.of(officers.of(id));
    }
  }

  private static String file(StoredFile file) {
    return "%s (%,d KB, SHA-256 %s…)"
        .formatted(file.name(), Math.max(1, file.size() / 1000), file.sha256().substring(0, 12));
  }
}
