package org.invicta.app.sharing;

import java.util.List;
import java.util.Optional;
import org.invicta.app.records.Party;
import org.invicta.app.records.RecordValues;
import org.invicta.app.records.Snapshot;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.LifecycleDefinition.Move;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.Share;
import org.invicta.engine.expression.Value;
import org.springframework.stereotype.Component;

/** What may be shared of a record, and with whom. */
@Component
class Shares {

  private final Practice practice;
  private final Mailboxes mailboxes;
  private final RecordValues values;

  Shares(Practice practice, Mailboxes mailboxes, RecordValues values) {
    this.practice = practice;
    this.mailboxes = mailboxes;
    this.values = values;
  }

  /** The shares of a type of record. */
  List<Share> of(Code type) {
    return Optional.ofNullable(practice.lifecycles().get(type))
        .map(lifecycle -> lifecycle.shares())
        .orElse(List.of());
  }

  /** A share of a type of record, by its code. */
  Optional<Share> of(Code type, Code share) {
    return of(type).stream().filter(one -> one.code().equals(share)).findFirst();
  }

  /** A move of a type of record. */
  Optional<Move> move(Code type, Code move) {
    return Optional.ofNullable(practice.lifecycles().get(type))
        .flatMap(lifecycle -> lifecycle.move(move));
  }

  /** Who receives a share; empty where nobody has that role. */
  static Optional<Party> receiver(Share share, Snapshot record) {
    return record.parties().stream().filter(party -> party.role().equals(share.to())).findFirst();
  }

  /** How the receiver is reached, with the mailbox that the share means for this record. */
  Mailboxes.Reach reach(Share share, Snapshot record, Party receiver) {
    var field =
        share
            .mailbox()
            .map(which -> values.of(which, record))
            .filter(Value.Text.class::isInstance)
            .map(value -> ((Value.Text) value).text())
            .orElse(Mailboxes.MAILBOX);
    return mailboxes.of(receiver.id(), field);
  }
}
