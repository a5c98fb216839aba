package org.invicta.app.practice.book;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.invicta.app.practice.book.Tables.Term;
import org.invicta.engine.definition.CalendarDefinition;
import org.invicta.engine.definition.CalendarDefinition.Counts;
import org.invicta.engine.definition.CalendarDefinition.Days;
import org.invicta.engine.definition.Code;

/** Tells the calendars: which days count, and which are closed and why. */
final class CalendarChapter {
  private CalendarChapter() {}

  static List<Html> html(Map<Code, CalendarDefinition> calendars) {
    return calendars.values().stream().map(calendar -> section(calendar, calendars)).toList();
  }

  private static Html section(
      CalendarDefinition calendar, Map<Code, CalendarDefinition> calendars) {
    var parts = new ArrayList<Html>();
    parts.add(Html.of("h2", calendar.title()));
    parts.add(
        Tables.terms(
            List.of(
                Term.of("Counts", counts(calendar)),
                Term.of("Covers", said(calendar.covers())),
                new Term("Closed as well", except(calendar, calendars)),
                Term.of("Source", calendar.source()))));
    days(parts, "Terms: " + calendar.title(), calendar.terms());
    days(parts, "Closed days: " + calendar.title(), calendar.closed());
    return Html.of("section", parts).with("id", calendar.code().value());
  }

  private static String counts(CalendarDefinition calendar) {
    return calendar.counts() == Counts.WORKING_DAYS
        ? "Mondays to Fridays that are not closed"
        : "Mondays to Fridays in a term that are not closed, from " + calendar.opens();
  }

  private static List<?> except(
      CalendarDefinition calendar, Map<Code, CalendarDefinition> calendars) {
    return calendar
        .except()
        .flatMap(code -> Optional.ofNullable(calendars.get(code)))
        .<List<?>>map(other -> List.of("Those of ", Html.link("#" + other.code(), other.title())))
        .orElse(List.of());
  }

  private static void days(List<Html> parts, String caption, Collection<Days> days) {
    if (!days.isEmpty()) {
      parts.add(
          Tables.table(
              caption,
              List.of("Days", "What"),
              days.stream().<List<?>>map(one -> List.of(said(one), one.label())).toList()));
    }
  }

  private static String said(Days days) {
    return days.from().equals(days.to())
        ? Numbers.said(days.from())
        : Numbers.said(days.from()) + " to " + Numbers.said(days.to());
  }
}
