package org.invicta.engine.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.invicta.engine.clock.Made.BANK_HOLIDAYS;
import static org.invicta.engine.clock.Made.SCHOOL;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.invicta.engine.definition.CalendarDefinition;
import org.invicta.engine.definition.ClockDefinition.Counted;
import org.invicta.engine.definition.ClockDefinition.From;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two years with both changes of the clocks, bank holidays and half terms, held against a plain count of days. */
class DeadlinesPropertyTests {
  private static final int TIMES = 2_000;
  private static final ZoneId ZONE = ZoneId.of("Europe/London");

  private final Deadlines deadlines = new Deadlines(Made.CALENDARS);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void elapsedTimePassesWhateverTheClocksDo(long seed) {
    var random = new Random(seed);
    for (var time = 0; time < TIMES; time++) {
      var start = Made.anyTime(random);
      var hours = random.nextInt(200);
      var due =
          deadlines.due(Made.clock(Counted.ELAPSED), start, Made.hours(hours), Optional.empty());
      assertThat(due.getEpochSecond() - start.getEpochSecond()).isEqualTo(hours * 3_600L);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5, 6})
  void daysEndAtMidnightByTheClockOnTheWall(long seed) {
    var random = new Random(seed);
    for (var time = 0; time < TIMES; time++) {
      var start = Made.anyTime(random);
      var n = random.nextInt(30);
      var calendar =
          deadlines.due(Made.clock(Counted.CALENDAR_DAYS), start, Made.days(n), Optional.empty());
      assertThat(calendar.atZone(ZONE).toLocalDateTime())
          .isEqualTo(start.atZone(ZONE).toLocalDate().plusDays(n + 1).atStartOfDay());
      var working =
          deadlines.due(
              Made.clock(Counted.WORKING_DAYS),
              start,
              Made.days(n + 1),
              Optional.of(BANK_HOLIDAYS));
      var last = working.atZone(ZONE).toLocalDateTime().minusNanos(1).toLocalDate();
      assertThat(working.atZone(ZONE).toLocalTime().toSecondOfDay()).isZero();
      assertThat(openDays(BANK_HOLIDAYS, start.atZone(ZONE).toLocalDate(), last)).isEqualTo(n + 1);
      assertThat(isOpen(BANK_HOLIDAYS, last)).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 8, 9})
  void aSchoolDayIsDueAtTheFirstOpeningAfterTheEvent(long seed) {
    var random = new Random(seed);
    var openings =
        SCHOOL
            .covers()
            .from()
            .datesUntil(SCHOOL.covers().to())
            .filter(day -> isOpen(SCHOOL, day))
            .map(day -> day.atTime(8, 30).atZone(ZONE).toInstant())
            .toList();
    for (var time = 0; time < TIMES; time++) {
      var start = Made.anyTime(random);
      var n = 1 + random.nextInt(3);
      assertThat(
              deadlines.due(
                  Made.clock(Counted.SCHOOL_DAYS), start, Made.days(n), Optional.of(SCHOOL)))
          .isEqualTo(
              openings.stream()
                  .filter(opening -> opening.isAfter(start))
                  .skip(n - 1L)
                  .findFirst()
                  .orElseThrow());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {10, 11, 12})
  void howeverOftenItIsPausedTheTimeItRunsIsTheLimit(long seed) {
    var random = new Random(seed);
    var clock = Made.clock(Counted.ELAPSED);
    for (var time = 0; time < TIMES; time++) {
      var now = Made.anyTime(random);
      var left = Duration.ofHours(1 + random.nextInt(72));
      var due = now.plus(left);
      var ran = Duration.ZERO;
      for (var pause = 0; pause < 4; pause++) {
        var runs = Duration.ofSeconds(random.nextLong(left.minus(ran).toSeconds() + 1));
        var paused = now.plus(runs);
        ran = ran.plus(runs);
        now = paused.plusSeconds(random.nextInt(400_000));
        due = deadlines.resumed(clock, due, paused, now, Optional.empty());
      }
      assertThat(ran.plus(Duration.between(now, due))).isEqualTo(left);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {13, 14, 15})
  void daysMoveByTheDaysThatCountedDuringThePause(long seed) {
    var random = new Random(seed);
    for (var time = 0; time < TIMES; time++) {
      var start = Made.anyTime(random);
      var paused = start.plusSeconds(random.nextInt(500_000));
      var resumed = paused.plusSeconds(random.nextInt(2_000_000));
      for (var counted :
          List.of(Counted.WORKING_DAYS, Counted.CALENDAR_DAYS, Counted.SCHOOL_DAYS)) {
        var calendar = counted == Counted.SCHOOL_DAYS ? SCHOOL : BANK_HOLIDAYS;
        var clock = Made.clock(counted);
        var due = deadlines.due(clock, start, Made.days(8), Optional.of(calendar));
        var moved = deadlines.resumed(clock, due, paused, resumed, Optional.of(calendar));
        assertThat(moved).isAfterOrEqualTo(due);
        assertThat(left(counted, resumed, moved)).isEqualTo(left(counted, paused, due));
      }
    }
  }

  /** A review is due nine hours after the earlier of when the last was done and was due, so never later than it would have been. */
  @ParameterizedTest
  @ValueSource(longs = {16, 17, 18})
  void postponingNeverMovesLaterReviews(long seed) {
    var random = new Random(seed);
    var clock = Made.clock(Counted.ELAPSED);
    for (var time = 0; time < TIMES; time++) {
      var authorised = Made.anyTime(random);
      var due = authorised.plus(Duration.ofHours(6));
      var latest = due;
      for (var review = 0; review < 8; review++) {
        var done = due.plusSeconds(random.nextInt(-10_000, 10_000));
        var base = Deadlines.next(From.EARLIER_OF_DONE_AND_DUE, done, due);
        due = deadlines.due(clock, base, Made.hours(9), Optional.empty());
        latest = latest.plus(Duration.ofHours(9));
        assertThat(due).isBeforeOrEqualTo(latest);
        assertThat(due).isBeforeOrEqualTo(done.plus(Duration.ofHours(9)));
      }
    }
  }

  /** How many days that count are still to begin, or to open, after an instant and no later than it is due. */
  private static long left(Counted counted, Instant now, Instant due) {
    if (counted == Counted.SCHOOL_DAYS) {
      return days(now, due)
          .filter(day -> isOpen(SCHOOL, day))
          .map(day -> day.atTime(8, 30).atZone(ZONE).toInstant())
          .filter(opening -> opening.isAfter(now) && !opening.isAfter(due))
          .count();
    }
    return days(now, due)
        .skip(1)
        .filter(day -> day.atStartOfDay(ZONE).toInstant().isBefore(due))
        .filter(day -> counted == Counted.CALENDAR_DAYS || isOpen(BANK_HOLIDAYS, day))
        .count();
  }

  private static Stream<LocalDate> days(Instant from, Instant to) {
    var first = from.atZone(ZONE).toLocalDate();
    var last = to.atZone(ZONE).toLocalDate();
    return first.datesUntil((last.isBefore(first) ? first : last).plusDays(1));
  }

  private static long openDays(CalendarDefinition calendar, LocalDate after, LocalDate upTo) {
    return after
        .plusDays(1)
        .datesUntil(upTo.plusDays(1))
        .filter(day -> isOpen(calendar, day))
        .count();
  }

  private static boolean isOpen(CalendarDefinition calendar, LocalDate day) {
    var weekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    var closed =
        Stream.concat(calendar.closed().stream(), BANK_HOLIDAYS.closed().stream())
            .anyMatch(days -> !day.isBefore(days.from()) && !day.isAfter(days.to()));
    var term =
        calendar == BANK_HOLIDAYS
            || calendar.terms().stream()
                .anyMatch(days -> !day.isBefore(days.from()) && !day.isAfter(days.to()));
    return !weekend && !closed && term;
  }
}
