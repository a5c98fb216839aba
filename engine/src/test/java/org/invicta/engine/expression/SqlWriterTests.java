package org.invicta.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlWriterTests {
  private static final Columns COLUMNS =
      path ->
          path.names().getFirst().equals("policy")
              ? Optional.of(new Sql("?", List.of(16)))
              : Optional.of(Sql.of(String.join("_", path.names()).replace('-', '_')));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          age != 1                        | (age <> ?)                                       | [1]
          age in [0..15)                  | (age >= ? AND age < ?)                           | [0, 15]
          age in (..18]                   | (age <= ?)                                       | [18]
          severity in ("fatal", "slight") | (severity IN (?, ?))                             | [fatal, slight]
          dark and not(wet or dark)       | (dark AND (NOT (wet OR dark)))                   | []
          age is not known                | (NOT (age IS NOT NULL))                          | []
          if dark then age else null      | (CASE WHEN dark THEN age ELSE NULL END)          | []
          age * 2 + 0.5 > scene.lanes     | (((age * ?) + ?) > scene_lanes)                  | [2, 0.5]
          age / 3 = 1                     | ((CAST(age AS DOUBLE PRECISION) / NULLIF(?, 0)) = ?) | [3, 1]
          casualty.age < policy.child-age | (casualty_age < ?)                               | [16]
          born = date("2024-01-31")       | (born = CAST(? AS DATE))                         | [2024-01-31]
          dark = false                    | (dark = FALSE)                                   | []
          """)
  void writesWhatMeasuresAsk(String text, String sql, String params) {
    var written = written(text);
    assertThat(written.text()).isEqualTo(sql);
    assertThat(written.params()).hasToString(params);
  }

  @Test
  void countsCompletedYears() {
    assertThat(written("years(born, occurred) < 18").text())
        .isEqualTo(
            "((CASE WHEN CAST(occurred AT TIME ZONE 'Europe/London' AS DATE) >= born"
                + " THEN EXTRACT(YEAR FROM CAST(occurred AT TIME ZONE 'Europe/London' AS DATE)) - EXTRACT(YEAR FROM born)"
                + " - CASE WHEN (EXTRACT(MONTH FROM CAST(occurred AT TIME ZONE 'Europe/London' AS DATE)) * 100"
                + " + EXTRACT(DAY FROM CAST(occurred AT TIME ZONE 'Europe/London' AS DATE)))"
                + " < (EXTRACT(MONTH FROM born) * 100 + EXTRACT(DAY FROM born)) THEN 1 ELSE 0 END END) < ?)");
  }

  @Test
  void bindsEachValueAsItsOwnType() {
    assertThat(
            written(
                    "age in (1, 1.5, 3000000000, 123456789012345678901) or born > date(\"2024-01-31\") or note = \"'; DROP TABLE\""
                        + " or occurred > date and time(\"2024-01-31T06:00:00Z\")")
                .params())
        .containsExactly(
            1,
            new BigDecimal("1.5"),
            3_000_000_000L,
            new BigDecimal("123456789012345678901"),
            LocalDate.of(2024, 1, 31),
            "'; DROP TABLE",
            OffsetDateTime.parse("2024-01-31T06:00:00Z"));
  }

  @Test
  void keepsParametersInTheOrderOfTheirMarks() {
    for (var seed = 0L; seed < 2_000; seed++) {
      var tree = new RandomExpressions(seed).condition();
      if (SqlWriter.write(tree, COLUMNS) instanceof SqlWritten.Written(var sql)) {
        assertThat(sql.text().chars().filter(c -> c == '?').count())
            .as(ExpressionText.of(tree))
            .isEqualTo(sql.params().size());
        assertThat(sql.text().replace("'Europe/London'", "")).doesNotContain("'", "\"");
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          dark and some x in casualties satisfies x.belted | 10 | found some where the database counts
          age = count(weapons)             | 7  | found count
          "knife" in weapons               | 12 | found "weapons", a list, each a choice from weapons
          waited > 6 hours                 | 1  | found "waited", a length of time
          reported - occurred > waited     | 1  | found a date and time - a date and time
          min(age, 3) = 1                  | 1  | found min
          """)
  void refusesWhatHasNoSqlWithItsPlace(String text, int column, String said) {
    var refused = (SqlWritten.Refused) SqlWriter.write(Cast.checked(text), COLUMNS);
    assertThat(refused.findings().getFirst().place()).isEqualTo(Cast.START.right(column - 1));
    assertThat(refused.findings().getFirst().toString()).contains(said, "allowed: comparisons");
  }

  @Test
  void refusesAFieldWithoutAColumn() {
    var refused =
        (SqlWritten.Refused)
            SqlWriter.write(Cast.checked("dark and age = speed-limit"), _ -> Optional.empty());
    assertThat(refused.findings())
        .extracting(finding -> finding.found())
        .containsExactly(
            "found \"dark\", which has no column where the database counts",
            "found \"age\", which has no column where the database counts",
            "found \"speed-limit\", which has no column where the database counts");
  }

  private static Sql written(String text) {
    var written = SqlWriter.write(Cast.checked(text), COLUMNS);
    assertThat(written).as(written.toString()).isInstanceOf(SqlWritten.Written.class);
    return ((SqlWritten.Written) written).sql();
  }
}
