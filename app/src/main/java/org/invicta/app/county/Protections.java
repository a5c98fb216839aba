package org.invicta.app.county;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.invicta.app.county.Case.Steps;
import org.invicta.engine.definition.Code;

/** Cases of police protection: in force, with the designated officer, ended in time, and ended too late. */
final class Protections {

  static final Code TYPE = new Code("police-protection");

  /** Stands for the officer who opens the story, whoever that will be. */
  static final String OPENER = "{opener}";

  /** Stands for the officer who makes the move. */
  static final String MAKER = "{maker}";

  private static final Duration OPENED_AFTER = ofMinutes(50);

  private final Instant end;
  private final Chance chance;

  Protections(Instant end, Chance chance) {
    this.end = end;
    this.chance = chance;
  }

  /**
   * How one goes.
   *
   * @param ago how many hours before the end the power was used
   * @param designated whether a designated officer takes it on
   * @param kept for how many minutes the child is kept; 0 while the child still is
   * @param reason how it ended
   * @param again whether the power had been used for the child days before
   */
  record Course(int ago, boolean designated, int kept, String reason, boolean again) {

    static List<Course> all() {
      return List.of(
          new Course(2, false, 0, "", false),
          new Course(55, true, 0, "", false),
          new Course(1, false, 0, "", true),
          new Course(24 * 40, true, 60 * 31, "voluntary", false),
          new Course(24 * 121, true, 60 * 20, "to-relative", false),
          new Course(24 * 203, true, 60 * 71, "emergency-order", false),
          new Course(24 * 288, true, 60 * 73 + 20, "expired", false));
    }
  }

  Instant at(Course course) {
    return end.minus(ofHours(course.ago()));
  }

  Case story(Course course, Plot plot, Child child) {
    var used = at(course);
    var opened = used.plus(OPENED_AFTER);
    var steps = new Steps(TYPE, opened);
    tell(steps);
    if (course.designated()) {
      accept(steps, "accept");
    } else if (course.again()) {
      accept(steps, "accept-again");
    }
    if (course.designated()) {
      AfterProtection.refer(steps, course.kept() > 0);
    }
    if (course.kept() > 0) {
      finish(steps.on(TYPE.value(), "designated-officer"), course, used);
      AfterProtection.close(steps);
    }
    return new Case(
        TYPE,
        "made-up/%s".formatted(child.id()),
        List.of(child.party()),
        body(course, plot, child, used).group(),
        "officer",
        opened,
        steps.all());
  }

  private Fields body(Course course, Plot plot, Child child, Instant used) {
    var earlier = new Fields().yes("used-before", course.again());
    if (course.again()) {
      earlier.put(
          "fresh-grounds", "The man who was told to stay away came back and broke the door.");
    }
    return new Fields()
        .put(
            "power",
            new Fields()
                .put("used-at", used)
                .put("action", "removed")
                .put("initiating-officer", OPENER)
                .put("found-at", child.home())
                .choices("harm-kinds", chance.pick(List.of("physical", "neglect")))
                .put("grounds", plot.said("facts", child)))
        .put("subject", child.subject())
        .put("earlier", earlier)
        .put("aware", plot.aware(child))
        .put("voice-of-the-child", plot.voice(child));
  }

  private static void tell(Steps steps) {
    steps
        .by("officer")
        .move(
            "tell-authority",
            ofMinutes(5),
            new Fields()
                .put(
                    "told",
                    new Fields()
                        .put("authority-at", steps.in(ofMinutes(-20)))
                        .put("authority-name", "The county council, duty social worker")
                        .yes("home-elsewhere", false)))
        .adds(
            "move-child",
            ofMinutes(5),
            new Fields()
                .put("kind", "local-authority")
                .put("where", "Foster carers found by the duty social worker")
                .put("from", steps.in(ofMinutes(-10))))
        .move(
            "tell-family",
            ofMinutes(10),
            new Fields()
                .put(
                    "told",
                    new Fields()
                        .put("child-at", steps.in(ofMinutes(-50)))
                        .put("parents-at", steps.in(ofMinutes(-5)))
                        .put("parents-who", "The mother, by telephone")));
  }

  private static void accept(Steps steps, String move) {
    steps
        .by("designated-officer")
        .move(
            move,
            ofMinutes(40),
            new Fields()
                .put(
                    "designated",
                    new Fields()
                        .put("officer", MAKER)
                        .put("rank", "inspector")
                        .put("accepted-at", steps.in(ofMinutes(35)))
                        .put(
                            "view",
                            "Spoke to the officer and the doctor. There is still reasonable cause.")));
  }

  private static void finish(Steps steps, Course course, Instant used) {
    var ended = used.plus(ofMinutes(course.kept()));
    var ending =
        new Fields()
            .put("ended-at", ended)
            .put("reason", course.reason())
            .put("to-whom", "The duty social worker");
    if (course.reason().equals("expired")) {
      ending.put(
          "late-because",
          "The court sat late, and nobody was named to release the child at night.");
    }
    steps.move(
        "end",
        Duration.between(steps.in(Duration.ZERO), ended.plus(ofMinutes(10))),
        new Fields().put("ending", ending));
  }
}
