package org.invicta.app.county;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.invicta.app.county.Story.Step;
import org.invicta.engine.definition.Code;
import org.invicta.engine.time.London;

/** Children in custody: most go home, some are charged, a few are refused bail and then moved, or kept with a certificate. */
final class CustodyStories {

  static final Code TYPE = new Code("custody-child");

  private static final int PAST = 22;

  /** How many minutes before the last day those in custody at its start arrived. */
  private static final int[] NOW = {12, 95, 210, 330, 350, 420, 560};

  /** How many of those are not charged yet. */
  private static final int FRESH = 3;

  private static final int YOUNGEST = 11;
  private static final int OLDEST = 17;

  private final Telling telling;

  CustodyStories(Telling telling) {
    this.telling = telling;
  }

  /** How a story ends. */
  private enum Ending {
    HOME,
    BAIL,
    MOVED,
    KEPT
  }

  Stream<Story> all() {
    return IntStream.range(0, PAST + NOW.length).boxed().flatMap(number -> story(number).stream());
  }

  private java.util.Optional<Story> story(int number) {
    var chance = telling.chance("custody", number);
    var isNow = number >= PAST;
    var arrived = isNow ? telling.before(NOW[number - PAST]) : telling.within(chance, 9, 22);
    var wanted = ending(number, chance);
    return telling
        .child(chance, wanted == Ending.KEPT ? 13 : YOUNGEST, OLDEST, arrived)
        .map(child -> story(number, child, arrived, wanted, chance));
  }

  /** Every ending happens at least once; of those in custody now, the ones who have been here longest are refused bail. */
  private static Ending ending(int number, Chance chance) {
    if (number < Ending.values().length) {
      return Ending.values()[number];
    }
    if (number >= PAST + FRESH) {
      return number % 2 == 0 ? Ending.KEPT : Ending.MOVED;
    }
    return Ending.values()[chance.weighted(50, 25, 15, 10)];
  }

  private Story story(int number, Child child, Instant arrived, Ending ending, Chance chance) {
    var officer = telling.with("custody-officer");
    var steps = new ArrayList<>(untilCharge(arrived, ending, chance));
    switch (ending) {
      case HOME -> steps.add(home(arrived, chance));
      case BAIL -> steps.add(bailed(arrived));
      case MOVED -> steps.addAll(moved(arrived));
      case KEPT -> steps.addAll(kept(arrived));
    }
    return new Story(
        TYPE,
        "made-up/custody/%03d".formatted(number + 1),
        body(number, child, arrived, ending, chance).group(),
        List.of(child.party()),
        Telling.after(arrived, 8),
        officer,
        steps,
        new ReferralSteps(telling)::of);
  }

  private Fields body(int number, Child child, Instant arrived, Ending ending, Chance chance) {
    var isGrave = ending == Ending.MOVED || ending == Ending.KEPT;
    var arrival =
        new Fields()
            .put("custody-number", "MC/%04d".formatted(number + 1001))
            .put("station", telling.with("custody-officer").unit())
            .put("brought", "arrested")
            .put("arrested-at", Telling.after(arrived, -35))
            .put("arrived-at", arrived)
            .put("relevant-at", arrived)
            .yes("interview-without-arrest", false);
    var offence =
        new Fields()
            .put("offence", telling.say(chance, isGrave ? "offence-grave" : "offence"))
            .put("offence-on", LocalDate.ofInstant(Telling.after(arrived, -90), London.ZONE))
            .yes("indictable", true)
            .yes("grave", isGrave)
            .yes("exploited", false);
    var body =
        new Fields()
            .put("subject", child.subject())
            .put("arrival", arrival)
            .put("offence", offence)
            .put(
                "background",
                new Fields().put("age-known-from", "parent").yes("looked-after", false))
            .put("voice-of-the-child", voice(chance))
            .put(
                "aware",
                new Fields().yes("seen", true).put("appearance", telling.say(chance, "appearance")))
            .put("appropriate-adult", new Fields().put("needed-at", arrived));
    if (chance.happens(0.3)) {
      body.put("aces", new Fields().choices("experiences", "separation", "domestic-abuse"));
    }
    return body;
  }

  private Fields voice(Chance chance) {
    return new Fields()
        .yes("spoken-to", true)
        .yes("spoken-alone", true)
        .put("own-words", telling.say(chance, "words"))
        .put("demeanour", telling.say(chance, "demeanour"))
        .yes("told-next", true);
  }

  private List<Step> untilCharge(Instant arrived, Ending ending, Chance chance) {
    var adult = Telling.after(arrived, chance.happens(0.25) ? 175 : 100);
    var steps =
        new ArrayList<>(
            List.of(
                authorise(arrived),
                step(arrived, 22, "give-rights").answering(rights(arrived)),
                step(arrived, 26, "ask-adult").answering(asked(arrived)),
                step(arrived, 40, "tell-responsible").answering(told(arrived)),
                step(arrived, 45, "assess-risk").answering(risks(arrived)),
                Step.of(adult, "adult-arrives", telling.with("custody-officer"))
                    .answering(
                        new Fields()
                            .put(
                                "appropriate-adult",
                                new Fields()
                                    .put("adult-name", "A parent")
                                    .put("came-at", adult)
                                    .put("rights-repeated-at", adult))),
                step(arrived, 190, "add-visit").adding(visit(arrived, chance)),
                step(arrived, 260, "add-interview").adding(interview(arrived, chance))));
    if (ending != Ending.HOME) {
      steps.add(step(arrived, 290, "charge").answering(charge(arrived, ending)));
    }
    return steps;
  }

