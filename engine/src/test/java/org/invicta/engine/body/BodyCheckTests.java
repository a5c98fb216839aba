package org.invicta.engine.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.CodeList;
import org.invicta.engine.definition.Field;
import org.invicta.engine.definition.Field.Requirement;
import org.invicta.engine.definition.FieldKind;
import org.invicta.engine.definition.PartyKind;
import org.invicta.engine.definition.Place;
import org.invicta.engine.definition.PolicyValue;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.definition.Section;
import org.invicta.engine.expression.Expression;
import org.invicta.engine.expression.Type;
import org.invicta.engine.expression.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BodyCheckTests {

  private static final Place PLACE = new Place("test.record.yaml", 1, 1);
  private static final CodeList SEVERITY =
      new CodeList(
          PLACE,
          new Code("severity"),
          "Severity",
          "STATS19",
          List.of(
              new CodeList.Value("fatal", "Killed", Map.of()),
              new CodeList.Value("slight", "Slightly injured", Map.of())));

  private static final Map<String, FieldKind> KINDS =
      Map.ofEntries(
          Map.entry("text", new FieldKind.Text(5, false)),
          Map.entry(
              "number",
              new FieldKind.Number(
                  Optional.of(BigDecimal.ZERO), Optional.of(BigDecimal.TEN), 1, "")),
          Map.entry("money", new FieldKind.Money()),
          Map.entry("date", new FieldKind.Date()),
          Map.entry("instant", new FieldKind.Instant()),
          Map.entry("duration", new FieldKind.Duration()),
          Map.entry("yes-no", new FieldKind.YesNo()),
          Map.entry("choice", new FieldKind.Choice(SEVERITY)),
          Map.entry("many", new FieldKind.ManyChoices(SEVERITY)),
          Map.entry("person", new FieldKind.Party(PartyKind.PERSON)),
          Map.entry("file", new FieldKind.File()),
          Map.entry(
              "computed",
              new FieldKind.Computed(Expression.number(PLACE, BigDecimal.ONE), new Type.Number())));

  static List<Arguments> badAnswers() {
    var big = new BigDecimal("1E+999999999");
    return List.of(
        bad("text", number("1"), "R002"),
        bad("text", text("too long"), "R005"),
        bad("text", text("a\u0000b"), "R011"),
        bad("text", text("a\ud83d"), "R011"),
        bad("number", text("1"), "R002"),
        bad("number", number("-0.1"), "R003"),
        bad("number", number("10.1"), "R003"),
        bad("number", number("1.25"), "R004"),
        bad("number", new Value.Number(big), "R011"),
        bad("money", number("1.001"), "R004"),
        bad("money", text("£5"), "R002"),
        bad("date", text("2024-02-30"), "R002"),
        bad("date", new Value.Day(LocalDate.of(12024, 1, 1)), "R003"),
        bad("instant", text("noon"), "R002"),
        bad("instant", new Value.Moment(Instant.MAX), "R003"),
        bad("duration", text("6 hours"), "R002"),
        bad("yes-no", text("maybe"), "R006"),
        bad("yes-no", number("1"), "R002"),
        bad("choice", text("serious"), "R006"),
        bad("choice", number("1"), "R002"),
        bad("many", text("fatal"), "R002"),
        bad("many", new Value.Items(List.of(text("fatal"), text("fatal"))), "R010"),
        bad("many", new Value.Items(List.of(text("serious"))), "R006"),
        bad("person", text("Jo Bloggs"), "R012"),
        bad("file", text("../../etc/passwd"), "R012"),
        bad("computed", number("1"), "R009"),
        bad("unknown", number("1"), "R001"));
  }

  @ParameterizedTest(name = "{0} {2}")
  @MethodSource("badAnswers")
  void refusesABadAnswerWithItsCodeAndPlace(String field, Value value, String code) {
    var problems = check(everyKind()).check(section("all", Map.of(field, value)));
    assertThat(problems)
        .isNotEmpty()
        .allSatisfy(
            problem -> {
              assertThat(problem.code()).isEqualTo(code);
              assertThat(problem.field()).startsWith("all." + field);
              assertThat(problem.found()).isNotBlank();
              assertThat(problem.allowed()).isNotBlank();
              assertThat(problem.todo()).isNotBlank();
            });
  }

  @Test
  void neverShowsAWholeAnswerOfSomebodys() {
    var words = "My name is Jo and I live at home with mum".repeat(3);
    var problems = check(everyKind()).check(section("all", Map.of("choice", text(words))));
    assertThat(problems.getFirst().toString()).doesNotContain(words);
  }

  @Test
  void acceptsGoodAnswersOfEveryKind() {
    var answers = new LinkedHashMap<String, Value>();
    answers.put("text", text("𝄞𝄞𝄞𝄞𝄞"));
    answers.put("number", number("9.50"));
    answers.put("money", number("12.30"));
    answers.put("date", new Value.Day(LocalDate.of(2024, 2, 29)));
    answers.put("instant", new Value.Moment(Instant.parse("2024-02-29T12:00:00Z")));
    answers.put("duration", new Value.Span(Duration.ofHours(6)));
    answers.put("yes-no", new Value.Flag(false));
    answers.put("choice", text("fatal"));
    answers.put("many", new Value.Items(List.of(text("fatal"), text("slight"))));
    answers.put("person", text("01890a5d-ac96-774b-bcce-b302099a8057"));
    assertThat(check(everyKind()).check(section("all", answers))).isEmpty();
    assertThat(check(everyKind()).check(section("all", Map.of("yes-no", text("not-known")))))
        .isEmpty();
  }

  @Test
  void refusesSectionsThatAreNotGroupsOrNotDefined() {
    var body = new Value.Group(Map.of("all", text("x"), "other", section("a", Map.of())));
    assertThat(check(everyKind()).check(body))
        .extracting(Problem::code, Problem::field)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("R002", "all"),
            org.assertj.core.groups.Tuple.tuple("R001", "other"));
  }

  @Test
  void asksForTheAnswersOfEachItemOfAGroup() {
    var body =
        section(
            "who",
            Map.of(
                "casualties",
                new Value.Items(
                    List.of(
                        new Value.Group(Map.of("severity", text("fatal"), "dead", yes())),
                        new Value.Group(Map.of("colour", text("red"))),
                        text("somebody")))));
    assertThat(check(withCasualties()).check(body))
        .extracting(Problem::code, Problem::field)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("R007", "who.casualties[0].died-on"),
            org.assertj.core.groups.Tuple.tuple("R007", "who.casualties[1].severity"),
            org.assertj.core.groups.Tuple.tuple("R001", "who.casualties[1].colour"),
            org.assertj.core.groups.Tuple.tuple("R002", "who.casualties[2]"));
  }

  @Test
  void refusesAnAnswerToAQuestionThatIsNotAsked() {
    var notKnown = Map.<String, Value>of("dead", text("not-known"), "severity", text("fatal"));
    var day = new LinkedHashMap<>(notKnown);
    day.put("died-on", new Value.Day(LocalDate.of(2024, 5, 21)));
    assertThat(check(withCasualties()).check(casualty(notKnown))).isEmpty();
    assertThat(check(withCasualties()).check(casualty(day)))
        .extracting(Problem::code, Problem::field)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("R008", "who.casualties[0].died-on"));
  }

  @Test
  void policyValuesInConditionsAreThoseOfTheDayItHappened() {
    var limit = new Expression.Path(PLACE, new Type.Number(), List.of("policy", "oldest-age"));
    var age = new Expression.Path(PLACE, new Type.Number(), List.of("age"));
    var isChild =
        new Expression.Comparison(
            PLACE, new Type.YesNo(), Expression.Comparator.LESS_OR_EQUAL, age, limit);
    var definition =
        definition(
            Optional.of(new Code("occurred-on")),
            new Section(
                PLACE,
                new Code("when"),
                "When",
                Optional.empty(),
                List.of(
                    field("occurred-on", new FieldKind.Date(), Optional.empty()),
                    field(
                        "age",
                        new FieldKind.Number(Optional.empty(), Optional.empty(), 0, ""),
                        Optional.empty()),
                    field(
                        "school",
                        new FieldKind.Text(20, false),
                        Optional.of(new Requirement.When(isChild))))));
    assertThat(check(definition).check(aged(16, 2013)))
        .extracting(Problem::code)
        .containsExactly("R007");
    assertThat(check(definition).check(aged(16, 2014))).isEmpty();
  }

  @Test
  void tidyLeavesOutWhatIsNotAnswered() {
    var answers = new LinkedHashMap<String, Value>();
    answers.put("text", text(" "));
    answers.put("number", number("100"));
    answers.put("money", number("1.500"));
    answers.put("many", new Value.Items(List.of()));
    answers.put("date", new Value.Nothing());
    answers.put("instant", new Value.Moment(Instant.parse("2024-02-29T12:00:00.123456789Z")));
    var tidy =
        Body.tidy(new Value.Group(Map.of("all", new Value.Group(answers), "none", text(""))));
    assertThat(tidy)
        .isEqualTo(
            section(
                "all",
                Map.of(
                    "number",
                    number("100"),
                    "money",
                    number("1.5"),
                    "instant",
                    new Value.Moment(Instant.parse("2024-02-29T12:00:00.123456Z")))));
  }

  private static Value.Group aged(int age, int year) {
    return section(
        "when",
        Map.of(
            "age",
            number(String.valueOf(age)),
            "occurred-on",
            new Value.Day(LocalDate.of(year, 6, 1))));
  }

  private static BodyCheck check(RecordDefinition definition) {
    var text = new Value.Number(BigDecimal.valueOf(17));
    var oldest =
        new PolicyValue(
            PLACE,
            new Code("oldest-age"),
            "Oldest age",
            "years",
            new Type.Number(),
            List.of(
                period(LocalDate.of(2011, 1, 1), Optional.of(LocalDate.of(2013, 12, 31)), text),
                period(
                    LocalDate.of(2014, 1, 1),
                    Optional.empty(),
                    new Value.Number(BigDecimal.valueOf(15)))));
    return new BodyCheck(
        definition,
        new ExpressionConditions(
            definition, Map.of(oldest.code(), oldest), () -> LocalDate.of(2024, 6, 1)));
  }

  private static PolicyValue.Period period(LocalDate from, Optional<LocalDate> to, Value is) {
    return new PolicyValue.Period(PLACE, from, to, is, "test", false);
  }

  private static RecordDefinition everyKind() {
    var fields =
        KINDS.entrySet().stream()
            .map(kind -> field(kind.getKey(), kind.getValue(), Optional.empty()))
            .toList();
    return definition(
        Optional.empty(), new Section(PLACE, new Code("all"), "All", Optional.empty(), fields));
  }

  /** Casualties with a severity, and the day of death while the answer to “dead” is yes. */
  private static RecordDefinition withCasualties() {
    var dead = new Expression.Path(PLACE, new Type.YesNo(), List.of("casualty", "dead"));
    var diedOn =
        new Field(
            PLACE,
            new Code("died-on"),
            "Died on",
            "",
            new FieldKind.Date(),
            Optional.of(new Requirement.Always()),
            Optional.of(dead),
            false);
    var casualties =
        new FieldKind.Group(
            new Code("casualty"),
            List.of(
                field(
                    "severity",
                    new FieldKind.Choice(SEVERITY),
                    Optional.of(new Requirement.Always())),
                field("dead", new FieldKind.YesNo(), Optional.empty()),
                diedOn));
    return definition(
        Optional.empty(),
        new Section(
            PLACE,
            new Code("who"),
            "Who",
            Optional.empty(),
            List.of(field("casualties", casualties, Optional.empty()))));
  }

  private static RecordDefinition definition(Optional<Code> occurred, Section... sections) {
    return new RecordDefinition(
        PLACE,
        new Code("test"),
        1,
        "test",
        "Test",
        "Tests",
        Map.of(),
        "official",
        "statistics",
        occurred,
        List.of(),
        Arrays.asList(sections));
  }

  private static Field field(String code, FieldKind kind, Optional<Requirement> required) {
    return new Field(PLACE, new Code(code), code, "", kind, required, Optional.empty(), false);
  }

  private static Value.Group casualty(Map<String, Value> answers) {
    return section("who", Map.of("casualties", new Value.Items(List.of(new Value.Group(answers)))));
  }

  private static Value.Group section(String code, Map<String, Value> answers) {
    return new Value.Group(Map.of(code, new Value.Group(answers)));
  }

  private static Value text(String text) {
    return new Value.Text(text);
  }

  private static Value yes() {
    return new Value.Flag(true);
  }

  private static Value number(String number) {
    return new Value.Number(new BigDecimal(number));
  }

  private static Arguments bad(String field, Value value, String code) {
    return Arguments.of(field, value, code);
  }
}
