package org.invicta.app.records;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.invicta.app.access.SignedIn;
import org.invicta.app.web.AnswerRow;
import org.invicta.app.web.Pieces;
import org.invicta.engine.definition.AccessDefinition.Restriction;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.RecordDefinition;
import org.springframework.stereotype.Component;

/** Says on a record's page which answers are kept from whoever reads it, why, and whom to ask; never what they say. */
@Component
class KeptFromReader implements RecordPart {

  private static final int ORDER = 5;

  private final Practice practice;
  private final ReadRecords records;
  private final Masking masking;
  private final Pieces pieces;

  KeptFromReader(Practice practice, ReadRecords records, Masking masking, Pieces pieces) {
    this.practice = practice;
    this.records = records;
    this.masking = masking;
    this.pieces = pieces;
  }

  @Override
  public String heading() {
    return "Kept from your role";
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public Optional<Content> of(Snapshot record, SignedIn reader) {
    var hidden =
        records
            .whole(record.id(), record.version())
            .map(whole -> masking.mask(whole, reader).hidden())
            .orElse(Map.of());
    if (hidden.isEmpty()) {
      return Optional.empty();
    }
    var rows = new ArrayList<AnswerRow>();
    var definition = practice.definitionOf(record.type());
    for (var restriction : masking.restrictions(record.type())) {
      restriction.fields().stream()
          .filter(hidden::containsKey)
          .map(field -> row(definition, field, restriction))
          .forEach(rows::add);
    }
    return Optional.of(pieces.of("records/kept", Map.of("rows", List.copyOf(rows))));
  }

  private static AnswerRow row(RecordDefinition definition, String field, Restriction restriction) {
    var who = restriction.to().stream().map(KeptFromReader::words).toList();
    return AnswerRow.of(
        title(definition, field), restriction.words() + ". Ask: " + String.join(", ", who) + ".");
  }

  private static String title(RecordDefinition definition, String field) {
    return definition
        .field(field)
        .map(located -> located.field().label())
        .or(
            () ->
                definition.sections().stream()
                    .filter(section -> section.code().value().equals(field))
                    .map(section -> section.title())
                    .findFirst())
        .orElse(field);
  }

  private static String words(Code role) {
    return role.value().replace('-', ' ');
  }
}
