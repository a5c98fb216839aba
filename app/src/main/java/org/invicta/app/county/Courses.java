package org.invicta.app.county;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;

import org.invicta.app.county.Case.Steps;

/** The ways a made-up concern goes on once it is written down. */
enum Courses {
  DRAFT,
  SUBMITTED,
  SENT_BACK,
  REVIEWED,
  CLOSED,
  RECEIVED,
  IN_TRIAGE,
  IN_RESEARCH,
  TO_DECIDE,
  WITH_EARLY_HELP,
  WITH_SOCIAL_CARE,
  ANSWERED,
  NOT_ACCEPTED,
  NO_FURTHER_ACTION,
  EARLY_HELP_GIVEN,
  PLAN_MADE,
  DISCUSSION_CALLED,
  ENQUIRY,
  CONFERENCE;

  private static final String UNIT = "referral-unit";
  private static final String REFERRAL = "referral";
  private static final String DISCUSSION = "strategy-discussion";

  /** Whether only a concern of high risk goes this way. */
  boolean isForHigh() {
    return this == DISCUSSION_CALLED || this == ENQUIRY || this == CONFERENCE;
  }

  /** Whether a concern of high risk may go this way. */
  boolean mayBeHigh() {
    return isForHigh() || this == DRAFT || this == SUBMITTED || this == IN_TRIAGE;
  }

  /** Adds the moves of the course, from the submission on. */
  void follow(Steps steps, Plot plot) {
    if (this == DRAFT) {
      return;
    }
    steps.by("officer").move("submit", ofMinutes(15));
    if (this == SUBMITTED) {
      return;
    }
    if (this == SENT_BACK) {
      steps
          .by("supervisor")
          .because("send-back", ofHours(2), "Say who was there and what they said.");
      return;
    }
    if (plot.isHigh()) {
      steps.on(REFERRAL, UNIT).move("begin-triage", ofMinutes(25)).on("concern", "");
    }
    review(steps.by("supervisor"), plot);
    if (this == REVIEWED) {
      return;
    }
    if (this == CLOSED) {
      steps.move("close", ofMinutes(30), closing());
      return;
    }
    steps.move("refer", ofMinutes(20));
    if (this != RECEIVED) {
      refer(steps.on(REFERRAL, UNIT), plot);
    }
  }

  private void review(Steps steps, Plot plot) {
    steps.move(
        "review",
        plot.isHigh() ? ofMinutes(20) : ofHours(3),
        new Fields()
            .put(
                "review",
                new Fields()
                    .put("grade", plot.word("level"))
                    .put("next-steps", "The officer rings the family tomorrow.")
                    .yes("voice-heard", true)));
  }

  private static Fields closing() {
    return new Fields()
        .put(
            "outcome",
            new Fields()
                .put("closed-because", "help-in-place")
                .put("closed-detail", "The school’s family worker knows and visits every week."));
  }

  private void refer(Steps steps, Plot plot) {
    if (!plot.isHigh()) {
      steps.move("begin-triage", ofMinutes(50));
    }
    if (this == IN_TRIAGE) {
      return;
    }
    steps.move("research", ofMinutes(30), new Fields().put("triage", triage()));
    if (this == IN_RESEARCH) {
      return;
    }
    steps.move("add-research", ofHours(2), new Fields().put("research", research()));
    if (this == TO_DECIDE) {
      return;
    }
    steps.move("decide", ofMinutes(40), new Fields().put("decision", decision(plot)));
    if (this == NO_FURTHER_ACTION) {
      steps.move("close-no-further", ofMinutes(20), new Fields().put("outcome", outcome()));
      return;
    }
    steps.move("send", ofMinutes(10));
    afterSending(steps);
  }

  private void afterSending(Steps steps) {
    switch (this) {
      case ANSWERED -> answer(steps, "accepted");
      case NOT_ACCEPTED -> challenge(steps);
      case EARLY_HELP_GIVEN, PLAN_MADE -> {
        answer(steps, "accepted");
        steps
            .by(UNIT)
            .move(
                "close",
                ofDays(9),
                new Fields()
                    .put(
                        "outcome",
                        outcome()
                            .put(
                                "closed-because",
                                this == PLAN_MADE ? "plan-in-place" : "help-in-place")));
      }
      case DISCUSSION_CALLED, ENQUIRY, CONFERENCE -> {
        answer(steps, "accepted");
        discuss(steps.on(DISCUSSION, "safeguarding"));
      }
      default -> {}
    }
  }

