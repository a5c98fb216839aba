package org.invicta.app.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import org.invicta.engine.definition.MeasureDefinition.PeriodKind;
import org.invicta.engine.measure.Period;
import org.junit.jupiter.api.Test;

class ReportingCycleTests {

  private static final LocalDate SINCE = LocalDate.of(2011, 9, 1);
  private final ReportingCycle quarterly = new ReportingCycle(PeriodKind.FINANCIAL_QUARTER);

  @Test
  void nothingIsMissingBeforeTheFirstQuarterHasEnded() {
    assertThat(quarterly.missing(SINCE, Optional.empty(), LocalDate.of(2011, 9, 30))).isEmpty();
  }

  @Test
  void theFirstReportIsMissingTheDayAfterTheFirstQuarter() {
    assertThat(quarterly.missing(SINCE, Optional.empty(), LocalDate.of(2011, 10, 1)))
        .map(Period::text)
        .contains("2011/12-Q2");
  }

  @Test
  void aReportOnTheLastQuarterLasts() {
    var last = Period.of(PeriodKind.FINANCIAL_QUARTER, LocalDate.of(2024, 6, 30));

    assertThat(quarterly.missing(SINCE, Optional.of(last), LocalDate.of(2024, 9, 30))).isEmpty();
    assertThat(quarterly.missing(SINCE, Optional.of(last), LocalDate.of(2024, 10, 1)))
        .map(Period::text)
        .contains("2024/25-Q2");
  }

  @Test
  void theFirstMissingQuarterIsTheOneAfterTheLastReport() {
    var last = Period.of(PeriodKind.FINANCIAL_QUARTER, LocalDate.of(2023, 12, 1));

    assertThat(quarterly.missing(SINCE, Optional.of(last), LocalDate.of(2026, 1, 1)))
        .map(Period::text)
        .contains("2023/24-Q4");
  }

  @Test
  void whatIsMissingHasAlwaysEndedAndWasNeverReported() {
    var random = new Random(20261124);
    for (var round = 0; round < 5000; round++) {
      var day = SINCE.plusDays(random.nextInt(6000));
      var reported =
          random.nextBoolean()
              ? Optional.of(
                  Period.of(PeriodKind.FINANCIAL_QUARTER, SINCE.plusDays(random.nextInt(6000))))
              : Optional.<Period>empty();
      quarterly
          .missing(SINCE, reported, day)
          .ifPresent(
              missing -> {
                assertThat(missing.until()).isBeforeOrEqualTo(day);
                reported.ifPresent(
                    last -> assertThat(missing.from()).isAfterOrEqualTo(last.until()));
              });
    }
  }
}
