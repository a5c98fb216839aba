package org.invicta.engine.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.load.PracticeLoader;
import org.junit.jupiter.api.Test;

/** The bank holidays in the practice files are those of the Act, worked out, and those of proclamations, which are known. */
class BankHolidaysTests {
  private static final Path PRACTICE =
      Path.of(System.getProperty("invicta.root", "..")).resolve("practice");

  @Test
  void areThoseOfTheActAndOfProclamations() {
    var calendars =
        PracticeLoader.load(PRACTICE, Optional.empty())
            .practice()
            .orElseThrow()
            .processes()
            .calendars();
    var calendar = Optional.ofNullable(calendars.get(new Code("england-and-wales"))).orElseThrow();
    var expected = new TreeSet<LocalDate>();
    IntStream.rangeClosed(2019, 2027).forEach(year -> byTheAct(year).forEach(expected::add));
    // moved: VE Day, the Platinum Jubilee
    expected.remove(LocalDate.of(2020, 5, 4));
    expected.remove(LocalDate.of(2022, 5, 30));
    Stream.of("2020-05-08", "2022-06-02", "2022-06-03", "2022-09-19", "2023-05-08")
        .map(LocalDate::parse)
        .forEach(expected::add);
    assertThat(calendar.closed())
        .extracting(days -> days.from())
        .containsExactlyElementsOf(expected);
    assertThat(calendar.closed()).allSatisfy(days -> assertThat(days.to()).isEqualTo(days.from()));
  }

  private static Stream<LocalDate> byTheAct(int year) {
    var easter = easter(year);
    var christmas = LocalDate.of(year, 12, 25);
    return Stream.of(
        substitute(LocalDate.of(year, 1, 1)),
        easter.minusDays(2),
        easter.plusDays(1),
        LocalDate.of(year, Month.MAY, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY)),
        LocalDate.of(year, Month.MAY, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)),
        LocalDate.of(year, Month.AUGUST, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)),
        christmas(christmas),
        boxingDay(christmas.plusDays(1)));
  }

  private static LocalDate substitute(LocalDate day) {
    return switch (day.getDayOfWeek()) {
      case SATURDAY -> day.plusDays(2);
      case SUNDAY -> day.plusDays(1);
      default -> day;
    };
  }

  /** A Christmas on a Sunday is made up for on the Tuesday, since the Monday is Boxing Day. */
  private static LocalDate christmas(LocalDate day) {
    return substitute(day).plusDays(day.getDayOfWeek() == DayOfWeek.SUNDAY ? 1 : 0);
  }

  private static LocalDate boxingDay(LocalDate day) {
    return switch (day.getDayOfWeek()) {
      case SATURDAY, SUNDAY -> day.plusDays(2);
      default -> day;
    };
  }

  /** Easter Sunday by the calculation published in Nature in 1876. */
  private static LocalDate easter(int year) {
    var a = year % 19;
    var b = year / 100;
    var c = year % 100;
    var h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    var l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    var m = (a + 11 * h + 22 * l) / 451;
    var day = h + l - 7 * m + 114;
    return LocalDate.of(year, day / 31, day % 31 + 1);
  }
}
