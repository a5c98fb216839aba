package org.invicta.engine.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionReaderTests {

  private static final Instant NOW = Instant.parse("2024-07-10T09:30:00Z");

  private final QuestionReader reader = new QuestionReader(RoadPractice.practice());

  @Test
  void namesTheMeasuresThereAreAndTheNearest() {
    var problem = refused(asked("children-kis", "", "", ""));
    assertThat(problem.code().code()).isEqualTo("M005");
    assertThat(problem.allowed()).contains("children-ksi");
    assertThat(problem.todo()).isEqualTo("did you mean children-ksi?");
  }

  @Test
  void namesTheDimensionsThereAre() {
    var problem = refused(asked("children-ksi", "", "distric", ""));
    assertThat(problem.code().code()).isEqualTo("M006");
    assertThat(problem.allowed()).contains("district", "sex");
    assertThat(problem.todo()).isEqualTo("did you mean district?");
  }

  @ParameterizedTest
  @CsvSource({
    "'', sex:sex, '', M009",
    "'', quarter:district:sex:severity, '', M010",
    "'', 'sex,', '', M006",
    "'', '', yesterday, M007",
    "'', '', 2024-02-30, M007",
    "'', '', 2024-07-11, M008",
    "'', '', 2024-07-10T10:30:01, M008",
    "2024/26, '', '', M002"
  })
  void refusesWhatCannotBeAnswered(String period, String by, String knownAt, String code) {
    assertThat(refused(asked("children-ksi", period, by, knownAt)).code().code()).isEqualTo(code);
  }

  @Test
  void withoutABreakdownGivesEach() {
    var question = understood(asked("children-ksi", "2024", "", ""));
    assertThat(question.by()).extracting(Breakdown::code).contains("district", "quarter", "sex");
    assertThat(understood(asked("children-ksi", "2024", "none", "")).by()).isEmpty();
  }

  @Test
  void aCommaGivesTwoTablesAndAColonCrosses() {
    var question = understood(asked("children-ksi", "2024", "sex, district:sex", ""));
    assertThat(question.by()).extracting(Breakdown::code).containsExactly("sex", "district:sex");
    assertThat(question.by().getLast().label()).isEqualTo("District and Sex");
  }

  @ParameterizedTest
  @CsvSource({
    "2024-05-21, 2024-05-21T22:59:59.999999Z",
    "2024-01-21, 2024-01-21T23:59:59.999999Z",
    "2024-07-10, 2024-07-10T09:30:00Z",
    "2024-05-21T14:30, 2024-05-21T13:30:00Z",
    "2024-05-21T14:30:00Z, 2024-05-21T14:30:00Z",
    "2024-05-21T14:30:00+01:00, 2024-05-21T13:30:00Z",
    "0001-01-01, 1970-01-01T00:00:00Z"
  })
  void aDateMeansTheEndOfThatDayInLondon(String text, Instant instant) {
    assertThat(understood(asked("children-ksi", "", "", text)).knownAt()).contains(instant);
  }

  private static Question.InWords asked(String measure, String period, String by, String knownAt) {
    return new Question.InWords(
        measure, Optional.of(period), Optional.of(by), Optional.of(knownAt));
  }

  private Question understood(Question.InWords asked) {
    return switch (reader.read(asked, NOW)) {
      case Asked.Understood<Question>(var question) -> question;
      case Asked.NotUnderstood<Question>(var problem) ->
          throw new AssertionError(problem.toString());
    };
  }

  private MeasureProblem refused(Question.InWords asked) {
    return switch (reader.read(asked, NOW)) {
      case Asked.Understood<Question>(var question) ->
          throw new AssertionError("understood " + question);
      case Asked.NotUnderstood<Question>(var problem) -> problem;
    };
  }
}
