package org.invicta.app.api;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.invicta.app.access.SignedIn;
import org.invicta.app.records.Actor;
import org.invicta.app.records.ChangeRecord;
import org.invicta.app.records.Draft;
import org.invicta.app.records.MakeMove;
import org.invicta.app.records.MoveWish;
import org.invicta.app.records.OpenRecord;
import org.invicta.app.records.ReadRecords;
import org.invicta.app.records.Snapshot;
import org.invicta.app.web.NotFound;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.RecordDefinition;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Opens, changes and moves records for programs, from what they sent. */
@Component
class RecordChanges {

  private static final String THROUGH = "interface for programs";

  private final OpenRecord open;
  private final ChangeRecord change;
  private final MakeMove move;
  private final ReadRecords records;
  private final SentBodies read;
  private final Answers answers;

  RecordChanges(
      OpenRecord open,
      ChangeRecord change,
      MakeMove move,
      ReadRecords records,
      SentBodies read,
      Answers answers) {
    this.open = open;
    this.change = change;
    this.move = move;
    this.records = records;
    this.read = read;
    this.answers = answers;
  }

  ResponseEntity<?> open(RecordDefinition type, String text, SignedIn officer, InstantSource time) {
    var sent = Sent.read(text, Set.of("body", "parties", "trueFrom"));
    var draft =
        new Draft(
            type.code(),
            Optional.empty(),
            read.body(type, sent, "body"),
            sent.parties().orElse(List.of()),
            sent.instant("trueFrom").orElseGet(time::instant));
    return answers.of(open.open(draft, Actor.of(officer), THROUGH), true);
  }

  ResponseEntity<?> change(
      RecordDefinition type, String id, String ifMatch, String text, SignedIn officer) {
    var record = record(type, id);
    if (ifMatch.isEmpty()) {
      return needsVersion();
    }
    var basedOn = Asked.version(ifMatch);
    if (record.version() != basedOn) {
      return Answers.changed(record);
    }
    var sent = Sent.read(text, Set.of("body", "parties", "reason"));
    return answers.of(
        change.change(
            record.id(),
            basedOn,
            read.body(type, sent, "body"),
            sent.parties().orElse(record.parties()),
            Actor.of(officer),
            THROUGH,
            sent.text("reason")),
        false);
  }

  ResponseEntity<?> move(
      RecordDefinition type,
      String id,
      Code wanted,
      String ifMatch,
      String text,
      SignedIn officer) {
    var record = record(type, id);
    if (ifMatch.isEmpty()) {
      return needsVersion();
    }
    var sent = Sent.read(text, Set.of("answers", "item", "parties", "reason"));
    return answers.of(
        move.move(
            new MoveWish(
                record.id(),
                Asked.version(ifMatch),
                wanted,
                read.body(type, sent, "answers"),
                read.item(type, wanted, sent),
                sent.parties(),
                Actor.of(officer),
                THROUGH,
                sent.text("reason"))));
  }

  private Snapshot record(RecordDefinition type, String id) {
    return records
        .find(Asked.id(id))
        .filter(record -> record.type().equals(type.code()))
        .orElseThrow(() -> new NotFound("There is no record at this address."));
  }

  private static ResponseEntity<?> needsVersion() {
    return Answers.answer(
        Answers.problem(
            HttpStatus.PRECONDITION_REQUIRED,
            "I428",
            "Send the ETag that the record came with as If-Match. Nothing was saved."));
  }
}
