package org.invicta.app.sharing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.invicta.app.records.Party;
import org.invicta.app.records.RecordChanged;
import org.invicta.app.records.RecordValues;
import org.invicta.app.records.Snapshot;
import org.invicta.engine.definition.ClockDefinition;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.Share;
import org.invicta.engine.expression.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When a move shares a record, makes the link and the mail that tells of it, in the transaction of the move. */
@Component
class SendShares {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final Practice practice;
  private final SealedLinks links;
  private final Mailboxes mailboxes;
  private final OutgoingMail mail;
  private final RecordValues values;

  SendShares(
      Practice practice,
      SealedLinks links,
      Mailboxes mailboxes,
      OutgoingMail mail,
      RecordValues values) {
    this.practice = practice;
    this.links = links;
    this.mailboxes = mailboxes;
    this.mail = mail;
    this.values = values;
  }

  @EventListener
  void changed(RecordChanged change) {
    var moved = change.isOpening() ? Optional.of(ClockDefinition.OPENED) : change.move();
    moved.ifPresent(
        move ->
            shares(change.after().type()).stream()
                .filter(share -> share.on().contains(move))
                .forEach(share -> send(share, change)));
  }

  private List<Share> shares(Code type) {
    return Optional.ofNullable(practice.lifecycles().get(type))
        .map(lifecycle -> lifecycle.shares())
        .orElse(List.of());
  }

  private void send(Share share, RecordChanged change) {
    var record = change.after();
    record.parties().stream()
        .filter(party -> party.role().equals(share.to()))
        .findFirst()
        .ifPresent(receiver -> send(share, record, receiver, change.actor().officer()));
  }

  private void send(Share share, Snapshot record, Party receiver, String by) {
    links
        .make(
            record.id(),
            record.version(),
            share.code(),
            receiver.id(),
            by,
            valid(share, record.recordedAt()))
        .ifPresent(
            made ->
                mailboxes
                    .of(receiver.id(), mailbox(share, record))
                    .mailbox()
                    .ifPresent(address -> mail.tell(address, share.subject(), made)));
  }

  /** The field that holds the mailbox of whoever is told, as the share says for this record. */
  private String mailbox(Share share, Snapshot record) {
    return share
        .mailbox()
        .map(which -> values.of(which, record))
        .filter(Value.Text.class::isInstance)
        .map(value -> ((Value.Text) value).text())
        .orElse(Mailboxes.MAILBOX);
  }

  /** How long the link can be opened: the value in force on the day. */
  private Duration valid(Share share, Instant now) {
    return Optional.ofNullable(practice.values().get(share.expires()))
        .flatMap(value -> value.on(LocalDate.ofInstant(now, LONDON)))
        .filter(Value.Span.class::isInstance)
        .map(value -> ((Value.Span) value).length())
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "SH01: the value " + share.expires() + " says nothing for today"));
  }
}
