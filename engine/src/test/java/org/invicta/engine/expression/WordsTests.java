package org.invicta.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          casualty.age in [0..15]                   | casualty's age is between 0 and 15
          age in [0..15)                            | age is at least 0 and less than 15
          age in (18..]                             | age is more than 18
          severity in ("fatal", "serious")          | severity is Fatal or Serious
          not(severity in ("fatal", "serious"))     | severity is none of Fatal or Serious
          severity != "slight"                      | severity is not Slight
          speed-limit <= 30                         | speed limit is at most 30
          not(speed-limit <= 30)                    | speed limit is more than 30
          born >= date("2024-04-01")                | born is no earlier than 1 April 2024
          occurred < date and time("2024-06-30T23:30:00Z") | occurred is before 00:30 on 1 July 2024
          waited > 90 minutes                       | waited is longer than 1 hour 30 minutes
          dark                                      | dark is yes
          not(dark) and wet = true                  | dark is no and wet is yes
          age is not known                          | age is not known
          dark and wet or age is known              | both dark is yes and wet is yes or age is known
          (dark or wet) and age = 1                 | either dark is yes or wet is yes and age is 1
          years(born, occurred) < 18                | the completed years from born to occurred is less than 18
          count(weapons) >= 1                       | the number of weapons is at least 1
          "knife" in weapons                        | Knife is among weapons
          some c in casualties satisfies c.age < 16 | for at least one c in casualties, c's age is less than 16
          age * (2 + 1) = 6                         | age times (2 plus 1) is 6
          if dark then 1 else 2                     | if dark is yes then 1, otherwise 2
          """)
  void saysConditionsInEnglish(String text, String words) {
    assertThat(Words.of(Cast.checked(text), Labels.none())).isEqualTo(words);
  }

  @Test
  void saysFieldsByTheirLabels() {
    var labels = Map.of(List.of("casualty", "age"), "the casualty's age in years");
    assertThat(
            Words.of(
                Cast.checked("casualty.age >= 16 and dark"),
                names -> Optional.ofNullable(labels.get(names))))
        .isEqualTo("the casualty's age in years is at least 16 and dark is yes");
  }

  @Test
  void saysAnyExpression() {
    for (var seed = 0L; seed < 2_000; seed++) {
      assertThat(Words.of(new RandomExpressions(seed).any(), Labels.none())).isNotBlank();
    }
  }
}
