package org.invicta.engine.example;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.invicta.engine.clock.Calendars;
import org.invicta.engine.clock.CannotCount;
import org.invicta.engine.clock.ClockFacts;
import org.invicta.engine.clock.Deadlines;
import org.invicta.engine.definition.CalendarDefinition;
import org.invicta.engine.definition.ClockDefinition;
import org.invicta.engine.definition.ClockDefinition.Counted;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Example;
import org.invicta.engine.definition.LifecycleDefinition;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.example.RunExamples.Outcome;
import org.invicta.engine.expression.Value;
import org.invicta.engine.time.London;

/** Starts the clock of an example, or does what it asks for and lets it start again, and tells when it is due. */
final class TryClock {
  private static final String NOT_STARTED = "a clock that does not start";

  private final Practice practice;
  private final LifecycleDefinition lifecycle;
  private final Calendars calendars;

  TryClock(Practice practice, LifecycleDefinition lifecycle) {
    this.practice = practice;
    this.lifecycle = lifecycle;
    this.calendars = new Calendars(practice.processes().calendars());
  }

  Outcome outcome(Example example) {
    var wanted = example.then().getOrDefault("clock", "");
    var got =
        lifecycle.clocks().stream()
            .filter(clock -> clock.code().value().equals(wanted))
            .findFirst()
            .map(clock -> got(clock, example))
            .orElse("no such clock");
    return new Outcome("due " + example.then().getOrDefault("due", ""), got);
  }

  private String got(ClockDefinition clock, Example example) {
    var record = practice.definitionOf(lifecycle.of());
    var facts =
        new ClockFacts(
            record,
            practice.values(),
            Given.body(record, example.given()),
            parties(record, example.given()));
    try {
      var wasDue = moment(example, "was-due");
      return (wasDue.isPresent()
              ? again(clock, example, facts, wasDue.get())
              : first(clock, example, facts))
          .map(due -> "due " + due)
          .orElse(NOT_STARTED);
    } catch (CannotCount refusal) {
      return "no due time: " + refusal.getMessage();
    }
  }

  private Optional<Instant> first(ClockDefinition clock, Example example, ClockFacts facts) {
    var start = clock.at().flatMap(facts::instant).or(() -> moment(example, "at"));
    if (start.isEmpty() || !clock.starts().contains(move(example))) {
      return Optional.empty();
    }
    var day = London.dayOf(start.get());
    return clock.when().filter(when -> !facts.holds(when, day)).isPresent()
        ? Optional.empty()
        : due(clock, clock.within(), start.get(), example, facts);
  }

  private Optional<Instant> again(
      ClockDefinition clock, Example example, ClockFacts facts, Instant wasDue) {
    var done = clock.doneAt().flatMap(facts::instant).or(() -> moment(example, "at"));
    if (done.isEmpty() || !clock.doneBy().contains(move(example))) {
      return Optional.empty();
    }
    var base = Deadlines.next(clock.from(), done.get(), wasDue);
    return clock.thenEvery().flatMap(limit -> due(clock, limit, base, example, facts));
  }

  private Optional<Instant> due(
      ClockDefinition clock, Code limit, Instant start, Example example, ClockFacts facts) {
    return facts
        .limit(limit, start)
        .map(value -> new Deadlines(calendars).due(clock, start, value, calendar(clock, example)));
  }

  private Optional<CalendarDefinition> calendar(ClockDefinition clock, Example example) {
    var ofSchool =
        clock.counted() == Counted.SCHOOL_DAYS
            ? Optional.ofNullable(example.when().get("school-calendar"))
                .filter(Code::isCode)
                .map(Code::new)
            : Optional.<Code>empty();
    return ofSchool.or(clock::calendar).flatMap(calendars::of);
  }

  private static Code move(Example example) {
    return Optional.ofNullable(example.when().get("move"))
        .filter(Code::isCode)
        .map(Code::new)
        .orElse(ClockDefinition.OPENED);
  }

  private static Optional<Instant> moment(Example example, String key) {
    try {
      return Optional.ofNullable(example.when().get(key)).map(Instant::parse);
    } catch (DateTimeParseException toldAlready) {
      return Optional.empty();
    }
  }

  private static Map<Code, List<String>> parties(RecordDefinition record, Value.Group given) {
    return record.parties().stream()
        .filter(role -> Given.text(given, role.code().value()).isPresent())
        .collect(
            Collectors.toMap(
                RecordDefinition.PartyRole::code,
                role -> Given.text(given, role.code().value()).stream().toList()));
  }
}
