package org.invicta.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.invicta.engine.expression.Cast.day;
import static org.invicta.engine.expression.Cast.evaluate;
import static org.invicta.engine.expression.Cast.flag;
import static org.invicta.engine.expression.Cast.items;
import static org.invicta.engine.expression.Cast.moment;
import static org.invicta.engine.expression.Cast.nothing;
import static org.invicta.engine.expression.Cast.number;
import static org.invicta.engine.expression.Cast.span;
import static org.invicta.engine.expression.Cast.text;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluatorTests {
  private static final String KSI =
      "casualty.age in [0..15] and casualty.severity in (\"fatal\", \"serious\")";

  @Test
  void findsAChildKilled() {
    assertThat(evaluate(KSI, Map.of("casualty", casualty(number("15"), text("fatal")))))
        .isEqualTo(flag(true));
    assertThat(evaluate(KSI, Map.of("casualty", casualty(number("16"), text("fatal")))))
        .isEqualTo(flag(false));
  }

  @Test
  void doesNotKnowOfAnAgeThatIsNotKnown() {
    assertThat(evaluate(KSI, Map.of("casualty", casualty(nothing(), text("fatal")))))
        .isEqualTo(nothing());
    assertThat(evaluate(KSI, Map.of("casualty", casualty(nothing(), text("slight")))))
        .isEqualTo(flag(false));
    assertThat(evaluate(KSI, Map.of())).isEqualTo(nothing());
  }

  @Test
  void takesTheElseWhereTheConditionIsNotKnown() {
    assertThat(evaluate("if dark then 1 else 2", Map.of())).isEqualTo(number("2"));
  }

  @ParameterizedTest
  @CsvSource({
    "2008-02-29, 2023-02-28, 14",
    "2008-02-29, 2023-03-01, 15",
    "2008-02-29, 2024-02-28, 15",
    "2008-02-29, 2024-02-29, 16",
    "2008-03-01, 2023-02-28, 14",
    "2008-02-28, 2023-02-28, 15",
    "2024-05-01, 2024-05-01, 0"
  })
  void attainsAnAgeOnTheBirthdayAndOn1MarchForALeapling(String born, String day, String age) {
    assertThat(evaluate("years(born, day)", Map.of("born", day(born), "day", day(day))))
        .isEqualTo(number(age));
  }

  @Test
  void hasNoAgeBeforeBirth() {
    assertThat(
            evaluate(
                "years(born, day)", Map.of("born", day("2024-06-01"), "day", day("2024-05-31"))))
        .isEqualTo(nothing());
  }

  @Test
  void takesTheDayOfAMomentInLondon() {
    var born = day("2010-07-02");
    assertThat(
            evaluate(
                "years(born, occurred)",
                Map.of("born", born, "occurred", moment("2024-07-01T22:59:59Z"))))
        .isEqualTo(number("13"));
    assertThat(
            evaluate(
                "years(born, occurred)",
                Map.of("born", born, "occurred", moment("2024-07-01T23:00:00Z"))))
        .isEqualTo(number("14"));
  }

  @Test
  void dividesByZeroIntoNothing() {
    assertThat(evaluate("1 / age", Map.of("age", number("0")))).isEqualTo(nothing());
    assertThat(evaluate("1 / 3 * 3 = 1", Map.of())).isEqualTo(flag(false));
    assertThat(evaluate("1.0 = 1", Map.of())).isEqualTo(flag(true));
  }

  @Test
  void measuresTime() {
    var values =
        Map.of(
            "occurred", moment("2024-03-31T00:30:00Z"), "reported", moment("2024-03-31T06:31:00Z"));
    assertThat(evaluate("reported - occurred > 6 hours", values)).isEqualTo(flag(true));
    assertThat(evaluate("reported - occurred > 6 hours + 1 minute", values)).isEqualTo(flag(false));
    assertThat(evaluate("born + 3 days", Map.of("born", day("2024-02-28"))))
        .isEqualTo(day("2024-03-02"));
    assertThat(evaluate("born - 6 hours", Map.of("born", day("2024-03-01"))))
        .isEqualTo(day("2024-02-29"));
    assertThat(evaluate("waited / 2", Map.of("waited", span("PT3H")))).isEqualTo(span("PT1H30M"));
    assertThat(evaluate("waited / 90 minutes", Map.of("waited", span("PT3H"))))
        .isEqualTo(number("2"));
    assertThat(evaluate("occurred < date and time(\"2024-03-31T01:30:01+01:00\")", values))
        .isEqualTo(flag(true));
  }

  @Test
  void asksEachItemOfAList() {
    var casualties =
        items(casualty(number("40"), text("slight")), casualty(nothing(), text("fatal")));
    var values = Map.of("casualties", casualties);
    assertThat(evaluate("count(casualties)", values)).isEqualTo(number("2"));
    assertThat(evaluate("some c in casualties satisfies c.severity = \"fatal\"", values))
        .isEqualTo(flag(true));
    assertThat(evaluate("some c in casualties satisfies c.age < 16", values)).isEqualTo(nothing());
    assertThat(evaluate("every c in casualties satisfies c.age < 16", values))
        .isEqualTo(flag(false));
    assertThat(evaluate("max(casualties.age)", values)).isEqualTo(nothing());
    assertThat(evaluate("\"fatal\" in casualties.severity", values)).isEqualTo(flag(true));
    assertThat(evaluate("some c in casualties satisfies c.age < 16", Map.of("casualties", items())))
        .isEqualTo(flag(false));
    assertThat(
            evaluate("every c in casualties satisfies c.age < 16", Map.of("casualties", items())))
        .isEqualTo(flag(true));
    assertThat(evaluate("sum(casualties.age)", Map.of("casualties", items()))).isEqualTo(nothing());
    assertThat(evaluate("count(casualties) > 0", Map.of())).isEqualTo(nothing());
  }

  @Test
  void looksIntoAListOfChoices() {
    assertThat(
            evaluate(
                "\"knife\" in weapons", Map.of("weapons", items(text("stick"), text("knife")))))
        .isEqualTo(flag(true));
    assertThat(evaluate("\"knife\" in weapons", Map.of("weapons", items()))).isEqualTo(flag(false));
    assertThat(evaluate("\"knife\" in weapons", Map.of())).isEqualTo(nothing());
  }

  @Test
  void layersListsInListsEndToEnd() {
    var one = new Value.Group(Map.of("injuries", items(text("knife"))));
    var two = new Value.Group(Map.of("injuries", items(text("stick"), text("stick"))));
    var none = new Value.Group(Map.of());
    assertThat(evaluate("count(casualties.injuries)", Map.of("casualties", items(one, two))))
        .isEqualTo(number("3"));
    assertThat(evaluate("count(casualties.injuries)", Map.of("casualties", items(one, none))))
        .isEqualTo(nothing());
  }

  @Test
  void letsTheItemHideAFieldOfTheSameName() {
    var values =
        Map.of(
            "casualty", casualty(number("40"), text("slight")),
            "casualties", items(casualty(number("4"), text("slight"))));
    assertThat(evaluate("some casualty in casualties satisfies casualty.age = 4", values))
        .isEqualTo(flag(true));
  }

  @Test
  void readsPolicyByItsDottedNameOrItsGroup() {
    assertThat(evaluate("policy.child-age", Map.of("policy.child-age", number("16"))))
        .isEqualTo(number("16"));
    assertThat(
            evaluate(
                "policy.child-age",
                Map.of("policy", new Value.Group(Map.of("child-age", number("16"))))))
        .isEqualTo(number("16"));
    var values = Values.of(new Value.Group(Map.of())).with("policy.child-age", number("18"));
    assertThat(Evaluator.evaluate(Cast.checked("policy.child-age"), values))
        .isEqualTo(number("18"));
  }

  @Test
  void refusesAValueOfAnotherTypeWithoutSayingIt() {
    assertThatThrownBy(() -> evaluate("age < 16", Map.of("age", text("fifteen"))))
        .isInstanceOf(ValueOfWrongType.class)
        .hasMessageContaining("EXPR-VALUE-TYPE: age does not hold a number")
        .hasMessageNotContaining("fifteen");
    assertThatThrownBy(() -> evaluate("casualty.age < 16", Map.of("casualty", text("fifteen"))))
        .isInstanceOf(ValueOfWrongType.class)
        .hasMessageNotContaining("fifteen");
  }

  @Test
  void hasNoDateBeyondTheCalendar() {
    assertThat(evaluate("date(\"+999999999-12-31\") + 1 day is known", Map.of()))
        .isEqualTo(flag(false));
    assertThat(evaluate("1000000 days * 1000000 is known", Map.of())).isEqualTo(flag(false));
  }

  private static Value casualty(Value age, Value severity) {
    return new Value.Group(Map.of("age", age, "severity", severity));
  }
}
