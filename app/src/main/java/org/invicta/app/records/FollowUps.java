package org.invicta.app.records;

import java.util.List;
import java.util.Optional;
import org.invicta.app.access.AsSystem;
import org.invicta.app.records.Drafting.Drafted;
import org.invicta.engine.body.Problem;
import org.invicta.engine.definition.ClockDefinition;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Then;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Does what follows from a move, in the transaction of the move: once only, however often it is made. It is done by the application, whatever
 * whoever moves may see.
 */
@Component
class FollowUps {

  private static final int DEEPEST = 8;
  private static final ScopedValue<Integer> DEPTH = ScopedValue.newInstance();

  private final Definitions definitions;
  private final Drafting drafting;
  private final OpenRecord open;
  private final FollowBack back;
  private final AsSystem system;

  FollowUps(
      Definitions definitions,
      Drafting drafting,
      OpenRecord open,
      FollowBack back,
      AsSystem system) {
    this.definitions = definitions;
    this.drafting = drafting;
    this.open = open;
    this.back = back;
    this.system = system;
  }

  /**
   * Does what follows.
   *
   * @throws CannotFollow when it cannot be done: the move is taken back
   */
  @EventListener
  void follow(RecordChanged changed) {
    var made = changed.isOpening() ? Optional.of(ClockDefinition.OPENED) : changed.move();
    if (made.isEmpty()) {
      return;
    }
    var type = definitions.of(changed.after().type()).orElseThrow();
    if (type.follows(made.get())) {
      var depth = DEPTH.orElse(0);
      if (depth == DEEPEST) {
        throw new CannotFollow(List.of(endless(made.get())));
      }
      ScopedValue.where(DEPTH, depth + 1)
          .run(() -> system.run(() -> follow(type, changed, made.get())));
    }
  }

  private void follow(RecordType type, RecordChanged changed, Code made) {
    type.lifecycle().orElseThrow().then().stream()
        .filter(then -> then.on().contains(made))
        .forEach(
            then -> {
              switch (then) {
                case Then.Create create -> create(type, create, changed);
                case Then.MoveOrigin origin -> back.move(type, origin, changed.after());
              }
            });
  }

  private void create(RecordType type, Then.Create create, RecordChanged changed) {
    var after = changed.after();
    var opening =
        new Opening(
            Optional.of(changed.actor().unit()),
            Optional.of(new Opening.From(after.id(), after.version(), create.code())));
    for (Drafted drafted : drafting.drafts(type, create, after)) {
      var provenance = Actor.system().acting("follow-up", reason(type, create.code()));
      if (open.follow(drafted.draft(), provenance, opening) instanceof Saved.Refused refused) {
        throw new CannotFollow(
            refused.problems().stream()
                .map(problem -> cannot("a new " + drafted.title(), problem))
                .toList());
      }
    }
  }

  static String reason(RecordType type, Code then) {
    return "Follows from: " + type.definition().title() + " (" + then + ")";
  }

  static Problem cannot(String what, Problem problem) {
    return MoveFault.CANNOT_FOLLOW.at(
        problem.field(), what + ": " + problem.found(), problem.allowed(), problem.todo());
  }

  private static Problem endless(Code move) {
    return MoveFault.CANNOT_FOLLOW.at(
        "",
        "more than " + DEEPEST + " moves that follow from each other, the last " + move,
        "at most " + DEEPEST,
        "Tell whoever keeps the practice files");
  }
}
