package org.invicta.app.practice.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.invicta.app.practice.book.Tables.Term;
import org.invicta.engine.definition.CalendarDefinition;
import org.invicta.engine.definition.ClockDefinition;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.LifecycleDefinition;
import org.invicta.engine.definition.PolicyValue;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.RecordDefinition;

/** Tells the time limits of a record: what starts and ends each, and the limits with their dates and sources. */
final class ClockChapter {
  private final Practice practice;
  private final RecordDefinition record;
  private final LifecycleDefinition lifecycle;

  ClockChapter(Practice practice, RecordDefinition record, LifecycleDefinition lifecycle) {
    this.practice = practice;
    this.record = record;
    this.lifecycle = lifecycle;
  }

  /** The clocks of the record; nothing when there are none. */
  List<Html> html() {
    if (lifecycle.clocks().isEmpty()) {
      return List.of();
    }
    var parts = new ArrayList<Html>();
    parts.add(Html.of("h3", "Clocks"));
    lifecycle.clocks().forEach(clock -> parts.addAll(clock(clock)));
    return parts;
  }

  private List<Html> clock(ClockDefinition clock) {
    var parts = new ArrayList<Html>();
    parts.add(Html.of("h4", clock.label()));
    parts.add(Tables.terms(terms(clock)));
    parts.add(limits(clock));
    return parts;
  }

  private List<Term> terms(ClockDefinition clock) {
    return List.of(
        Term.of("Starts with", moves(clock.starts()) + when(clock)),
        Term.of("Counts from", clock.at().map(this::field).orElse("The time of the move")),
        new Term("Counts", counts(clock)),
        Term.of("Done by", moves(clock.doneBy())),
        Term.of("Done at", clock.doneAt().map(this::field).orElse("")),
        Term.of("Then again", clock.thenEvery().map(_ -> again(clock)).orElse("")),
        Term.of("Stopped by", moves(clock.stops())),
        Term.of("Paused by", moves(clock.pauses())),
        Term.of("Runs on with", moves(clock.resumes())),
        Term.of("Responsible", roles(clock.owners())),
        Term.of("Told of a breach", roles(clock.escalates())),
        Term.of("After a breach", clock.explained() ? "An explanation is asked for" : ""));
  }

  private String when(ClockDefinition clock) {
    return clock.when().map(when -> ", when " + new Said(practice, record).words(when)).orElse("");
  }

  private List<?> counts(ClockDefinition clock) {
    return switch (clock.counted()) {
      case ELAPSED -> List.of("Time that passes, also over the change of the clocks");
      case CALENDAR_DAYS -> List.of("Days, to the end of the last");
      case WORKING_DAYS -> with("Working days, to the end of the last: ", clock.calendar());
      case SCHOOL_DAYS ->
          with(
              clock
                  .school()
                  .map(
                      role ->
                          "School days of the "
                              + role(role)
                              + ", to when the last opens; otherwise ")
                  .orElse("School days, to when the last opens: "),
              clock.calendar());
    };
  }

  private List<?> with(String words, Optional<Code> calendar) {
    return calendar
        .flatMap(code -> Optional.ofNullable(practice.processes().calendars().get(code)))
        .<List<?>>map(found -> List.of(words, link(found)))
        .orElseGet(() -> List.of(words + "every Monday to Friday"));
  }

  private static Html link(CalendarDefinition calendar) {
    return Html.link("calendars.html#" + calendar.code(), calendar.title());
  }

  private static String again(ClockDefinition clock) {
    return switch (clock.from()) {
      case DONE -> "From when it was done";
      case DUE -> "From when it was due";
      case EARLIER_OF_DONE_AND_DUE ->
          "From when it was done or was due, whichever is earlier: a late one never moves those after it";
    };
  }

  private Html limits(ClockDefinition clock) {
    var rows = new ArrayList<List<?>>();
    rows(rows, "Limit", clock.within());
    clock.thenEvery().ifPresent(every -> rows(rows, "Then every", every));
    clock.warn().forEach(warn -> rows(rows, "Warning before", warn));
    return Tables.table(
        "Limits of: " + clock.label(), List.of("What", "From", "To", "Value", "Source"), rows);
  }

  private void rows(List<List<?>> rows, String what, Code code) {
    Optional.ofNullable(practice.values().get(code))
        .ifPresent(value -> value.holds().forEach(period -> rows.add(row(what, value, period))));
  }

  private static List<?> row(String what, PolicyValue value, PolicyValue.Period period) {
    return List.of(
        what,
        Numbers.said(period.from()),
        period.to().map(Numbers::said).orElse("still holds"),
        Numbers.said(period.is()) + (value.unit().isEmpty() ? "" : " " + value.unit()),
        ValueChapter.source(period));
  }

  private String moves(List<Code> codes) {
    return codes.stream().map(this::move).collect(Collectors.joining(" or "));
  }

  private String move(Code code) {
    return code.equals(ClockDefinition.OPENED)
        ? "the opening of the record"
        : lifecycle.move(code).map(LifecycleDefinition.Move::label).orElse(code.value());
  }

  private String field(String name) {
    return record
        .field(name)
        .map(located -> located.field().label())
        .orElse(Said.spaced(name.replace(".", ", ")));
  }

  private String role(Code code) {
    return record.parties().stream()
        .filter(party -> party.code().equals(code))
        .findFirst()
        .map(RecordDefinition.PartyRole::label)
        .orElse(code.value())
        .toLowerCase(java.util.Locale.UK);
  }

  private static String roles(List<Code> codes) {
    return codes.stream().map(code -> Said.spaced(code.value())).collect(Collectors.joining(", "));
  }
}
