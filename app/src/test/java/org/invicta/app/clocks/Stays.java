package org.invicta.app.clocks;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.invicta.app.records.Actor;
import org.invicta.app.records.Draft;
import org.invicta.app.records.MakeMove;
import org.invicta.app.records.MoveWish;
import org.invicta.app.records.Moved;
import org.invicta.app.records.OpenRecord;
import org.invicta.app.records.Party;
import org.invicta.app.records.RecordId;
import org.invicta.app.records.Saved;
import org.invicta.engine.definition.Code;
import org.invicta.engine.expression.Value;

/** Opens and moves the records of the tests. */
final class Stays {
  static final Code STAY = new Code("stay");
  static final Code REVIEW = new Code("review");
  static final Actor SERGEANT =
      new Actor("ps-okoro", Set.of(new Code("custody-officer")), "Northgate");

  private final OpenRecord open;
  private final MakeMove move;

  Stays(OpenRecord open, MakeMove move) {
    this.open = open;
    this.move = move;
  }

  RecordId opened(Instant now, Party... parties) {
    return opened(STAY, group("detention", Map.of("cell", new Value.Text("3"))), now, parties);
  }

  RecordId opened(Code type, Value.Group body, Instant now, Party... parties) {
    return switch (open.open(
        new Draft(type, Optional.empty(), body, List.of(parties), now), SERGEANT, "test")) {
      case Saved.Done(var id, _, _) -> id;
      case Saved other -> throw new AssertionError(other);
    };
  }

  /** A stay of which detention was authorised at an instant. */
  RecordId authorised(Instant now, Instant at) {
    var id = opened(now);
    done(wish(id, 1, "authorise", authorisedAt(at), Optional.empty(), ""));
    return id;
  }

  Moved review(RecordId id, int basedOn, Instant at) {
    var item = new Value.Group(Map.of("done-at", new Value.Moment(at)));
    return move.move(wish(id, basedOn, "review", nothing(), Optional.of(item), ""));
  }

  void moved(RecordId id, int basedOn, String code, String reason) {
    done(wish(id, basedOn, code, nothing(), Optional.empty(), reason));
  }

  void done(MoveWish wish) {
    done(move.move(wish));
  }

  static void done(Moved moved) {
    if (!(moved instanceof Moved.Done)) {
      throw new AssertionError(moved);
    }
  }

  static MoveWish wish(
      RecordId id,
      int basedOn,
      String code,
      Value.Group answers,
      Optional<Value.Group> item,
      String reason) {
    return new MoveWish(id, basedOn, new Code(code), answers, item, SERGEANT, "test", reason);
  }

  static Value.Group authorisedAt(Instant at) {
    return group("detention", Map.of("authorised-at", new Value.Moment(at)));
  }

  static Value.Group group(String section, Map<String, Value> fields) {
    return new Value.Group(Map.of(section, new Value.Group(fields)));
  }

  static Value.Group nothing() {
    return new Value.Group(Map.of());
  }
}
