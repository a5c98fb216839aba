package org.invicta.app.county;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.invicta.app.county.Story.Step;
import org.invicta.engine.definition.Code;
import org.invicta.engine.time.London;

/** Children who were missing: nearly all come back within a day, some are still missing when the county ends. */
final class MissingStories {

  static final Code TYPE = new Code("missing-episode");

  private static final int PAST = 20;

  /** How many minutes before the last day those reported missing who count as recent were reported. */
  private static final int[] NOW = {25, 130, 400, 900, 1500, 3100};

  private static final int YOUNGEST = 9;
  private static final int OLDEST = 17;
  private static final int DAY = 1440;

  private final Telling telling;

  MissingStories(Telling telling) {
    this.telling = telling;
  }

  Stream<Story> all() {
    return IntStream.range(0, PAST + NOW.length).boxed().flatMap(number -> story(number).stream());
  }

  private Optional<Story> story(int number) {
    var chance = telling.chance("missing", number);
    var isNow = number >= PAST;
    var reported = isNow ? telling.before(NOW[number - PAST]) : telling.within(chance, 15, 23);
    return telling
        .child(chance, YOUNGEST, OLDEST, reported)
        .map(child -> story(number, child, reported, chance));
  }

  private Story story(int number, Child child, Instant reported, Chance chance) {
    var isHigh = chance.happens(0.25);
    return new Story(
        TYPE,
        "made-up/missing/%03d".formatted(number + 1),
        body(number, child, reported, isHigh, chance).group(),
        List.of(child.party()),
        Telling.after(reported, 6),
        telling.with("officer"),
        steps(child, reported, isHigh, chance),
        new ReferralSteps(telling)::of);
  }

  private Fields body(int number, Child child, Instant reported, boolean isHigh, Chance chance) {
    var report =
        new Fields()
            .put("reference", "MM-%04d".formatted(number + 2001))
            .put("reported-at", reported)
            .put("reporter", "parent")
            .put("reporter-name", "A parent of " + child.person().givenName())
            .put("reporter-contact", "01632 960%03d".formatted(number))
            .put("why-missing", telling.say(chance, "missing-why"));
    var seen =
        new Fields()
            .put("last-seen-at", Telling.after(reported, -chance.between(40, 400)))
            .put("last-seen-where", "At home")
            .put("went-from", "home")
            .put("clothes", "School trousers, dark coat, white trainers");
    var risk =
        new Fields()
            .put("level", isHigh ? "high" : "medium")
            .put(
                "rationale",
                isHigh
                    ? "Was seen with an adult nobody knows"
                    : "Has come back before, nothing new")
            .put("decided-at", Telling.after(reported, 4))
            .put("decided-by", telling.name("officer"))
            .put("rank", "constable");
    return new Fields()
        .put("subject", child.subject())
        .put("report", report)
        .put("last-seen", seen)
        .put("care", new Fields().yes("looked-after", false))
        .put(
            "before",
            new Fields()
                .put("in-90-days", 1 + chance.weighted(60, 25, 10, 5))
                .yes("trigger-plan", false))
        .put("signs", signs(child, reported, isHigh))
        .put("risk", risk);
  }

  /** Such as the table makes high of, or does not. */
  private static Fields signs(Child child, Instant reported, boolean isHigh) {
    var day = java.time.LocalDate.ofInstant(reported, London.ZONE);
    var signs = new Fields().yes("with-adult", isHigh || child.age(day) < 10);
    for (var sign :
        List.of(
            "danger-now",
            "exploited",
            "out-of-character",
            "self-harm",
            "needs-medicine",
            "disability",
            "abuse-at-home",
            "weather")) {
      signs.yes(sign, false);
    }
    return signs;
  }

  private List<Step> steps(Child child, Instant reported, boolean isHigh, Chance chance) {
    var found = chance.between(150, isHigh ? 2 * DAY : 800);
    var steps = new ArrayList<Step>();
    steps.add(review(reported, 45, "supervisor-review", "supervisor", "sergeant", isHigh));
    steps.add(enquiry(reported, 60, "friends", "Friends were called; one saw the child at five"));
    steps.add(enquiry(reported, 110, "circulated", "Description given to all patrols"));
    for (int minutes = 660; minutes < found; minutes += DAY - 60) {
      steps.add(
          review(reported, minutes, "inspector-review", "duty-inspector", "inspector", isHigh));
    }
    steps.add(found(reported, found, chance));
    var returned = Telling.after(reported, found + 40);
    if (chance.happens(0.85)) {
      steps.add(interview(returned, chance));
    } else {
      steps.add(
          step(returned, 1100, "no-interview", "supervisor")
              .answering(
                  section(
                      "interview",
                      new Fields()
                          .put("not-held-why", "Taken abroad by the family the same night"))));
    }
    steps.addAll(afterwards(returned, chance));
    return steps;
  }

