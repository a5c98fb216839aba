package org.invicta.app.sharing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.invicta.app.records.Party;
import org.invicta.app.records.RecordChanged;
import org.invicta.app.records.Snapshot;
import org.invicta.engine.definition.ClockDefinition;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.Share;
import org.invicta.engine.expression.Value;
import org.invicta.engine.time.London;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * When a move shares a record, makes the link and the mail that tells of it, in the transaction of the move. Where nobody can be
 * sent anything the move is refused, if the share says what is done instead; else whoever sends it is told to ring.
 */
@Component
class SendShares {

  private final Practice practice;
  private final SealedLinks links;
  private final Shares shares;
  private final OutgoingMail mail;
  private final Unreachable unreachable;

  SendShares(
      Practice practice,
      SealedLinks links,
      Shares shares,
      OutgoingMail mail,
      Unreachable unreachable) {
    this.practice = practice;
    this.links = links;
    this.shares = shares;
    this.mail = mail;
    this.unreachable = unreachable;
  }

  @EventListener
  void changed(RecordChanged change) {
    var moved = change.isOpening() ? Optional.of(ClockDefinition.OPENED) : change.move();
    moved.ifPresent(
        move ->
            shares.of(change.after().type()).stream()
                .filter(share -> share.on().contains(move))
                .forEach(share -> send(share, change)));
  }

  private void send(Share share, RecordChanged change) {
    var record = change.after();
    Shares.receiver(share, record)
        .ifPresent(receiver -> send(share, record, receiver, change.actor().officer()));
  }

  private void send(Share share, Snapshot record, Party receiver, String by) {
    var reach = shares.reach(share, record, receiver);
    if (!reach.isByMail()) {
      unreachable.instead(share, record, reach);
    }
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
                reach.mailbox().ifPresent(address -> mail.tell(address, share.subject(), made)));
  }

  /** How long the link can be opened: the value in force on the day. */
  private Duration valid(Share share, Instant now) {
    return Optional.ofNullable(practice.values().get(share.expires()))
        .flatMap(value -> value.on(LocalDate.ofInstant(now, London.ZONE)))
        .filter(Value.Span.class::isInstance)
        .map(value -> ((Value.Span) value).length())
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "SH01: the value " + share.expires() + " says nothing for today"));
  }
}
