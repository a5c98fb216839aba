package org.invicta.app.county;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;

import org.invicta.app.county.Case.Steps;

/** What the referral unit does about a child in police protection: the local authority has to enquire. */
final class AfterProtection {

  private static final String UNIT = "referral-unit";
  private static final String REFERRAL = "referral";
  private static final String DISCUSSION = "strategy-discussion";

  private AfterProtection() {}

  /** From triage to the partner’s answer; where the child has left since, the strategy discussion too. */
  static void refer(Steps steps, boolean discussed) {
    steps
        .on(REFERRAL, UNIT)
        .move("begin-triage", ofMinutes(10))
        .move("research", ofMinutes(15), new Fields().put("triage", triage()))
        .move("add-research", ofMinutes(40), new Fields().put("research", research()))
        .move("decide", ofMinutes(15), new Fields().put("decision", decision()))
        .move("send", ofMinutes(5))
        .by("partner")
        .move("answer", ofHours(2), new Fields().put("answer", answer()));
    if (discussed) {
      discuss(steps.on(DISCUSSION, "safeguarding"));
    }
  }

  private static Fields triage() {
    return new Fields()
        .put("urgency", "now")
        .put("significant-harm", "suffering")
        .put("level-of-need", "level-4")
        .put("judged-by", "local");
  }

  private static Fields research() {
    return new Fields()
        .choices("looked-in", "police-records", "earlier-concerns", "household")
        .put("found", "One earlier concern from the school, read together with this one.")
        .put("other-children", "None in the household.");
  }

  private static Fields decision() {
    return new Fields()
        .put("outcome", "section-47")
        .put("reason", "The child is in police protection.")
        .put("agreement", "not-asked")
        .put("without-agreement-because", "The child had to be protected at once.")
        .put("sent-to", "children-social-care")
        .put("asked-for", "Enquire, and say where the child will live.")
        .put("told-family", "The officer has told the mother.");
  }

  private static Fields answer() {
    return new Fields()
        .put("outcome", "accepted")
        .put("what-next", "The duty social worker meets the officer and the child today.")
        .put("by-name", "E. Lorne")
        .put("by-post", "Social worker, front door");
  }

  private static void discuss(Steps steps) {
    Courses.attend(steps, "children-social-care", "E. Lorne", "Social worker");
    Courses.attend(steps, "police", "J. Embry", "Detective sergeant");
    Courses.attend(steps, "health", "A nurse", "Named nurse for safeguarding");
    steps
        .move(
            "hold",
            ofHours(1),
            new Fields()
                .put(
                    "held",
                    new Fields()
                        .put("held-at", steps.in(ofMinutes(50)))
                        .put("how", "video")
                        .put("chaired-by", "E. Lorne, social worker"))
                .put(
                    "threshold",
                    new Fields()
                        .yes("met", true)
                        .choices("harm-kinds", "neglect")
                        .put("reason", "The officers saw it themselves.")
                        .put("investigation", "joint"))
                .put(
                    "plan",
                    new Fields()
                        .put("safety-plan", "The child stays with the foster carers tonight.")
                        .put("seen-by", "The social worker, tomorrow")
                        .put("parents-told-by", "The social worker, today")))
        .move("start-enquiry", ofMinutes(10));
  }

  /** The enquiry and the referral come to their end some weeks after the child has left. */
  static void close(Steps steps) {
    steps
        .on(DISCUSSION, "safeguarding")
        .move(
            "conclude",
            ofDays(5),
            new Fields()
                .put(
                    "enquiry",
                    new Fields()
                        .put("outcome", "substantiated-no-risk")
                        .put("reason", "The child lives elsewhere, and that was checked.")));
    finish(steps, ofDays(3).toDays());
  }

  /** The assessment is finished and the referral closed. */
  static void finish(Steps steps, long days) {
    steps
        .on(REFERRAL, UNIT)
        .move(
            "finish-assessment",
            ofDays(days),
            new Fields()
                .put(
                    "assessment",
                    new Fields()
                        .put("finished-at", steps.in(ofDays(days)))
                        .put("came-to", "enquiry")))
        .move(
            "close",
            ofDays(1),
            new Fields()
                .put(
                    "outcome",
                    new Fields()
                        .put("closed-because", "plan-in-place")
                        .put("came-of-it", "A social worker knows the child and visits.")
                        .yes("child-told", true)));
  }
}