  private List<Step> afterwards(Instant returned, Chance chance) {
    var offered = chance.happens(0.2) ? 4 * DAY : chance.between(DAY + 60, 2 * DAY);
    var isAccepted = chance.happens(0.7);
    var offer =
        new Fields()
            .put("offered-at", Telling.after(returned, offered))
            .put("offered-by", "The local authority")
            .yes("independent", true)
            .put("offer-result", isAccepted ? "accepted" : "declined");
    if (!isAccepted) {
      offer.put("declined-why", "Does not want to talk about it again");
    }
    var steps = new ArrayList<Step>();
    steps.add(coordinated(returned, offered + 5, "offer-return-interview", offer));
    if (isAccepted) {
      var held =
          new Fields()
              .put("held-at", Telling.after(returned, 6 * DAY))
              .put("held-by", "An independent visitor");
      steps.add(coordinated(returned, 6 * DAY + 30, "hold-return-interview", held));
      var back =
          new Fields()
              .put("came-back-at", Telling.after(returned, 9 * DAY))
              .put(
                  "came-back",
                  "Arguments at home about money; would like to see an aunt more often")
              .put("shared-with", "Children’s services and the school");
      steps.add(coordinated(returned, 9 * DAY + 10, "information-back", back));
    }
    steps.add(step(returned, 10 * DAY, "close", "missing-coordinator"));
    return steps;
  }

  private Step coordinated(Instant returned, int minutes, String move, Fields answers) {
    return step(returned, minutes, move, "missing-coordinator")
        .answering(section("return-interview", answers));
  }

  private Step review(
      Instant reported, int minutes, String move, String role, String rank, boolean isHigh) {
    return step(reported, minutes, move, role)
        .adding(
            new Fields()
                .put("done-at", Telling.after(reported, minutes - 2))
                .put("review-by", telling.name(role))
                .put("review-rank", rank)
                .put("review-level", isHigh ? "high" : "medium")
                .put("learned", "Nothing new from the telephone company yet")
                .put(
                    "next",
                    "Patrols look at the places the child goes to; the family is called each hour"));
  }

  private Step enquiry(Instant reported, int minutes, String kind, String result) {
    return step(reported, minutes, "add-enquiry", "officer")
        .adding(
            new Fields()
                .put("made-at", Telling.after(reported, minutes - 5))
                .put("made-by", telling.name("officer"))
                .put("enquiry-kind", kind)
                .put("result", result));
  }

  private Step found(Instant reported, int minutes, Chance chance) {
    return step(reported, minutes + 45, "find", "officer")
        .answering(
            section(
                "found",
                new Fields()
                    .put("found-at", Telling.after(reported, minutes))
                    .put("returned-at", Telling.after(reported, minutes + 40))
                    .put("found-how", chance.pick(List.of("police", "came-back", "family")))
                    .put("found-where", telling.say(chance, "found-where"))
                    .put("condition", telling.say(chance, "demeanour"))
                    .put("back-to", "At home with a parent")));
  }

  private Step interview(Instant returned, Chance chance) {
    var interview =
        new Fields()
            .put("interviewed-at", Telling.after(returned, 300))
            .put("interviewed-by", telling.name("officer"))
            .yes("face-to-face", true)
            .yes("alone", true)
            .put("why-went", telling.say(chance, "why-went"))
            .put("behaviour", telling.say(chance, "demeanour"))
            .choices("harm", "none-known");
    if (chance.happens(0.3)) {
      interview.yes("refer", true).put("refer-why", "Third time with the same older friends");
    } else {
      interview.yes("refer", false);
    }
    return step(returned, 310, "interview", "officer").answering(section("interview", interview));
  }

  private static Fields section(String code, Fields fields) {
    return new Fields().put(code, fields);
  }

  private Step step(Instant from, int minutes, String move, String role) {
    return Step.of(Telling.after(from, minutes), move, telling.with(role));
  }
}
