package org.invicta.app.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.InstantSource;
import org.invicta.app.Refused;
import org.invicta.engine.measure.Period.FinancialQuarter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackRequestTests {

  private static final Instant NOW = Instant.parse("2024-07-12T09:30:00Z");

  private final PackRequest request =
      new PackRequest(SamplePacks.practice(), InstantSource.fixed(NOW));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "programe-board  | 2024/25-Q1 | | B001 | Did you mean programme-board?",
        "                | 2024/25-Q1 | | B001 | Boards are ",
        "../../etc       | 2024/25-Q1 | | B001 | Boards are ",
        "programme-board | 2024/26    | | B002 | Did you mean 2024/25-Q1?",
        "programme-board | 2024/25-Q5 | | B002 | Q1 to Q4",
        "programme-board | 2024/26-Q3 | | B002 | Did you mean 2024/25-Q3?",
        "programme-board | tomorrow   | | B002 | such as 2024/25-Q1",
        "programme-board |            | | B002 | such as 2024/25-Q1",
        "programme-board | 2024-Q1    | | B003 | Did you mean 2023/24-Q4, January to March 2024?",
        "programme-board | 2024/25    | | B003 | Did you mean 2024/25-Q1",
        "programme-board | 2024/25-Q3 | | B004 | 2024/25-Q2",
        "programme-board | 2024/25-Q1 | 2024-03-30 | B005 | 2024-04-01",
        "programme-board | 2024/25-Q1 | yesterday  | B006 | 2024-05-21T14:30",
        "programme-board | 2024/25-Q1 | 2024-07-13 | B006 | not in the future"
      })
  void refusesWithWhatIsAllowedAndNearest(
      String board, String quarter, String knownAt, String code, String todo) {
    var refused =
        catchThrowableOfType(
            Refused.class, () -> request.read(text(board), text(quarter), text(knownAt)));

    assertThat(refused.code()).isEqualTo(code);
    assertThat(refused.fault().exitCode()).isEqualTo(2);
    assertThat(refused.todo()).contains(todo);
  }

  @Test
  void readsTheQuarterThatRunsAndADayAsItsEnd() {
    var wanted = request.read("programme-board", "2024/25-q2", "2024-07-01");

    assertThat(wanted.quarter()).isEqualTo(new FinancialQuarter(2024, 2));
    assertThat(wanted.knownAt()).isEqualTo("2024-07-01T22:59:59.999999Z");
  }

  @Test
  void theEndOfAQuarterIsThatOfLondon() {
    assertThat(Quarters.end(new FinancialQuarter(2024, 1)))
        .isEqualTo("2024-06-30T22:59:59.999999Z");
    assertThat(Quarters.end(new FinancialQuarter(2024, 3)))
        .isEqualTo("2024-12-31T23:59:59.999999Z");
  }

  @Test
  void aQuarterInAnAddressIsReadBack() {
    var quarter = new FinancialQuarter(2024, 1);
    assertThat(Quarters.ofAddress(Quarters.inAddress(quarter))).contains(quarter);
    assertThat(Quarters.ofAddress("2024-26-Q1")).isEmpty();
    assertThat(Quarters.ofAddress("2024/25-Q1")).isEmpty();
  }

  private static String text(@org.jspecify.annotations.Nullable String text) {
    return text == null ? "" : text;
  }
}