  private Step authorise(Instant arrived) {
    var detention =
        new Fields()
            .put("authorised-at", Telling.after(arrived, 15))
            .put("authorised-by", telling.name("custody-officer"))
            .put("detained-for", "obtain-evidence")
            .put("reason", "To be interviewed and for the account to be checked")
            .put(
                "alternatives",
                "A voluntary interview on another day, which would have let others be warned")
            .put("kept-in", "detention-room")
            .put("room", "D2")
            .yes("with-adult", false)
            .put("observation", "level-2");
    return step(arrived, 15, "authorise").answering(new Fields().put("detention", detention));
  }

  private static Fields rights(Instant arrived) {
    return new Fields()
        .put(
            "rights",
            new Fields()
                .put("rights-given-at", Telling.after(arrived, 20))
                .yes("easy-read", true)
                .yes("advice-wanted", true)
                .put("advice-wanted-by", "The child")
                .put("solicitor-asked-at", Telling.after(arrived, 22)));
  }

  private static Fields asked(Instant arrived) {
    return new Fields()
        .put(
            "appropriate-adult",
            new Fields()
                .put("requested-at", Telling.after(arrived, 25))
                .put("adult-is", "parent")
                .put("adult-name", "A parent")
                .yes("suitable", true));
  }

  private Fields told(Instant arrived) {
    return new Fields()
        .put(
            "responsible",
            new Fields()
                .put("person-is", "parent")
                .put("person-name", "A parent")
                .put("told-at", Telling.after(arrived, 38))
                .put("told-by", telling.name("custody-officer")));
  }

  private static Fields risks(Instant arrived) {
    return new Fields()
        .put(
            "health",
            new Fields()
                .put("risk-assessed-at", Telling.after(arrived, 44))
                .yes("self-harm", false)
                .put("risks", "None known; seen every half hour"));
  }

  private Fields visit(Instant arrived, Chance chance) {
    return new Fields()
        .put("visited-at", Telling.after(arrived, 189))
        .put("visited-by", telling.name("custody-officer"))
        .yes("roused", true)
        .put("visit-behaviour", telling.say(chance, "demeanour"))
        .put("offered", "A hot meal and water, eaten");
  }

  private Fields interview(Instant arrived, Chance chance) {
    return new Fields()
        .put("started-at", Telling.after(arrived, 215))
        .put("ended-at", Telling.after(arrived, 255))
        .yes("with-adult", true)
        .yes("with-solicitor", true)
        .put("behaviour", telling.say(chance, "demeanour"));
  }

  private static Fields charge(Instant arrived, Ending ending) {
    return new Fields()
        .put(
            "charge",
            new Fields()
                .put("charged-at", Telling.after(arrived, 288))
                .put("charge", "As suspected on arrival"))
        .put("offence", new Fields().yes("grave", ending != Ending.BAIL));
  }

  private Step home(Instant arrived, Chance chance) {
    var ended = chance.pick(List.of("no-further-action", "bail-before-charge", "out-of-court"));
    return step(arrived, 330, "release").answering(leaving(arrived, 328, ended));
  }

  private Step bailed(Instant arrived) {
    return step(arrived, 310, "bail").answering(leaving(arrived, 308, "bail-after-charge"));
  }

  private List<Step> moved(Instant arrived) {
    var steps = new ArrayList<>(new RefusedBail(telling).steps(arrived, "any"));
    steps.add(
        step(arrived, 470, "transfer")
            .answering(
                leaving(arrived, 468, "transferred")
                    .put(
                        "accommodation",
                        new Fields().put("decision", "transfer").put("result", "transferred"))
                    .put(
                        "moved",
                        new Fields()
                            .put("moved-at", Telling.after(arrived, 468))
                            .put("moved-to", "The local authority")
                            .yes("moved-secure", false)
                            .put("handed-to", "Duty manager of the placement team"))));
    return steps;
  }

  private List<Step> kept(Instant arrived) {
    var refused = new RefusedBail(telling);
    var steps = new ArrayList<>(refused.steps(arrived, "secure"));
    steps.add(refused.certified(arrived));
    steps.addAll(refused.reviews(arrived));
    steps.add(refused.produced(arrived));
    return steps;
  }

  /** The section that says how a child left. */
  static Fields leaving(Instant arrived, int minutes, String ended) {
    var left = Telling.after(arrived, minutes);
    var from = LocalDate.ofInstant(arrived, London.ZONE);
    var hour = left.atZone(London.ZONE).getHour();
    var overnight = !LocalDate.ofInstant(left, London.ZONE).equals(from) || hour < 6;
    var leaving =
        new Fields()
            .put("left-at", left)
            .put("ended", ended)
            .put("risk-on-leaving", "No thoughts of harm; knows whom to call")
            .yes("overnight", overnight);
    if (!ended.equals("transferred")) {
      leaving.put("left-with", ended.equals("court") ? "Two officers" : "A parent");
    }
    return new Fields().put("leaving", leaving);
  }

  private Step step(Instant arrived, int minutes, String move) {
    return Step.of(Telling.after(arrived, minutes), move, telling.with("custody-officer"));
  }
}
