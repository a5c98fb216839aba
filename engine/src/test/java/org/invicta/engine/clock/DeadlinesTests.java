package org.invicta.engine.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.invicta.engine.clock.Made.BANK_HOLIDAYS;
import static org.invicta.engine.clock.Made.SCHOOL;
import static org.invicta.engine.clock.Made.days;
import static org.invicta.engine.clock.Made.hours;
import static org.invicta.engine.clock.Made.london;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.invicta.engine.clock.CannotCount.Why;
import org.invicta.engine.definition.CalendarDefinition;
import org.invicta.engine.definition.ClockDefinition.Counted;
import org.invicta.engine.definition.ClockDefinition.From;
import org.invicta.engine.expression.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlinesTests {
  private final Deadlines deadlines = new Deadlines(Made.CALENDARS);

  @Test
  void refusesALimitOfTheWrongKind() {
    refused(Why.WRONG_LIMIT, Counted.ELAPSED, days(6), Optional.empty());
    refused(Why.WRONG_LIMIT, Counted.ELAPSED, new Value.Nothing(), Optional.empty());
    refused(Why.WRONG_LIMIT, Counted.ELAPSED, hours(-1), Optional.empty());
    refused(Why.WRONG_LIMIT, Counted.CALENDAR_DAYS, hours(24), Optional.empty());
    refused(Why.WRONG_LIMIT, Counted.CALENDAR_DAYS, days(-1), Optional.empty());
    refused(Why.WRONG_LIMIT, Counted.CALENDAR_DAYS, half(), Optional.empty());
    refused(Why.WRONG_LIMIT, Counted.CALENDAR_DAYS, days(1_000_000), Optional.empty());
    refused(Why.WRONG_LIMIT, Counted.SCHOOL_DAYS, days(0), Optional.of(SCHOOL));
  }

  @Test
  void refusesWorkingDaysAndSchoolDaysWithoutACalendar() {
    refused(Why.NO_CALENDAR, Counted.WORKING_DAYS, days(1), Optional.empty());
    refused(Why.NO_CALENDAR, Counted.SCHOOL_DAYS, days(1), Optional.empty());
  }

  @Test
  void refusesToCountBeyondTheDaysACalendarCovers() {
    assertThatThrownBy(
            () ->
                deadlines.due(
                    Made.clock(Counted.WORKING_DAYS),
                    london("2027-12-31", "12:00"),
                    days(1),
                    Optional.of(BANK_HOLIDAYS)))
        .isInstanceOfSatisfying(
            CannotCount.class, refusal -> assertThat(refusal.why()).isEqualTo(Why.OUTSIDE_CALENDAR))
        .hasMessageContaining("K001")
        .hasMessageContaining("2028-01-01");
    assertThatThrownBy(
            () ->
                deadlines.due(
                    Made.clock(Counted.SCHOOL_DAYS),
                    london("2025-12-30", "12:00"),
                    days(1),
                    Optional.of(SCHOOL)))
        .isInstanceOf(CannotCount.class);
  }

  @Test
  void withoutTheCalendarEveryWeekdayIsPresumedToCount() {
    assertThat(
            deadlines.due(
                Made.clock(Counted.SCHOOL_DAYS),
                london("2028-07-29", "12:00"),
                days(1),
                Optional.of(Calendars.presumed(SCHOOL))))
        .isEqualTo(london("2028-07-31", "08:30"));
  }

  @ParameterizedTest
  @CsvSource({
    // six hours pass between 23:30 and 06:30 by the clock on the wall, as the clocks go forward
    "2026-03-28T23:30:00Z, 6, 2026-03-29T05:30:00Z",
    // and between 23:30 and 04:30, as they go back
    "2026-10-24T22:30:00Z, 6, 2026-10-25T04:30:00Z",
    "2026-10-24T22:30:00Z, 24, 2026-10-25T22:30:00Z",
    "2026-03-27T10:00:00Z, 72, 2026-03-30T10:00:00Z"
  })
  void elapsedHoursAreHoursThatPass(Instant start, int limit, Instant due) {
    assertThat(due(Counted.ELAPSED, start, hours(limit))).isEqualTo(due);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-25, 00:00, 0, 2026-11-26",
    "2026-11-25, 23:59, 1, 2026-11-27",
    "2026-03-28, 12:00, 1, 2026-03-30",
    "2026-10-24, 12:00, 1, 2026-10-26",
    "2026-12-24, 12:00, 28, 2027-01-22"
  })
  void calendarDaysEndWithTheDay(String day, String time, int limit, String dayAfter) {
    assertThat(due(Counted.CALENDAR_DAYS, london(day, time), days(limit)))
        .isEqualTo(london(dayAfter, "00:00"));
  }

  @ParameterizedTest
  @CsvSource({
    // Friday, Saturday and Sunday: the Monday ends it
    "2026-11-27, 16:00, 1, 2026-12-01",
    "2026-11-28, 16:00, 1, 2026-12-01",
    "2026-11-29, 23:59, 1, 2026-12-01",
    // Christmas Eve is a Thursday; Boxing Day's substitute is the Monday
    "2026-12-24, 09:00, 1, 2026-12-30",
    "2026-12-24, 09:00, 3, 2027-01-01",
    "2026-12-24, 09:00, 4, 2027-01-05",
    // no days: the day itself, or the next working day where it is none
    "2026-11-27, 16:00, 0, 2026-11-28",
    "2026-12-25, 16:00, 0, 2026-12-30",
    // over Easter and the change to summer time
    "2027-03-25, 12:00, 2, 2027-04-01"
  })
  void workingDaysLeaveOutWeekendsAndBankHolidays(
      String day, String time, int limit, String dayAfter) {
    assertThat(due(Counted.WORKING_DAYS, london(day, time), days(limit)))
        .isEqualTo(london(dayAfter, "00:00"));
  }

  @ParameterizedTest
  @CsvSource({
    // at two in the morning of a school day: that same morning
    "2026-11-25, 02:00, 1, 2026-11-25",
    "2026-11-25, 08:29, 1, 2026-11-25",
    "2026-11-25, 08:30, 1, 2026-11-26",
    "2026-11-25, 08:30, 2, 2026-11-27",
    "2026-11-27, 20:00, 1, 2026-11-30",
    // the Friday before the half term with a bank holiday in it
    "2026-05-22, 20:00, 1, 2026-06-01",
    "2026-05-23, 02:00, 1, 2026-06-01",
    "2027-05-28, 20:00, 1, 2027-06-07",
    // a day of its own on which the school is closed
    "2026-10-15, 20:00, 1, 2026-10-19",
    // over the half term in which the clocks go back, and over Easter in which they have gone
    // forward
    "2026-10-23, 20:00, 1, 2026-11-02",
    "2027-03-25, 20:00, 1, 2027-04-12",
    "2026-07-21, 20:00, 1, 2026-09-02"
  })
  void schoolDaysAreDueWhenTheNextOneOpens(String day, String time, int limit, String dueDay) {
    assertThat(due(Counted.SCHOOL_DAYS, london(day, time), days(limit)))
        .isEqualTo(london(dueDay, "08:30"));
  }

  @Test
  void aLateReviewNeverMovesTheLaterOnes() {
    var due = Instant.parse("2026-11-25T16:00:00Z");
    var early = due.minus(Duration.ofHours(1));
    var late = due.plus(Duration.ofHours(1));
    assertThat(Deadlines.next(From.EARLIER_OF_DONE_AND_DUE, early, due)).isEqualTo(early);
    assertThat(Deadlines.next(From.EARLIER_OF_DONE_AND_DUE, late, due)).isEqualTo(due);
    assertThat(Deadlines.next(From.DONE, late, due)).isEqualTo(late);
    assertThat(Deadlines.next(From.DUE, early, due)).isEqualTo(due);
  }

  @Test
  void aPauseKeepsWhatWasLeft() {
    var elapsed =
        deadlines.resumed(
            Made.clock(Counted.ELAPSED),
            london("2026-03-29", "06:30"),
            london("2026-03-29", "00:30"),
            london("2026-03-29", "10:00"),
            Optional.empty());
    assertThat(elapsed).isEqualTo(london("2026-03-29", "15:00"));
    var working =
        deadlines.resumed(
            Made.clock(Counted.WORKING_DAYS),
            london("2026-11-28", "00:00"),
            london("2026-11-26", "12:00"),
            london("2026-11-30", "09:00"),
            Optional.of(BANK_HOLIDAYS));
    assertThat(working)
        .as("Friday and Monday were paused")
        .isEqualTo(london("2026-12-02", "00:00"));
    var school =
        deadlines.resumed(
            Made.clock(Counted.SCHOOL_DAYS),
            london("2026-11-27", "08:30"),
            london("2026-11-26", "12:00"),
            london("2026-11-28", "09:00"),
            Optional.of(SCHOOL));
    assertThat(school).isEqualTo(london("2026-11-30", "08:30"));
    var sameMorning =
        deadlines.resumed(
            Made.clock(Counted.SCHOOL_DAYS),
            london("2026-11-27", "08:30"),
            london("2026-11-26", "12:00"),
            london("2026-11-26", "13:00"),
            Optional.of(SCHOOL));
    assertThat(sameMorning).isEqualTo(london("2026-11-27", "08:30"));
  }

  private static Value half() {
    return new Value.Number(new BigDecimal("1.5"));
  }

  private Instant due(Counted counted, Instant start, Value limit) {
    var calendar = counted == Counted.SCHOOL_DAYS ? SCHOOL : BANK_HOLIDAYS;
    return deadlines.due(Made.clock(counted), start, limit, Optional.of(calendar));
  }

  private void refused(
      Why why, Counted counted, Value limit, Optional<CalendarDefinition> calendar) {
    assertThatThrownBy(
            () ->
                deadlines.due(Made.clock(counted), london("2026-11-25", "12:00"), limit, calendar))
        .isInstanceOfSatisfying(
            CannotCount.class, refusal -> assertThat(refusal.why()).isEqualTo(why))
        .hasMessageStartingWith(why.code())
        .hasMessageContaining("allowed: ");
  }
}