  private Fields triage() {
    return new Fields()
        .put("urgency", isForHigh() ? "now" : "today")
        .put("significant-harm", isForHigh() ? "likely" : "not-likely")
        .put("level-of-need", isForHigh() ? "level-4" : "level-2")
        .put("judged-by", "local");
  }

  private Fields research() {
    return new Fields()
        .choices("looked-in", "police-records", "earlier-concerns", "household")
        .put(
            "found", "Two calls to the address in a year. Nothing on the adults that adds to this.")
        .put("other-children", "One younger child in the household, seen and well.");
  }

  private Fields decision(Plot plot) {
    var decision =
        new Fields()
            .put("outcome", decided())
            .put("reason", "What was seen and said, and what research found, taken together.")
            .put("agreement", plot.word("agreement"))
            .put(
                "sent-to",
                decided().equals("early-help") ? "early-help-service" : "children-social-care")
            .put("asked-for", "See the child at home and tell us what is put in place.")
            .put("told-family", "The officer has told the mother what is sent and why.");
    if (!plot.word("agreement").equals("agreed")) {
      decision.put("without-agreement-because", plot.word("without"));
    }
    return decision;
  }

  private String decided() {
    return switch (this) {
      case NO_FURTHER_ACTION -> "no-further-action";
      case WITH_EARLY_HELP, EARLY_HELP_GIVEN -> "early-help";
      case DISCUSSION_CALLED -> "strategy-discussion";
      case ENQUIRY, CONFERENCE -> "section-47";
      default -> "child-in-need";
    };
  }

  private static Fields outcome() {
    return new Fields()
        .put("came-of-it", "The family was seen, and a worker of the school stays in touch.")
        .yes("child-told", true);
  }

  private static void answer(Steps steps, String answer) {
    var fields =
        new Fields()
            .put("outcome", answer)
            .put("by-name", "E. Lorne")
            .put("by-post", "Social worker, front door");
    if (answer.equals("accepted")) {
      fields.put("what-next", "We visit within the week and ring the officer afterwards.");
    } else {
      fields.put("reason", "Universal services are enough from what we know.");
    }
    steps.by("partner").move("answer", ofHours(15), new Fields().put("answer", fields));
  }

  private static void challenge(Steps steps) {
    answer(steps, "not-accepted");
    steps
        .by(UNIT)
        .adds(
            "challenge",
            ofHours(2),
            new Fields()
                .put("from", "police")
                .put("what", "Three calls in a year are more than universal services can answer.")
                .put("by", "Referral unit")
                .put("escalated-to", "Team manager of the front door"));
  }

  private void discuss(Steps steps) {
    attend(steps, "children-social-care", "E. Lorne", "Social worker");
    attend(steps, "police", "J. Embry", "Detective sergeant");
    attend(steps, "health", "A nurse", "Named nurse for safeguarding");
    if (this == DISCUSSION_CALLED) {
      return;
    }
    var threshold =
        new Fields()
            .yes("met", true)
            .choices("harm-kinds", "physical")
            .put("reason", "What was seen cannot be explained by an accident.")
            .put("investigation", "joint");
    var plan =
        new Fields()
            .put(
                "safety-plan",
                "The child sleeps at the grandmother’s, who was checked. No contact alone.")
            .put("seen-by", "The social worker, tomorrow after school")
            .put("parents-told-by", "The social worker, today, together with the officer");
    steps
        .move(
            "hold",
            ofHours(1),
            new Fields()
                .put(
                    "held",
                    new Fields()
                        .put("held-at", steps.in(ofHours(1)))
                        .put("how", "video")
                        .put("chaired-by", "E. Lorne, social worker"))
                .put("threshold", threshold)
                .put("plan", plan))
        .move("start-enquiry", ofMinutes(15));
    if (this == CONFERENCE) {
      conference(steps);
    }
  }

  static void attend(Steps steps, String agency, String name, String post) {
    steps.adds(
        "add-attendee",
        ofMinutes(10),
        new Fields().put("agency", agency).put("name", name).put("post", post));
  }

  private static void conference(Steps steps) {
    steps
        .move(
            "to-conference",
            ofDays(6),
            new Fields()
                .put(
                    "enquiry",
                    new Fields()
                        .put("outcome", "substantiated-conference")
                        .put("reason", "It has happened before and would again.")))
        .move(
            "hold-conference",
            ofDays(8),
            new Fields()
                .put(
                    "conference",
                    new Fields()
                        .put("conference-at", steps.in(ofDays(8)))
                        .put("decided", "protection-plan")
                        .yes("police-attended", true)));
    AfterProtection.finish(steps, 6);
  }
}
