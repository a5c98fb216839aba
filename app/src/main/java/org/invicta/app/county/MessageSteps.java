package org.invicta.app.county;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.invicta.app.county.Story.Step;
import org.invicta.app.records.Actor;
import org.invicta.app.records.Snapshot;
import org.invicta.engine.definition.Code;
import org.invicta.engine.expression.Value;
import org.invicta.engine.time.London;

/**
 * What happens to the messages to schools, and to the search for schools, that follow from an incident.
 *
 * @param reported when the incident was reported
 * @param fate from 0 to 9: most schools answer, some are called, one is told too late
 */
record MessageSteps(Telling telling, Instant reported, int fate) {

  private static final Code MESSAGE = new Code("encompass-notice");
  private static final Code SEARCH = new Code("find-school");
  private static final int SCHOOL_AGE = 4;
  private static final int CALLED = 7;
  private static final int TOO_LATE = 9;

  List<Step> of(Snapshot created) {
    if (created.type().equals(MESSAGE)) {
      return message(created);
    }
    return created.type().equals(SEARCH) ? search(created) : List.of();
  }

  private List<Step> message(Snapshot created) {
    var isAbuse = text(created, "message-kind").equals("domestic-abuse");
    var sent = Telling.after(reported, 110);
    var child = child(created);
    var steps = new ArrayList<Step>();
    steps.add(
        Step.of(Telling.after(reported, 100), "check", team())
            .answering(
                new Fields()
                    .put(
                        "receiver",
                        new Fields()
                            .yes("conflict", false)
                            .put(
                                "told",
                                child.filter(Child::isTaughtAtHome).isPresent()
                                    ? "local-authority"
                                    : "key-adult")
                            .put("checked-by", telling.name("encompass-team")))));
    if (child.filter(MessageSteps::isRung).isPresent()) {
      steps.add(Step.of(Telling.after(reported, 100), "to-ring", Actor.system()));
      steps.add(told(Telling.after(reported, 150)));
      return steps;
    }
    steps.add(Step.of(sent, isAbuse ? "send" : "send-plus", team()));
    var morning = morning();
    if (fate < CALLED) {
      steps.add(Step.of(Telling.after(morning, -20), "open-link", telling.with("partner")));
      steps.add(
          Step.of(Telling.after(morning, -10), "acknowledge", telling.with("partner"))
              .answering(answer()));
    } else if (fate < TOO_LATE) {
      steps.add(told(Telling.after(morning, -5)));
    } else {
      steps.add(missed(Telling.after(morning, 40)));
      steps.add(told(Telling.after(morning, 60)));
    }
    return steps;
  }

  private Optional<Child> child(Snapshot created) {
    return telling.children().stream()
        .filter(child -> created.parties().contains(child.party()))
        .findFirst();
  }

  private static boolean isRung(Child child) {
    return !child.isTaughtAtHome()
        && child.school().filter(Schools.School::hasNoMailbox).isPresent();
  }

  /** Half past eight on the first weekday on which the school has not yet begun. */
  private Instant morning() {
    var day = LocalDate.ofInstant(Telling.after(reported, 180), London.ZONE).plusDays(1);
    while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
      day = day.plusDays(1);
    }
    return day.atTime(LocalTime.of(8, 30)).atZone(London.ZONE).toInstant();
  }

  private static Fields answer() {
    return new Fields()
        .put(
            "answer",
            new Fields()
                .put("answered-by", "Designated safeguarding lead")
                .yes("our-pupil", true)
                .put("support", "Breakfast club, and the class teacher knows"));
  }

  private Step told(Instant at) {
    return Step.of(at, "told", team())
        .answering(
            new Fields()
                .put(
                    "calls",
                    new Fields()
                        .put("told-at", at)
                        .put("told-how", "telephone")
                        .put("told-whom", "Deputy safeguarding lead")));
  }

  private Step missed(Instant at) {
    return Step.of(at, "miss", team())
        .answering(
            new Fields()
                .put(
                    "late",
                    new Fields()
                        .put("missed-why", "no-answer")
                        .put("missed-note", "Three calls were not answered")));
  }

  private List<Step> search(Snapshot created) {
    var at = Telling.after(reported, 150);
    var isTooYoung =
        created.body().members().get("encompass-message") instanceof Value.Group(var fields)
            && fields.get("child-born") instanceof Value.Day(var born)
            && born.plusYears(SCHOOL_AGE).isAfter(LocalDate.ofInstant(reported, London.ZONE));
    var result =
        isTooYoung
            ? new Fields().put("found", "not-school-age").put("found-note", "Too young for school")
            : new Fields()
                .put("found", "out-of-area")
                .put(
                    "found-note",
                    "At a college in the next county, whose force was asked to tell it");
    return List.of(
        Step.of(at, "no-school", team())
            .answering(new Fields().put("looking", result.put("found-at", at))));
  }

  private static String text(Snapshot created, String field) {
    return created.body().members().get("encompass-message") instanceof Value.Group(var fields)
            && fields.get(field) instanceof Value.Text(var text)
        ? text
        : "";
  }

  private Actor team() {
    return telling.with("encompass-team");
  }
}
