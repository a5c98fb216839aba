package org.invicta.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnteredDateTests {

  @ParameterizedTest
  @CsvSource({
    "31,2,2025",
    "29,2,2025",
    "0,1,2025",
    "1,13,2025",
    "1,1,25",
    "one,1,2025",
    "'',1,2025"
  })
  void aDateThatDoesNotExistIsNoDate(String day, String month, String year) {
    assertThat(new EnteredDate(day, month, year).date()).isEmpty();
  }

  @Test
  void spacesAndLeadingNoughtsAreTaken() {
    assertThat(new EnteredDate(" 05", "3 ", "2025").date()).hasValue(LocalDate.of(2025, 3, 5));
    assertThat(new EnteredDate("29", "2", "2024").date()).hasValue(LocalDate.of(2024, 2, 29));
  }
}
