package org.invicta.app.county;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.invicta.app.county.Story.Step;
import org.invicta.app.records.Actor;
import org.invicta.app.records.Snapshot;
import org.invicta.engine.definition.Code;

/** What the referral unit and the partners do with a referral that came of something else: nearly all within days, the last ones not yet. */
final class ReferralSteps {

  static final Code TYPE = new Code("referral");

  private static final int LATE_OF_TEN = 1;

  private final Telling telling;

  ReferralSteps(Telling telling) {
    this.telling = telling;
  }

  private enum Way {
    NOTHING,
    EARLY_HELP,
    IN_NEED
  }

  /** The moves of a referral from its creation on; none of any other record. */
  List<Step> of(Snapshot created) {
    if (!created.type().equals(TYPE)) {
      return List.of();
    }
    var raised = created.recordedAt();
    var chance = telling.chance("referral", Math.floorMod(raised.getEpochSecond(), 1_000_000));
    var way = Way.values()[chance.weighted(45, 30, 25)];
    var late = chance.below(10) < LATE_OF_TEN;
    var steps = new ArrayList<Step>();
    steps.add(step(raised, late ? 330 : 45, "begin-triage"));
    steps.add(
        step(raised, late ? 360 : 70, "decide-without-research")
            .answering(new Fields().put("triage", triage(way)))
            .because("All that is known of the child is in the record it came from."));
    steps.add(
        step(raised, late ? 420 : 130, "decide")
            .answering(new Fields().put("decision", decision(way))));
    if (way == Way.NOTHING) {
      steps.add(
          step(raised, late ? 430 : 140, "close-no-further")
              .answering(new Fields().put("outcome", outcome())));
    } else {
      steps.addAll(sent(raised, late ? 440 : 150, way));
    }
    return steps;
  }

  private List<Step> sent(Instant raised, int minutes, Way way) {
    var answered = minutes + 20 * 60;
    var partner = telling.with("partner");
    return List.of(
        step(raised, minutes, "send"),
        Step.of(at(raised, minutes + 90), "open-link", partner),
        Step.of(at(raised, answered), "answer", partner)
            .answering(
                new Fields()
                    .put(
                        "answer",
                        new Fields()
                            .put("outcome", "accepted")
                            .put("what-next", "We ring the family this week and visit.")
                            .put("by-name", telling.name("partner"))
                            .put("by-post", "Duty manager"))),
        step(raised, answered + 9 * 24 * 60, "close")
            .answering(
                new Fields()
                    .put(
                        "outcome",
                        outcome()
                            .put(
                                "closed-because",
                                way == Way.IN_NEED ? "plan-in-place" : "help-in-place"))));
  }

  private Step step(Instant raised, int minutes, String move) {
    return Step.of(at(raised, minutes), move, unit());
  }

  private Actor unit() {
    return telling.with("referral-unit");
  }

  private static Instant at(Instant raised, int minutes) {
    return raised.plus(Duration.ofMinutes(minutes));
  }

  private static Fields triage(Way way) {
    return new Fields()
        .put("urgency", "today")
        .put("significant-harm", "not-likely")
        .put(
            "level-of-need",
            switch (way) {
              case NOTHING -> "level-1";
              case EARLY_HELP -> "level-2";
              case IN_NEED -> "level-3";
            })
        .put("judged-by", "local");
  }

  private static Fields decision(Way way) {
    var decision =
        new Fields()
            .put(
                "outcome",
                switch (way) {
                  case NOTHING -> "no-further-action";
                  case EARLY_HELP -> "early-help";
                  case IN_NEED -> "child-in-need";
                })
            .put("reason", "What the officers wrote and what was known before, taken together.")
            .put("agreement", "agreed")
            .put("told-family", "The officer has told the parent what is done with it.");
    return way == Way.NOTHING
        ? decision
        : decision
            .put("sent-to", way == Way.EARLY_HELP ? "early-help-service" : "children-social-care")
            .put("asked-for", "See the child at home and tell us what is put in place.");
  }

  private static Fields outcome() {
    return new Fields()
        .put("came-of-it", "The family knows whom to ring, and the school keeps an eye.")
        .yes("child-told", true);
  }
}
