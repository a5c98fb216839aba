package org.invicta.engine.clock;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.invicta.engine.definition.CalendarDefinition;
import org.invicta.engine.definition.CalendarDefinition.Counts;
import org.invicta.engine.definition.CalendarDefinition.Days;
import org.invicta.engine.definition.ClockDefinition;
import org.invicta.engine.definition.ClockDefinition.Counted;
import org.invicta.engine.definition.ClockDefinition.From;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Place;
import org.invicta.engine.expression.Value;
import org.invicta.engine.time.London;

/** Clocks and calendars for tests. */
final class Made {
  static final Place HERE = new Place("test.yaml", 1, 1);

  /** Bank holidays around Christmas 2026 and Easter 2027. */
  static final CalendarDefinition BANK_HOLIDAYS =
      new CalendarDefinition(
          HERE,
          new Code("bank-holidays"),
          "Bank holidays",
          Counts.WORKING_DAYS,
          "A test",
          days("2026-01-01", "2027-12-31"),
          LocalTime.MIDNIGHT,
          Optional.empty(),
          List.of(),
          List.of(
              days("2026-04-03", "2026-04-03"),
              days("2026-04-06", "2026-04-06"),
              days("2026-05-04", "2026-05-04"),
              days("2026-05-25", "2026-05-25"),
              days("2026-08-31", "2026-08-31"),
              days("2026-12-25", "2026-12-25"),
              days("2026-12-28", "2026-12-28"),
              days("2027-01-01", "2027-01-01"),
              days("2027-03-26", "2027-03-26"),
              days("2027-03-29", "2027-03-29"),
              days("2027-05-03", "2027-05-03"),
              days("2027-05-31", "2027-05-31")));

  /** A school with half terms; the half term of May has a bank holiday in it. */
  static final CalendarDefinition SCHOOL =
      new CalendarDefinition(
          HERE,
          new Code("school"),
          "School",
          Counts.SCHOOL_DAYS,
          "A test",
          days("2026-01-01", "2027-12-31"),
          LocalTime.of(8, 30),
          Optional.of(new Code("bank-holidays")),
          List.of(
              days("2026-01-05", "2026-02-13"),
              days("2026-02-23", "2026-04-01"),
              days("2026-04-20", "2026-05-22"),
              days("2026-06-01", "2026-07-21"),
              days("2026-09-02", "2026-10-23"),
              days("2026-11-02", "2026-12-18"),
              days("2027-01-04", "2027-02-12"),
              days("2027-02-22", "2027-03-25"),
              days("2027-04-12", "2027-05-28"),
              days("2027-06-07", "2027-07-23"),
              days("2027-09-01", "2027-12-17")),
          List.of(days("2026-10-16", "2026-10-16")));

  static final Calendars CALENDARS =
      new Calendars(Map.of(BANK_HOLIDAYS.code(), BANK_HOLIDAYS, SCHOOL.code(), SCHOOL));

  private Made() {}

  static ClockDefinition clock(Counted counted) {
    return new ClockDefinition(
        HERE,
        new Code("clock"),
        "Clock",
        List.of(ClockDefinition.OPENED),
        Optional.empty(),
        Optional.empty(),
        new Code("limit"),
        counted,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        From.DONE,
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        false);
  }

  static Value days(int number) {
    return new Value.Number(BigDecimal.valueOf(number));
  }

  static Value hours(int number) {
    return new Value.Span(Duration.ofHours(number));
  }

  static Days days(String from, String to) {
    return new Days(LocalDate.parse(from), LocalDate.parse(to), "");
  }

  /** A time of a day in London. */
  static Instant london(String day, String time) {
    return London.at(LocalDate.parse(day), LocalTime.parse(time));
  }

  /** Any second between February 2026 and November 2027, often near a change of the clocks or a day's edge. */
  static Instant anyTime(Random random) {
    var changes =
        List.of(
            Instant.parse("2026-03-29T01:00:00Z"),
            Instant.parse("2026-10-25T01:00:00Z"),
            Instant.parse("2027-03-28T01:00:00Z"),
            Instant.parse("2027-10-31T01:00:00Z"));
    return switch (random.nextInt(4)) {
      case 0 ->
          changes
              .get(random.nextInt(changes.size()))
              .plusSeconds(random.nextInt(-100_000, 100_000));
      case 1 -> London.startOf(anyDay(random)).plusSeconds(random.nextInt(-2, 3));
      case 2 -> London.at(anyDay(random), LocalTime.of(8, 30)).plusSeconds(random.nextInt(-2, 3));
      default -> London.startOf(anyDay(random)).plusSeconds(random.nextInt(86_400));
    };
  }

  private static LocalDate anyDay(Random random) {
    return LocalDate.parse("2026-02-01").plusDays(random.nextInt(600));
  }
}
