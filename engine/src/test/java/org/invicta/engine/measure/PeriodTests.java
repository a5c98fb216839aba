package org.invicta.engine.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.invicta.engine.definition.MeasureDefinition.PeriodKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTests {

  @ParameterizedTest
  @CsvSource({
    "2024, 2024-01-01, 2025-01-01",
    "2024-Q1, 2024-01-01, 2024-04-01",
    "2024-Q4, 2024-10-01, 2025-01-01",
    "2024-02, 2024-02-01, 2024-03-01",
    "2024/25, 2024-04-01, 2025-04-01",
    "1999/00, 1999-04-01, 2000-04-01",
    "2024/25-Q1, 2024-04-01, 2024-07-01",
    "2024/25-Q4, 2025-01-01, 2025-04-01",
    "2023..2024, 2023-01-01, 2025-01-01",
    "2024-Q1..2024-Q3, 2024-01-01, 2024-10-01",
    "2011/12..2013/14, 2011-04-01, 2014-04-01"
  })
  void readsWhatPeopleWrite(String text, LocalDate from, LocalDate until) {
    var period = read(text);
    assertThat(period.from()).isEqualTo(from);
    assertThat(period.until()).isEqualTo(until);
    assertThat(period.text()).isEqualTo(text);
  }

  @Test
  void refusesAFinancialYearThatDoesNotEndInTheNext() {
    var problem = refused("2024/26");
    assertThat(problem.code().code()).isEqualTo("M002");
    assertThat(problem.allowed()).contains("2024/25");
    assertThat(problem.todo()).contains("2024/25..2025/26");
  }

  @ParameterizedTest
  @CsvSource({
    "2024-13, M003",
    "2024-00, M003",
    "2024-Q0, M003",
    "2024-Q5, M003",
    "2024/25-Q9, M003",
    "2024/24, M002",
    "2024/23-Q1, M002",
    "2025..2024, M004",
    "2024..2024-Q1, M004",
    "24, M001",
    "2024-Q, M001",
    "Q1 2024, M001",
    "2024/2025, M001",
    "1850, M001",
    "2024-05-21, M001",
    "2024..2025..2026, M001",
    "last year, M001"
  })
  void refusesWhatIsNoPeriodAndSaysWhatIs(String text, String code) {
    var problem = refused(text);
    assertThat(problem.code().code()).isEqualTo(code);
    assertThat(problem.allowed()).isNotBlank();
    assertThat(problem.todo()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "..", "2024..", "٢٠٢٤", "2024-Q99999999999999999999"})
  void survivesStrangeText(String text) {
    assertThat(Period.parse(text)).isInstanceOf(Asked.NotUnderstood.class);
  }

  @Test
  void cutsLongTextShortInWhatItSays() {
    assertThat(refused("x".repeat(100_000)).toString()).hasSizeLessThan(400);
  }

  @ParameterizedTest
  @CsvSource({
    "MONTH, 2024-03-31, 2024-03",
    "QUARTER, 2024-03-31, 2024-Q1",
    "QUARTER, 2024-04-01, 2024-Q2",
    "YEAR, 2024-12-31, 2024",
    "FINANCIAL_QUARTER, 2024-03-31, 2023/24-Q4",
    "FINANCIAL_QUARTER, 2024-04-01, 2024/25-Q1",
    "FINANCIAL_QUARTER, 2024-12-31, 2024/25-Q3",
    "FINANCIAL_YEAR, 2024-03-31, 2023/24",
    "FINANCIAL_YEAR, 2024-04-01, 2024/25"
  })
  void knowsThePeriodADayLiesIn(PeriodKind kind, LocalDate day, String text) {
    assertThat(Period.of(kind, day).text()).isEqualTo(text);
    assertThat(Period.of(kind, day).contains(day)).isTrue();
  }

  @Test
  void everyDayLiesInExactlyTheBucketItsPeriodCovers() {
    var years = read("2023..2025");
    for (var kind : PeriodKind.values()) {
      var buckets = TimeBuckets.covering(kind, Optional.of(years), List.of());
      for (var day = years.from(); day.isBefore(years.until()); day = day.plusDays(1)) {
        var today = day;
        assertThat(buckets.stream().filter(bucket -> bucket.contains(today)))
            .containsExactly(Period.of(kind, day));
      }
    }
  }

  @Test
  void saysAQuarterInMonths() {
    assertThat(read("2024/25-Q1").words()).isEqualTo("April to June 2024 (2024/25-Q1)");
    assertThat(read("2024-Q4").words()).isEqualTo("October to December 2024");
  }

  private static Period read(String text) {
    return switch (Period.parse(text)) {
      case Asked.Understood<Period>(var period) -> period;
      case Asked.NotUnderstood<Period>(var problem) -> throw new AssertionError(problem.toString());
    };
  }

  private static MeasureProblem refused(String text) {
    return switch (Period.parse(text)) {
      case Asked.Understood<Period>(var period) -> throw new AssertionError("understood " + period);
      case Asked.NotUnderstood<Period>(var problem) -> problem;
    };
  }
}
