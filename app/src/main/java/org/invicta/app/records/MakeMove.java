package org.invicta.app.records;

import java.util.Set;
import org.invicta.engine.definition.Code;
import org.springframework.stereotype.Component;

/** Moves records from state to state. */
@Component
public final class MakeMove {

  private final Moving moving;
  private final Approvals approvals;
  private final Writing writing;

  MakeMove(Moving moving, Approvals approvals, Writing writing) {
    this.moving = moving;
    this.approvals = approvals;
    this.writing = writing;
  }

  /**
   * Makes a move: one new version with the state after it and what was filled in, and in the same transaction all that follows from
   * it. Where others have to agree it is kept until they have.
   */
  public Moved move(MoveWish wish) {
    try {
      return writing.whole(() -> make(wish));
    } catch (CannotFollow stopped) {
      return new Moved.Refused(stopped.problems());
    }
  }

  private Moved make(MoveWish wish) {
    return switch (moving.plan(wish, Set.of())) {
      case Moving.Plan.Stopped(var why) -> why;
      case Moving.Plan.Waits(var approval) -> approvals.ask(wish, approval);
      case Moving.Plan.Ready ready -> moving.write(ready, wish);
    };
  }

  /**
   * Makes a move that asks for nothing: a new version that says the same in another state.
   *
   * @param basedOn the version the person saw
   * @param roles the roles of whoever moves it
   * @return {@link Saved.Done}; {@link Saved.Unchanged} when others have to agree first; {@link Saved.LostUpdate} when there is a
   *     newer version; {@link Saved.Refused} with the rule of the lifecycle (codes {@code L001} on)
   */
  public Saved move(RecordId id, int basedOn, Code move, Set<Code> roles, Provenance provenance) {
    var actor = new Actor(provenance.by(), roles, "");
    var wish = MoveWish.of(id, basedOn, move, actor, provenance.through(), provenance.reason());
    return switch (move(wish)) {
      case Moved.Done done -> new Saved.Done(done.id(), done.version());
      case Moved.AwaitsApproval waits -> new Saved.Unchanged(waits.id(), basedOn);
      case Moved.LostUpdate(var theirs, var _) -> new Saved.LostUpdate(theirs, theirs.body());
      case Moved.Refused(var problems) -> new Saved.Refused(problems);
    };
  }
}
