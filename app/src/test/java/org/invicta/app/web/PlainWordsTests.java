package org.invicta.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PlainWordsTests {

  @Test
  void datesAndTimesAreThoseOfLondon() {
    assertThat(PlainWords.day(LocalDate.of(2025, 3, 5))).isEqualTo("5 March 2025");
    assertThat(PlainWords.moment(Instant.parse("2024-06-30T23:30:00Z")))
        .isEqualTo("1 July 2024 at 00:30");
    assertThat(PlainWords.day(Instant.parse("2024-12-31T23:30:00Z"))).isEqualTo("31 December 2024");
  }

  @Test
  void numbersHaveCommasAndThingsTheirNumber() {
    assertThat(PlainWords.number(17792)).isEqualTo("17,792");
    assertThat(PlainWords.count(1, "action", "actions")).isEqualTo("1 action");
    assertThat(PlainWords.count(0, "action", "actions")).isEqualTo("0 actions");
  }
}
