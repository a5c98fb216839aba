package org.invicta.app.county;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import org.invicta.app.county.Story.Step;
import org.invicta.engine.time.London;

/** What follows in a made-up county when a child who was charged is refused bail. */
final class RefusedBail {

  private static final int REFUSED = 300;

  /** Minutes from arrival to the review after the first six hours, and then from one to the next. */
  private static final int REVIEW = 370;

  private static final int BETWEEN = 530;
  private static final LocalTime COURT = LocalTime.of(9, 45);

  private final Telling telling;

  RefusedBail(Telling telling) {
    this.telling = telling;
  }

  /**
   * From the refusal to the answer of the local authority.
   *
   * @param kind the accommodation asked for
   */
  List<Step> steps(Instant arrived, String kind) {
    var isSecure = kind.equals("secure");
    var asked =
        new Fields().put("asked-at", Telling.after(arrived, 314)).yes("serious-harm", isSecure);
    if (isSecure) {
      asked.put("serious-harm-why", "Said in interview that it would be done again and to whom");
    }
    return List.of(
        step(arrived, REFUSED + 2, "refuse-bail").answering(refusal(arrived)),
        step(arrived, 316, "ask-accommodation").answering(new Fields().put("accommodation", asked)),
        step(arrived, 326, "add-call").adding(call(arrived, kind, isSecure)),
        step(arrived, REVIEW + 2, "add-review-after-charge").adding(review(arrived, REVIEW)));
  }

  /** The reviews of the night, until the court sits. */
  List<Step> reviews(Instant arrived) {
    var untilCourt = (int) Duration.between(arrived, court(arrived)).toMinutes();
    return IntStream.iterate(
            REVIEW + BETWEEN, minutes -> minutes < untilCourt, minutes -> minutes + BETWEEN)
        .mapToObj(
            minutes ->
                step(arrived, minutes + 2, "add-review-after-charge")
                    .adding(review(arrived, minutes)))
        .toList();
  }

  private static Fields refusal(Instant arrived) {
    return new Fields()
        .put(
            "charge",
            new Fields()
                .put("bail-refused-at", Telling.after(arrived, REFUSED))
                .choices("bail-refused-for", "further-offence")
                .put("bail-refused-why", "Two arrests this month for the same kind of offence"));
  }

  private Fields call(Instant arrived, String kind, boolean isSecure) {
    return new Fields()
        .put("called-at", Telling.after(arrived, 324))
        .put("called-by", telling.name("custody-officer"))
        .put("called-authority", "The local authority")
        .put("spoke-to", "Duty manager")
        .put("asked-for", kind)
        .put("answer", isSecure ? "none-available" : "offered")
        .put(
            "answer-words",
            isSecure ? "No secure bed in the country tonight" : "A foster home can take the child");
  }

  private Fields review(Instant arrived, int minutes) {
    return new Fields()
        .put("done-at", Telling.after(arrived, minutes))
        .put("review-by", telling.name("custody-officer"))
        .put("review-rank", "sergeant")
        .put("review-how", "in-person")
        .yes("asleep", false)
        .choices("asked", "child", "appropriate-adult")
        .put("said", "Both asked for a place to sleep that is not a police station")
        .put("review-result", "keep")
        .put("reasons", "Bail is refused and accommodation is being sought");
  }

  Step certified(Instant arrived) {
    var certificate =
        new Fields()
            .put("ground", "b")
            .put("tried", "The duty desk twice, and the national office for secure beds")
            .put("certified-at", Telling.after(arrived, 478))
            .put("certified-by", telling.name("custody-officer"))
            .put("court-name", "The youth court")
            .put("court-sits-at", court(arrived));
    var decided = new Fields().put("decision", "ground-b").put("result", "none-available");
    return step(arrived, 480, "certify-b")
        .answering(new Fields().put("accommodation", decided).put("certificate", certificate));
  }

  Step produced(Instant arrived) {
    var court = court(arrived);
    var minutes = (int) Duration.between(arrived, court).toMinutes();
    return Step.of(Telling.after(court, 10), "produce", telling.with("custody-officer"))
        .answering(
            CustodyStories.leaving(arrived, minutes - 30, "court")
                .put("certificate", new Fields().put("produced-at", court)));
  }

  private static Instant court(Instant arrived) {
    var certified = Telling.after(arrived, 500);
    var sits = LocalDate.ofInstant(certified, London.ZONE).atTime(COURT).atZone(London.ZONE);
    return (sits.toInstant().isAfter(certified) ? sits : sits.plusDays(1)).toInstant();
  }

  private Step step(Instant arrived, int minutes, String move) {
    return Step.of(Telling.after(arrived, minutes), move, telling.with("custody-officer"));
  }
}
