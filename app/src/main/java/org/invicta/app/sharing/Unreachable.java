package org.invicta.app.sharing;

import java.util.List;
import java.util.Optional;
import org.invicta.app.access.AsSystem;
import org.invicta.app.records.Actor;
import org.invicta.app.records.CannotFollow;
import org.invicta.app.records.MakeMove;
import org.invicta.app.records.MoveWish;
import org.invicta.app.records.RecordChanged;
import org.invicta.app.records.Snapshot;
import org.invicta.engine.body.Problem;
import org.invicta.engine.definition.Share;
import org.invicta.engine.expression.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Messages that cannot be sent, since no mailbox is known or the receiver has closed: the record becomes a call to make, as the share
 * says, and those who would have sent it are told.
 */
@Component
class Unreachable {

  private static final Value.Group NOTHING = new Value.Group(java.util.Map.of());

  private final Shares shares;
  private final TellSenders senders;
  private final MakeMove moves;
  private final AsSystem system;

  Unreachable(Shares shares, TellSenders senders, MakeMove moves, AsSystem system) {
    this.shares = shares;
    this.senders = senders;
    this.moves = moves;
    this.system = system;
  }

  /** Makes the call, as soon as a record stands where it would be sent from. */
  @EventListener
  void changed(RecordChanged change) {
    var record = change.after();
    shares.of(record.type()).stream()
        .filter(share -> isHere(share, record))
        .findFirst()
        .ifPresent(share -> system.run(() -> look(share, record)));
  }

  /** Whether the move that is made instead starts where the record stands now. */
  private boolean isHere(Share share, Snapshot record) {
    return share
        .unreachable()
        .flatMap(move -> shares.move(record.type(), move))
        .filter(move -> move.from().contains(record.state()))
        .isPresent();
  }

  private void look(Share share, Snapshot record) {
    Shares.receiver(share, record)
        .map(receiver -> shares.reach(share, record, receiver))
        .filter(reach -> !reach.isByMail())
        .ifPresent(reach -> ring(share, record, reach));
  }

  private void ring(Share share, Snapshot record, Mailboxes.Reach reach) {
    moves.move(
        new MoveWish(
            record.id(),
            record.version(),
            share.unreachable().orElseThrow(),
            NOTHING,
            Optional.empty(),
            Actor.system(),
            "follow-up",
            ""));
    tell(share, record, reach);
  }

  /**
   * What is done instead of sending.
   *
   * @throws CannotFollow where the share has something done instead: nothing is sent that nobody would get
   */
  void instead(Share share, Snapshot record, Mailboxes.Reach reach) {
    if (share.unreachable().isPresent()) {
      throw new CannotFollow(
          List.of(
              new Problem(
                  "SH02",
                  "",
                  "a receiver who can be sent nothing",
                  "Messages are sent to the mailbox of a role that is known and open",
                  reach.instead() + ". Record the call, or choose again who is told")));
    }
    tell(share, record, reach);
  }

  private void tell(Share share, Snapshot record, Mailboxes.Reach reach) {
    senders.tell(
        share,
        record,
        reach.instead(),
        "unreachable %s %d".formatted(record.id(), record.version()));
  }
}
