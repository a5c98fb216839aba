package org.invicta.app.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueWordsTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-11-25T14:30:00Z | due in 2 hours 5 minutes, 14:30 today",
        "2026-11-25T12:25:30Z | due now, 12:25 today",
        "2026-11-25T12:26:59Z | due in 1 minute, 12:26 today",
        "2026-11-25T12:05:00Z | was due 20 minutes ago, 12:05 today",
        "2026-11-25T12:24:59Z | was due less than a minute ago, 12:24 today",
        "2026-11-26T00:00:00Z | due in 11 hours 35 minutes, the end of today",
        "2026-11-27T00:00:00Z | due in 1 day 11 hours, the end of tomorrow",
        "2026-11-26T08:30:00Z | due in 20 hours 5 minutes, 08:30 tomorrow",
        "2026-11-24T08:30:00Z | was due 1 day 3 hours ago, 08:30 yesterday",
        "2026-12-04T09:00:00Z | due in 8 days 20 hours, 09:00 on Friday 4 December",
        "2027-01-05T00:00:00Z | due in 40 days 11 hours, the end of Monday 4 January 2027",
        // summer time has begun: the clock on the wall is an hour ahead
        "2027-03-29T08:00:00Z | due in 123 days 19 hours, 09:00 on Monday 29 March 2027"
      })
  void saysHowLongThereIsAndWhenByTheClockOnTheWall(Instant due, String words) {
    assertThat(DueWords.due(due, Instant.parse("2026-11-25T12:25:00Z"))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S, less than a minute",
    "PT59S, less than a minute",
    "PT6H, 6 hours",
    "PT24H, 1 day",
    "PT36H, 1 day 12 hours",
    "PT90M, 1 hour 30 minutes"
  })
  void saysALength(Duration length, String words) {
    assertThat(DueWords.length(length)).isEqualTo(words);
  }
}
