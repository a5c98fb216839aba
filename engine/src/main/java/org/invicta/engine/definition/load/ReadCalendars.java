package org.invicta.engine.definition.load;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.invicta.engine.definition.CalendarDefinition;
import org.invicta.engine.definition.CalendarDefinition.Counts;
import org.invicta.engine.definition.CalendarDefinition.Days;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.FindingCode;
import org.invicta.engine.definition.Findings;

/** Reads calendars: their periods are in order, never overlap and lie within the days they cover. */
final class ReadCalendars {
  private final Findings findings;

  ReadCalendars(Findings findings) {
    this.findings = findings;
  }

  Map<Code, CalendarDefinition> read(List<Document> documents) {
    var calendars = new LinkedHashMap<Code, CalendarDefinition>();
    documents.forEach(
        document ->
            calendars.putIfAbsent(document.part().code("calendar"), calendar(document.part())));
    documents.forEach(document -> checkExcept(document.part(), calendars));
    return calendars;
  }

  private CalendarDefinition calendar(Part part) {
    var covers = covers(part);
    return new CalendarDefinition(
        part.place(),
        part.code("calendar"),
        part.text("title"),
        counts(part),
        part.text("source"),
        covers,
        opens(part),
        part.codeIfAny("except"),
        periods(part, "terms", covers),
        periods(part, "closed", covers));
  }

  static Counts counts(Part part) {
    return part.text("counts").equals("school-days") ? Counts.SCHOOL_DAYS : Counts.WORKING_DAYS;
  }

  private static LocalTime opens(Part part) {
    try {
      return part.has("opens") ? LocalTime.parse(part.text("opens")) : LocalTime.MIDNIGHT;
    } catch (DateTimeParseException toldAlready) {
      return LocalTime.MIDNIGHT;
    }
  }

  private Days covers(Part part) {
    var covers = part.part("covers").flatMap(ReadCalendars::days);
    covers
        .filter(days -> days.to().isBefore(days.from()))
        .ifPresent(
            days ->
                wrong(
                    part.placeOf("covers"),
                    "days from " + days.from() + " to " + days.to() + ", which are none",
                    "a last day on or after the first",
                    "correct one of the two days"));
    // what cannot be read covers everything, so that no period in it is called wrong for that
    return covers.orElseGet(() -> new Days(LocalDate.MIN, LocalDate.MAX, ""));
  }

  private List<Days> periods(Part part, String key, Days covers) {
    var periods = new ArrayList<Days>();
    for (var period : part.parts(key)) {
      days(period).ifPresent(days -> add(periods, days, period, covers));
    }
    if (key.equals("terms") && part.has(key) && part.parts(key).isEmpty()) {
      findings.add(
          part.placeOf(key),
          FindingCode.MISSING_KEY,
          "no terms",
          "at least one term",
          "add the terms of the school");
    }
    return periods;
  }

  private void add(List<Days> periods, Days days, Part part, Days covers) {
    if (days.to().isBefore(days.from())) {
      wrong(
          part.placeOf("to"),
          "a period that ends on " + days.to() + " and starts on " + days.from(),
          "a last day on or after the first",
          "correct one of the two days");
      return;
    }
    if (!covers.to().isBefore(covers.from())
        && (!covers.contains(days.from()) || !covers.contains(days.to()))) {
      wrong(
          part.placeOf(covers.contains(days.from()) ? "to" : "from"),
          "the days " + days.from() + " to " + days.to(),
          "days that the calendar covers, " + covers.from() + " to " + covers.to(),
          "correct the days, or let the calendar cover them");
    }
    if (!periods.isEmpty() && !days.from().isAfter(periods.getLast().to())) {
      wrong(
          part.placeOf("from"),
          "a period from " + days.from() + " after one up to " + periods.getLast().to(),
          "periods in the order of their days that do not overlap",
          "put them in order, or correct one of the days");
    }
    periods.add(days);
  }

  private void checkExcept(Part part, Map<Code, CalendarDefinition> calendars) {
    var seen = new HashSet<Code>();
    var start = calendars.get(part.code("calendar"));
    Optional<CalendarDefinition> next = Optional.ofNullable(start);
    while (next.isPresent() && seen.add(next.get().code())) {
      next = next.get().except().flatMap(code -> Optional.ofNullable(calendars.get(code)));
    }
    if (next.isPresent()) {
      findings.add(
          part.placeOf("except"),
          FindingCode.WRONG_TYPE,
          "the calendar " + part.text("except") + ", which leads back to " + next.get().code(),
          "a calendar that excepts neither itself nor one that excepts it",
          "name another calendar");
      return;
    }
    Optional.ofNullable(start)
        .ifPresent(
            calendar ->
                calendar
                    .except()
                    .flatMap(code -> Optional.ofNullable(calendars.get(code)))
                    .ifPresent(other -> checkExcepted(part, calendar, other)));
  }

  private void checkExcepted(Part part, CalendarDefinition calendar, CalendarDefinition other) {
    if (other.counts() == Counts.SCHOOL_DAYS) {
      findings.add(
          part.placeOf("except"),
          FindingCode.WRONG_TYPE,
          "the calendar " + other.code() + ", which counts school days",
          "a calendar of working days",
          "name another calendar");
      return;
    }
    if (!other.covers().contains(calendar.covers().from())
        || !other.covers().contains(calendar.covers().to())) {
      wrong(
          part.placeOf("except"),
          "the calendar %s, which covers %s to %s"
              .formatted(other.code(), other.covers().from(), other.covers().to()),
          "a calendar that covers all the days this one covers",
          "cover fewer days here, or more there");
    }
  }

  private static Optional<Days> days(Part part) {
    var unreadable = part.has("to") && part.day("to").isEmpty();
    return part.day("from")
        .filter(_ -> !unreadable)
        .map(from -> new Days(from, part.day("to").orElse(from), part.text("label")));
  }

  private void wrong(
      org.invicta.engine.definition.Place place, String found, String allowed, String todo) {
    findings.add(place, FindingCode.OVERLAPPING_DATES, found, allowed, todo);
  }
}
