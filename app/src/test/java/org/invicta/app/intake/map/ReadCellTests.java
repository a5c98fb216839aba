package org.invicta.app.intake.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.CodeList;
import org.invicta.engine.definition.FieldKind;
import org.invicta.engine.definition.Place;
import org.invicta.engine.expression.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadCellTests {

  private static final Conventions CONVENTIONS =
      new Conventions("stats19", Set.of("-1", "NULL"), LocalDate.of(2026, 3, 2));
  private static final CodeList SEVERITY =
      new CodeList(
          new Place("lists.yaml", 1, 1),
          new Code("severity"),
          "Severity",
          "Guide",
          List.of(
              new CodeList.Value("fatal", "Killed", Map.of("stats19", List.of("1"))),
              new CodeList.Value("slight", "Slight", Map.of("stats19", List.of("3"))),
              new CodeList.Value("not-known", "Not known", Map.of("stats19", List.of("9")))));

  private static Cell read(FieldKind kind, String raw) {
    return ReadCell.of(kind, CONVENTIONS).read(raw);
  }

  private static FieldKind number(int least, int most, int decimals) {
    return new FieldKind.Number(
        Optional.of(BigDecimal.valueOf(least)),
        Optional.of(BigDecimal.valueOf(most)),
        decimals,
        "");
  }

  private static String code(Cell cell) {
    return cell instanceof Cell.Bad bad ? bad.code().code() : "not bad: " + cell;
  }

  @ParameterizedTest
  @CsvSource({
    "21/05/2024, 2024-05-21",
    "2024-05-21, 2024-05-21",
    "20240521, 2024-05-21",
    "2018-10, 2018-10-01",
    "29/02/2024, 2024-02-29"
  })
  void readsADayInEveryForm(String raw, LocalDate day) {
    assertThat(read(new FieldKind.Date(), raw)).isEqualTo(new Cell.Is(new Value.Day(day)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "30/02/2024",
        "29/02/2023",
        "2024-13-01",
        "05/21/2024",
        "21/05/24",
        "yesterday",
        "2024-05-2x",
        "03/03/2026",
        "0204-05-21"
      })
  void anImpossibleDayIsBad(String raw) {
    assertThat(code(read(new FieldKind.Date(), raw))).isEqualTo("I104");
  }

  @Test
  void minusOneIsNotKnownAndNeverNought() {
    assertThat(read(number(0, 130, 0), "-1")).isInstanceOf(Cell.NotKnown.class);
    assertThat(read(number(0, 130, 0), "")).isInstanceOf(Cell.NotKnown.class);
    assertThat(read(number(0, 130, 0), "0"))
        .isEqualTo(new Cell.Is(new Value.Number(BigDecimal.ZERO)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"131", "-2", "7.5", "seven", "1e3", "--1", "1-1"})
  void aNumberOutOfItsRangeIsBad(String raw) {
    assertThat(code(read(number(0, 130, 0), raw))).isEqualTo("I105");
  }

  @Test
  void aNumberIsRoundedToTheDecimalPlacesOfItsField() {
    assertThat(read(number(-9, 3, 6), "-1.7834567"))
        .isEqualTo(new Cell.Is(new Value.Number(new BigDecimal("-1.783457"))));
    assertThat(read(number(0, 9999, 0), "1691.0"))
        .isEqualTo(new Cell.Is(new Value.Number(new BigDecimal("1691"))));
  }

  @Test
  void aChoiceIsReadByTheCodeOfItsSystem() {
    assertThat(read(new FieldKind.Choice(SEVERITY), " 1 ")).isEqualTo(Cell.text("fatal"));
    assertThat(read(new FieldKind.Choice(SEVERITY), "-1")).isEqualTo(Cell.text("not-known"));
    assertThat(read(new FieldKind.Choice(SEVERITY), "9")).isEqualTo(Cell.text("not-known"));
  }

  @Test
  void aCodeThatIsNotOnTheListIsBadAndTheListIsNamed() {
    assertThat(read(new FieldKind.Choice(SEVERITY), "4"))
        .isInstanceOfSatisfying(
            Cell.Bad.class,
            bad -> {
              assertThat(bad.code()).isEqualTo(RejectCode.UNKNOWN_CODE);
              assertThat(bad.allowed()).isEqualTo("a code of the list severity (1, 3, 9)");
            });
  }

  @Test
  void aTextTooLongOrWithControlCharactersIsBad() {
    assertThat(code(read(new FieldKind.Text(3, false), "four"))).isEqualTo("I105");
    assertThat(code(read(new FieldKind.Text(9, false), "a\u0007b"))).isEqualTo("I112");
  }

  @ParameterizedTest
  @CsvSource({"15:30, 15:30", "09:30:00, 09:30", "7:05, 07:05"})
  void readsATimeWithOrWithoutSeconds(String raw, String time) {
    assertThat(ReadTime.with(CONVENTIONS).read(raw)).isEqualTo(Cell.text(time));
  }

  @ParameterizedTest
  @ValueSource(strings = {"24:00", "12:60", "noon", "1530"})
  void anImpossibleTimeIsBad(String raw) {
    assertThat(code(ReadTime.with(CONVENTIONS).read(raw))).isEqualTo("I105");
  }
}
