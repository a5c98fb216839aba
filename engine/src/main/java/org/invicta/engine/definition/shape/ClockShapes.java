package org.invicta.engine.definition.shape;

import static org.invicta.engine.definition.shape.Key.may;
import static org.invicta.engine.definition.shape.Key.must;
import static org.invicta.engine.definition.shape.Parts.CODE;
import static org.invicta.engine.definition.shape.Parts.DAY;
import static org.invicta.engine.definition.shape.Parts.FIELD_NAME;
import static org.invicta.engine.definition.shape.Parts.FORMULA;
import static org.invicta.engine.definition.shape.Parts.TEXT;
import static org.invicta.engine.definition.shape.Parts.TITLE;
import static org.invicta.engine.definition.shape.Parts.TRUE;
import static org.invicta.engine.definition.shape.Parts.keys;
import static org.invicta.engine.definition.shape.Parts.list;
import static org.invicta.engine.definition.shape.Parts.oneOf;
import static org.invicta.engine.definition.shape.Parts.to;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** What calendars and the clocks of lifecycles look like. */
final class ClockShapes {
  private ClockShapes() {}

  static Kind calendar() {
    return new Kind(
        "calendar",
        "Which days are working days or school days",
        calendarShape(),
        List.of("calendar", "calendars"));
  }

  private static Shape calendarShape() {
    var variants = new LinkedHashMap<String, Shape.Keys>();
    variants.put("working-days", keys(days(List.of(), List.of())));
    variants.put(
        "school-days",
        keys(
            days(
                List.of(must("opens", new Shape.TimeOfDay(), "When the school day starts")),
                List.of(must("terms", list(period(true)), "When the school is open")))));
    return new Shape.Variants("counts", variants);
  }

  private static Key[] days(List<Key> afterCovers, List<Key> afterExcept) {
    var all =
        new ArrayList<>(
            List.of(
                must("calendar", CODE, "The calendar's code"),
                must("title", TITLE, "What people call it"),
                must("counts", TEXT, "working-days or school-days"),
                must("source", TEXT, "Who publishes it"),
                must(
                    "covers",
                    keys(
                        must("from", DAY, "The first day it can speak for"),
                        must("to", DAY, "The last day it can speak for")),
                    "The days for which it gives an answer")));
    all.addAll(afterCovers);
    all.add(may("except", to("calendar"), "A calendar whose closed days are closed here too"));
    all.addAll(afterExcept);
    all.add(may("closed", list(period(false)), "Days that would count but are closed"));
    return all.toArray(Key[]::new);
  }

  private static Shape period(boolean ends) {
    var to = "The last day";
    return keys(
        must("from", DAY, "The first day"),
        ends ? must("to", DAY, to) : may("to", DAY, to + "; the first if left out"),
        must("label", TITLE, "What people call it"));
  }

  /** A clock of a lifecycle. */
  static Shape clock() {
    var calendar = to("calendar");
    var variants = new LinkedHashMap<String, Shape.Keys>();
    variants.put("elapsed", clock(List.of()));
    variants.put("calendar-days", clock(List.of()));
    variants.put(
        "working-days",
        clock(List.of(must("calendar", calendar, "The calendar of the working days"))));
    variants.put(
        "school-days",
        clock(
            List.of(
                may("calendar", calendar, "The calendar where the school has none of its own"),
                may("school", CODE, "The role of the school whose own calendar counts"))));
    return new Shape.Variants("counted", variants);
  }

  private static Shape.Keys clock(List<Key> calendar) {
    var all =
        new ArrayList<>(
            List.of(
                must("label", TITLE, "The words people see"),
                must("starts", list(CODE), "The moves that start it, or opened"),
                may("at", FIELD_NAME, "The field it counts from; the time of the move if left out"),
                may("when", FORMULA, "Started only where this holds"),
                must("within", to("value"), "The policy value that says how long"),
                must("counted", TEXT, "elapsed, calendar-days, working-days or school-days")));
    all.addAll(calendar);
    all.addAll(
        List.of(
            may("then-every", to("value"), "The limit after each time it is done"),
            may(
                "from",
                oneOf("done", "due", "earlier-of-done-and-due"),
                "What the next limit counts from; done if left out"),
            may("done-by", list(CODE), "The moves by which what is due is done"),
            may(
                "done-at",
                FIELD_NAME,
                "The field that says when; the time of the move if left out"),
            may("stops", list(CODE), "The moves that end it without its being done"),
            may("pauses", list(CODE), "The moves that pause it, each with a reason"),
            may("resumes", list(CODE), "The moves that let it run on"),
            may(
                "warn",
                list(to("value")),
                "How long before it is due those responsible are warned"),
            may("owners", list(CODE), "The roles responsible"),
            may("escalates", list(CODE), "The roles told of a breach"),
            may("explained", TRUE, "Whether an explanation is asked for after a breach")));
    return keys(all.toArray(Key[]::new));
  }
}
