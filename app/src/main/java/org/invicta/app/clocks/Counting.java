package org.invicta.app.clocks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.invicta.engine.clock.Calendars;
import org.invicta.engine.clock.CannotCount;
import org.invicta.engine.clock.ClockFacts;
import org.invicta.engine.clock.Deadlines;
import org.invicta.engine.definition.CalendarDefinition;
import org.invicta.engine.definition.ClockDefinition;
import org.invicta.engine.definition.ClockDefinition.Counted;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.PolicyValue;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.expression.Value;
import org.invicta.engine.time.London;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Works out when clocks of records are due. Where a calendar or a policy value gives no answer the clock runs all the same, counted
 * so that it can only be due too early, and says what was presumed: nothing that is done to a child waits for a calendar.
 */
@Component
final class Counting {

  private final Practice practice;
  private final ObjectProvider<SchoolCalendars> schools;
  private final Calendars calendars;
  private final Deadlines deadlines;

  Counting(Practice practice, ObjectProvider<SchoolCalendars> schools) {
    this.practice = practice;
    this.schools = schools;
    this.calendars = new Calendars(practice.processes().calendars());
    this.deadlines = new Deadlines(calendars);
  }

  /** When a clock is due and the limit that was taken. */
  record Answer(Instant due, KeptClock.Limit limit) {}

  /**
   * When a clock is due; empty when the practice files do not know the limit at all, which their check refuses.
   *
   * @param within the policy value of the limit
   * @param start the instant it counts from
   */
  Optional<Answer> due(ClockDefinition clock, Code within, Instant start, ClockFacts facts) {
    return Optional.ofNullable(practice.values().get(within))
        .filter(value -> !value.holds().isEmpty())
        .map(value -> due(clock, value, start, facts));
  }

  private Answer due(ClockDefinition clock, PolicyValue within, Instant start, ClockFacts facts) {
    var presumed = new ArrayList<String>();
    var limit = limit(within, London.dayOf(start), presumed);
    var counted =
        counted(
            calendars(clock, facts, start),
            calendar -> deadlines.due(clock, start, limit, calendar),
            presumed);
    return new Answer(
        counted.at,
        new KeptClock.Limit(
            within.code(), text(limit), counted.calendar, String.join(" ", presumed)));
  }

  /** When a clock is due that was paused. */
  Instant resumed(ClockDefinition clock, KeptClock kept, Instant now, ClockFacts facts) {
    var paused = kept.life().paused().orElse(now);
    return counted(
            calendars(clock, facts, kept.life().started()),
            calendar -> deadlines.resumed(clock, kept.life().due(), paused, now, calendar),
            new ArrayList<>())
        .at;
  }

  private record Found(Instant at, Optional<Code> calendar) {}

  /** The earliest by any of the calendars; one that does not reach so far is taken as if every weekday counted. */
  private static Found counted(
      List<Optional<CalendarDefinition>> calendars,
      Function<Optional<CalendarDefinition>, Instant> due,
      List<String> presumed) {
    return calendars.stream()
        .map(
            calendar -> {
              var code = calendar.map(CalendarDefinition::code);
              try {
                return new Found(due.apply(calendar), code);
              } catch (CannotCount beyond) {
                presumed.add(
                    "The calendar %s gives no answer for all the days: every Monday to Friday was counted."
                        .formatted(code.map(Code::value).orElse("")));
                return new Found(due.apply(calendar.map(Calendars::presumed)), code);
              }
            })
        .min(Comparator.comparing(Found::at))
        .orElseThrow();
  }

  /** The value on the day; before and after all its periods the nearest of them. */
  private static Value limit(PolicyValue within, LocalDate day, List<String> presumed) {
    return within
        .on(day)
        .orElseGet(
            () -> {
              var nearest =
                  within.holds().stream()
                      .filter(period -> !period.from().isAfter(day))
                      .reduce((_, later) -> later)
                      .orElseGet(() -> within.holds().getFirst());
              presumed.add(
                  "No limit is given for that day: the one from %s was taken."
                      .formatted(nearest.from()));
              return nearest.is();
            });
  }

  private List<Optional<CalendarDefinition>> calendars(
      ClockDefinition clock, ClockFacts facts, Instant start) {
    var named = clock.calendar().flatMap(calendars::of);
    if (clock.counted() != Counted.SCHOOL_DAYS) {
      return List.of(named);
    }
    var day = London.dayOf(start);
    var own =
        clock.school().stream()
            .flatMap(role -> facts.parties().getOrDefault(role, List.of()).stream())
            .map(school -> ofSchool(UUID.fromString(school), day).or(() -> named))
            .toList();
    var all = own.isEmpty() ? List.of(named) : own;
    return all.stream().map(one -> one.or(() -> Optional.of(unknown(clock)))).toList();
  }

  private Optional<CalendarDefinition> ofSchool(UUID school, LocalDate day) {
    return schools.stream().flatMap(known -> known.of(school, day).stream()).findFirst();
  }

  /** The calendar of a school of which nothing is known covers no day, so that every weekday from its start is presumed. */
  private static CalendarDefinition unknown(ClockDefinition clock) {
    return new CalendarDefinition(
        clock.place(),
        new Code("unknown"),
        "",
        CalendarDefinition.Counts.SCHOOL_DAYS,
        "",
        new CalendarDefinition.Days(LocalDate.MAX, LocalDate.MIN, ""),
        LocalTime.MIDNIGHT,
        Optional.empty(),
        List.of(),
        List.of());
  }

  /** A limit as it is kept: a length of time, or a number of days. */
  private static String text(Value limit) {
    return switch (limit) {
      case Value.Span(var length) -> length.toString();
      case Value.Number(var number) -> number.toPlainString();
      default -> "";
    };
  }

  /** Seconds before the due time of the warnings of a clock that starts at an instant, the earliest first. */
  List<Long> warnings(ClockDefinition clock, Instant start, Instant due) {
    return clock.warn().stream()
        .flatMap(code -> Optional.ofNullable(practice.values().get(code)).stream())
        .map(value -> limit(value, London.dayOf(start), new ArrayList<>()))
        .filter(Value.Span.class::isInstance)
        .map(lead -> ((Value.Span) lead).length().toSeconds())
        // a warning before the clock has started warns of nothing
        .filter(lead -> due.minusSeconds(lead).isAfter(start))
        .distinct()
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  /** What a record says to its clocks. */
  ClockFacts facts(org.invicta.app.records.Snapshot record) {
    var parties =
        record.parties().stream()
            .collect(
                java.util.stream.Collectors.groupingBy(
                    org.invicta.app.records.Party::role,
                    java.util.stream.Collectors.mapping(
                        party -> party.id().toString(), java.util.stream.Collectors.toList())));
    return new ClockFacts(
        practice.definitionOf(record.type()),
        practice.values(),
        record.body(),
        Map.copyOf(parties));
  }
}
