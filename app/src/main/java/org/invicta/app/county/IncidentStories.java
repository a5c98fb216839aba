package org.invicta.app.county;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.invicta.app.county.Story.Step;
import org.invicta.app.records.Snapshot;
import org.invicta.engine.definition.Code;
import org.invicta.engine.expression.Value;
import org.invicta.engine.time.London;

/** Incidents with children, and the messages to schools that follow from them. */
final class IncidentStories {

  static final Code TYPE = new Code("da-incident");

  private static final int PAST = 24;

  /** How many minutes before the last day the recent ones were reported. */
  private static final int[] NOW = {20, 75, 160, 240, 380, 500, 900, 1300};

  private static final int OLDEST = 16;

  private final Telling telling;

  IncidentStories(Telling telling) {
    this.telling = telling;
  }

  Stream<Story> all() {
    return IntStream.range(0, PAST + NOW.length).boxed().flatMap(number -> story(number).stream());
  }

  private Optional<Story> story(int number) {
    var chance = telling.chance("incident", number);
    var reported =
        number >= PAST ? telling.before(NOW[number - PAST]) : telling.within(chance, 0, 23);
    return telling
        .child(chance, 0, OLDEST, reported)
        .map(child -> story(number, child, reported, chance));
  }

  private Story story(int number, Child child, Instant reported, Chance chance) {
    var kind = number % 9 == 8 ? "county-lines" : "domestic-abuse";
    return new Story(
        TYPE,
        "made-up/incident/%03d".formatted(number + 1),
        body(number, child, reported, kind, chance).group(),
        List.of(),
        Telling.after(reported, 35),
        telling.with("officer"),
        steps(reported, kind, chance),
        next(new MessageSteps(telling, reported, chance.below(10)), new ReferralSteps(telling)));
  }

  private static Function<Snapshot, List<Step>> next(
      MessageSteps messages, ReferralSteps referrals) {
    return created ->
        created.type().equals(ReferralSteps.TYPE) ? referrals.of(created) : messages.of(created);
  }

  private Fields body(int number, Child child, Instant reported, String kind, Chance chance) {
    var isAbuse = kind.equals("domestic-abuse");
    var incident =
        new Fields()
            .put("reference", "MI-%04d".formatted(number + 3001))
            .put("kind", kind)
            .put("happened-at", Telling.after(reported, -chance.between(5, 60)))
            .put("reported-at", reported)
            .put("where", child.home())
            .put("officer-there", telling.name("officer"))
            .put(
                "what-happened",
                isAbuse
                    ? telling.say(chance, "incident")
                    : "Found with older youths in a flat used for dealing")
            .put(
                "for-schools",
                isAbuse
                    ? telling.say(chance, "school")
                    : "Police are worried about who this child spends time with. Please keep an eye at lunch and after school.")
            .put("basis", isAbuse ? "daa-s49a" : "county-lines-prevention");
    var day = LocalDate.ofInstant(reported, London.ZONE);
    var children =
        telling.children().stream()
            .filter(
                other ->
                    isAbuse
                        ? other.household().equals(child.household())
                        : other.id().equals(child.id()))
            .filter(
                other -> other.age(day) < Person.GROWN_UP && !other.person().born().isAfter(day))
            .map(other -> item(other, isAbuse, chance))
            .toList();
    return new Fields()
        .put("incident", incident)
        .put(
            "involved", new Fields().put("adults", isAbuse ? adults(child.household()) : List.of()))
        .put("children", new Fields().put("children", children));
  }

  private static List<Value.Group> adults(Household household) {
    var adults = new ArrayList<>(household.parents());
    adults.addAll(household.others());
    return IntStream.range(0, Math.min(2, adults.size()))
        .mapToObj(
            place ->
                new Fields()
                    .put("given-name", adults.get(place).givenName())
                    .put("family-name", adults.get(place).surname())
                    .put("born", adults.get(place).born())
                    .put("part", place == 0 ? "victim" : "suspect")
                    .yes("at-a-school", false)
                    .group())
        .toList();
  }

  private Value.Group item(Child child, boolean isAbuse, Chance chance) {
    var isThere = isAbuse && chance.happens(0.75);
    var item =
        new Fields()
            .put("who", child.id().toString())
            .put("given-name", child.person().givenName())
            .put("family-name", child.person().surname())
            .put("born", child.person().born())
            .put("relation", isAbuse ? "lives-there" : "subject")
            .put("present", isThere ? "there" : "not-there");
    if (isThere) {
      item.put("child-was", telling.say(chance, "where"));
    }
    if (chance.happens(0.6)) {
      return item.yes("spoken-to", true)
          .yes("alone", true)
          .put("words", telling.say(chance, "words"))
          .put("demeanour", telling.say(chance, "demeanour"))
          .group();
    }
    return item.yes("spoken-to", false)
        .put(
            "not-spoken-why",
            isThere
                ? "Asleep, and waking the child would have helped nobody"
                : "Was with relatives")
        .put("demeanour", isThere ? "Asleep, warm, breathing evenly" : "Not seen")
        .group();
  }

  private List<Step> steps(Instant reported, String kind, Chance chance) {
    var steps = new ArrayList<Step>();
    if (kind.equals("county-lines")) {
      steps.add(
          Step.of(Telling.after(reported, 70), "tell-schools", telling.with("officer"))
              .answering(
                  new Fields()
                      .put(
                          "assessment",
                          new Fields()
                              .put("approved-why", "The school can see who waits at the gate")))
              .agreedBy(telling.with("safeguarding")));
    }
    var assessed =
        new Fields()
            .put("risk", chance.pick(List.of("standard", "standard", "medium", "high")))
            .put("assessed-at", Telling.after(reported, 300))
            .put("assessed-by", telling.name("supervisor"))
            .put("risk-why", "By what was said, what was seen and what is known from before")
            .put("safety", "The adults were parted for the night and the children seen");
    steps.add(
        Step.of(Telling.after(reported, 310), "assess", telling.with("supervisor"))
            .answering(new Fields().put("assessment", assessed)));
    steps.add(Step.of(Telling.after(reported, 3 * 1440), "close", telling.with("supervisor")));
    return steps;
  }
}
