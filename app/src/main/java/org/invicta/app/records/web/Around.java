package org.invicta.app.records.web;

import java.util.List;
import java.util.Optional;
import org.invicta.app.access.Decision;
import org.invicta.app.access.SignedIn;
import org.invicta.app.records.Actor;
import org.invicta.app.records.Approvals;
import org.invicta.app.records.Asked;
import org.invicta.app.records.Held;
import org.invicta.app.records.MadeMove;
import org.invicta.app.records.MaySee;
import org.invicta.app.records.Possible;
import org.invicta.app.records.PossibleMove;
import org.invicta.app.records.ReadOrigins;
import org.invicta.app.records.Snapshot;
import org.invicta.app.records.UndoMove;
import org.invicta.app.records.Work;
import org.springframework.stereotype.Component;

/** What somebody may do with a record now, and what it is connected with. */
@Component
class Around {

  private final Possible possible;
  private final Approvals approvals;
  private final UndoMove undoing;
  private final ReadOrigins origins;
  private final Work work;
  private final MaySee may;

  Around(
      Possible possible,
      Approvals approvals,
      UndoMove undoing,
      ReadOrigins origins,
      Work work,
      MaySee may) {
    this.possible = possible;
    this.approvals = approvals;
    this.undoing = undoing;
    this.origins = origins;
    this.work = work;
    this.may = may;
  }

  /**
   * What there is around a record.
   *
   * @param moves all moves from its state, those refused with the reason
   * @param waiting moves that wait for agreement
   * @param undo the last move, while the reader may take it back
   * @param family what it was created from and what was created from it
   * @param held whose work it is
   * @param mayChange whether the reader may change what it says
   */
  record Seen(
      List<PossibleMove> moves,
      List<Asked> waiting,
      Optional<MadeMove> undo,
      ReadOrigins.Family family,
      Optional<Held> held,
      boolean mayChange) {
    Seen {
      moves = List.copyOf(moves);
      waiting = List.copyOf(waiting);
    }
  }

  Seen of(Snapshot record, SignedIn officer) {
    var actor = Actor.of(officer);
    return new Seen(
        possible.moves(record, actor),
        approvals.of(record.id()).stream().filter(Asked::waits).toList(),
        undoing.open(record, actor),
        origins.of(record.id()),
        work.of(record.id()),
        may.change(officer, record) instanceof Decision.Allowed);
  }
}
