package org.invicta.app.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "{\"a\":1}}",
        "{\"a\":1,\"a\":2}",
        "{'a':1}",
        "nul",
        "[1,]",
        "{\"a\":NaN}"
      })
  void refusesWhatIsNotJsonWithoutRepeatingIt(String json) {
    assertThatThrownBy(() -> CanonicalJson.read(json))
        .isInstanceOf(UnreadableBody.class)
        .hasMessageStartingWith("R037")
        .message()
        .doesNotContain("\"a\"");
  }

  @Test
  void refusesNestingWithoutEnd() {
    assertThatThrownBy(() -> CanonicalJson.read("[".repeat(100_000)))
        .isInstanceOf(UnreadableBody.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          { "b" : 1 , "a" : [ true , null ] }   | {"a":["yes",null],"b":1}
          [1.50, 1.0, -0, 0.0, 1e3, 100, 1E-2]  | [1.5,1,0,0,1000,100,0.01]
          "\\u0041\\n\\u0001\\/"                | "A\\n\\u0001/"
          "\\ud834\\udd1e é"                    | "𝄞 é"
          """)
  void writesEachValueInOneWay(String json, String canonical) {
    assertThat(CanonicalJson.write(CanonicalJson.read(json))).isEqualTo(canonical);
    assertThat(CanonicalJson.write(CanonicalJson.read(canonical))).isEqualTo(canonical);
  }
}
