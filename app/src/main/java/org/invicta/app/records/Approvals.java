package org.invicta.app.records;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.invicta.app.access.AsSystem;
import org.invicta.app.records.Asked.Outcome;
import org.invicta.engine.body.Problem;
import org.invicta.engine.definition.LifecycleDefinition.Approval;
import org.springframework.stereotype.Component;

/** Moves that take effect once others agree: one or two different people, never whoever asks. */
@Component
public final class Approvals {

  private final AskedApprovals asked;
  private final Moving moving;
  private final Agreeing agreeing;
  private final Writing writing;
  private final Ids ids;
  private final AsSystem system;

  Approvals(
      AskedApprovals asked,
      Moving moving,
      Agreeing agreeing,
      Writing writing,
      Ids ids,
      AsSystem system) {
    this.asked = asked;
    this.moving = moving;
    this.agreeing = agreeing;
    this.writing = writing;
    this.ids = ids;
    this.system = system;
  }

  /** The moves asked for of a record, those that ended among them, the newest first. */
  public List<Asked> of(RecordId record) {
    return asked.of(record);
  }

  /** The moves that wait for somebody's agreement and to which this person may agree, the oldest first. */
  public List<Asked> waitingFor(Actor actor) {
    return asked.waiting().stream().filter(one -> agreeing.problems(one, actor).isEmpty()).toList();
  }

  Moved ask(MoveWish wish, Approval approval) {
    asked.hold(wish.id());
    var same =
        asked.of(wish.id()).stream()
            .filter(Asked::waits)
            .anyMatch(one -> one.move().equals(wish.move()));
    if (same) {
      return refused(
          MoveFault.ASKED_ALREADY.at(
              "",
              "a move that was asked for already",
              "each move asked for once at a time",
              "Wait until it is agreed to or refused"));
    }
    var request = ids.next();
    asked.add(request, wish, approval, writing.now());
    return new Moved.AwaitsApproval(wish.id(), request, approval);
  }

  /**
   * Agrees to a move. With the last agreement it needs the move is decided again, as the record is then, and made.
   *
   * @param reason why; may be empty
   * @return {@link Moved.AwaitsApproval} while others have to agree as well; {@link Moved.LostUpdate} or {@link Moved.Refused} when
   *     the record has changed so that the move can no longer be made as it was asked for: then it is over, and what was filled in
   *     can be read in {@link #of}
   */
  public Moved approve(UUID request, Actor actor, String reason) {
    try {
      return writing.whole(() -> agree(request, actor, reason));
    } catch (CannotFollow stopped) {
      return new Moved.Refused(stopped.problems());
    }
  }

  private Moved agree(UUID request, Actor actor, String reason) {
    var found = held(request);
    var problems = problems(found, actor);
    if (!problems.isEmpty()) {
      return new Moved.Refused(problems);
    }
    var wanted = found.orElseThrow();
    asked.give(request, actor.officer(), true, reason, writing.now());
    var agreed = agreed(wanted);
    agreed.add(actor.officer());
    return agreed.size() < wanted.people()
        ? new Moved.AwaitsApproval(wanted.record(), request, agreeing.approval(wanted))
        : make(wanted, agreed);
  }

  /** The version is that of whoever asked, which whoever agrees last cannot write. */
  private Moved make(Asked wanted, Set<String> agreed) {
    var changed = agreeing.changedMeanwhile(wanted);
    var moved = changed.orElseGet(() -> system.call(() -> make(agreeing.wish(wanted), agreed)));
    var outcome = moved instanceof Moved.Done ? Outcome.MADE : Outcome.OVERTAKEN;
    asked.end(wanted.request(), outcome, writing.now());
    return moved instanceof Moved.LostUpdate ? agreeing.lost(wanted) : moved;
  }

  private Moved make(MoveWish wish, Set<String> agreed) {
    return switch (moving.plan(wish, agreed)) {
      case Moving.Plan.Stopped(var why) -> why;
      case Moving.Plan.Waits _ ->
          refused(
              MoveFault.ENDED_ALREADY.at(
                  "",
                  "a move that needs more people to agree than when it was asked for",
                  "as many as the practice files say now",
                  "Ask for it again"));
      case Moving.Plan.Ready ready -> moving.write(ready, wish);
    };
  }

  /**
   * Refuses to agree: the move is then over.
   *
   * @param reason why, for whoever asked
   * @return what stands in the way; nothing when it is refused
   */
  public List<Problem> refuse(UUID request, Actor actor, String reason) {
    return writing.whole(
        () -> {
          var found = held(request);
          var problems = problems(found, actor);
          if (!problems.isEmpty()) {
            return problems;
          }
          if (reason.isBlank()) {
            return List.of(
                MoveFault.NO_REASON.at(
                    "reason", "no reason", "a reason for whoever asked", "Say why"));
          }
          asked.give(request, actor.officer(), false, reason, writing.now());
          asked.end(request, Outcome.REFUSED, writing.now());
          return List.of();
        });
  }

  private Optional<Asked> held(UUID request) {
    asked.find(request).ifPresent(one -> asked.hold(one.record()));
    return asked.find(request);
  }

  private List<Problem> problems(Optional<Asked> found, Actor actor) {
    return found
        .map(one -> agreeing.problems(one, actor))
        .orElseGet(
            () ->
                List.of(
                    MoveFault.NO_SUCH_REQUEST.at(
                        "",
                        "a request that does not exist",
                        "a move somebody asked for",
                        "Check the address")));
  }

  private static Set<String> agreed(Asked asked) {
    return asked.given().stream()
        .filter(Asked.Given::agreed)
        .map(Asked.Given::by)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static Moved refused(Problem problem) {
    return new Moved.Refused(List.of(problem));
  }
}
