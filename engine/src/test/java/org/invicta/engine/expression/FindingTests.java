package org.invicta.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.invicta.engine.definition.Finding;
import org.invicta.engine.definition.FindingCode;
import org.invicta.engine.definition.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each wrong text, the column of its only finding counted from the text's first character as 1, and words it must say. */
class FindingTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          age &                                | 5  | write and
          age == 1                             | 5  | write =
          age <> 1                             | 5  | write !=
          age = 'x                             | 7  | " around text
          age ≥ 1                              | 5  | write >=
          note = "open                         | 8  | text that is not closed
          note = "a\\q"                        | 10 | \\\\ for a \\ itself
          age AND dark                         | 5  | write and
          age-1 = 2 and road_user- 1           | 15 | a space on each side of the minus
          3-2 = 1                              | 1  | a space on each side of the minus
          born = 2024-01-31                    | 8  | write date("2024-01-31")
          waited > 6hours                      | 10 | write 6 hours
          age . x                              | 5  | take it out
          """)
  void namesWhatIsNoTokenAtItsPlace(String text, int column, String said) {
    var findings = Cast.findings(text);
    assertThat(findings.getFirst().code()).isEqualTo(FindingCode.EXPRESSION_SYNTAX);
    assertFinding(findings.getFirst(), column, said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          age = 1 and                          | 12 | found the end; allowed: a value
          (age = 1                             | 9  | close the ( of column 10
          age = 1)                             | 8  | found ")"
          0 <= age <= 15                       | 10 | [low..high]
          age = road user                      | 12 | road-user
          age in [1, 2]                        | 10 | write a list in round brackets
          age in [1 .. 2                       | 15 | close the range
          age in (..)                          | 11 | at least one end
          age in ()                            | 9  | in [low..high]
          not dark                             | 5  | write not(…)
          and dark                             | 1  | put a value before it
          if dark then 1                       | 15 | "else"
          some 3 in weapons satisfies dark     | 6  | a name for the item
          some in weapons satisfies dark       | 6  | a name for the item
          some x in weapons where dark         | 19 | "satisfies"
          cuont(weapons)                       | 1  | write count(…)
          age is 3                             | 8  | "known"
          born = date("31/01/2024")            | 13 | "2024-01-31"
          born = date("2024-02-30")            | 13 | "2024-01-31"
          born = date(2024)                    | 13 | "2024-01-31"
          waited > duration("6 hours")         | 19 | "PT6H"
          waited > 99999999999 weeks           | 22 | 30,000 years
          -age = 1                             | 1  | write 0 - x
          count() = 1                          | 7  | put a value here
          """)
  void namesTheTokenThatFitsNowhere(String text, int column, String said) {
    var findings = Cast.findings(text);
    assertThat(findings).hasSize(1);
    assertThat(findings.getFirst().code()).isEqualTo(FindingCode.EXPRESSION_SYNTAX);
    assertFinding(findings.getFirst(), column, said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          aeg < 16                             | 1  | write age
          dark and casualty.aeg < 16           | 19 | found "casualty.aeg"; allowed: age, belted, injuries, severity; write casualty.age
          casualties.agee is known             | 12 | write casualties.age
          scene.wether = "dry"                 | 7  | allowed: lanes, weather; write scene.weather
          policy.child_age = 16                | 8  | write policy.child-age
          Dark                                 | 1  | write dark
          age.years = 1                        | 5  | nothing after age, which has no parts
          weather = "dry"                      | 1  | write scene.weather
          some x in casualties satisfies x.sex = 1 | 34 | allowed: age, belted, injuries, severity
          (some x in casualties satisfies x.belted) and x.belted | 47 | found "x.belted"
          quite-unlike-anything = 1            | 1  | use a name that exists
          """)
  void namesTheFieldThatDoesNotExist(String text, int column, String said) {
    var findings = Cast.findings(text);
    assertThat(findings).hasSize(1);
    assertThat(findings.getFirst().code()).isEqualTo(FindingCode.UNKNOWN_FIELD);
    assertFinding(findings.getFirst(), column, said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          severity = "fatl"                    | 12 | found "fatl", which is not in severity; allowed: fatal, serious, slight; write "fatal"
          severity in ("fatal", "Serious")     | 23 | write "serious"
          severity = if dark then "fatal" else "bad" | 38 | allowed: fatal, serious, slight
          "gun" in weapons                     | 1  | allowed: knife, stick
          severity = weapons                   | 12 | write value in list
          weapons = "knife"                    | 1  | a single value
          severity < "slight"                  | 1  | which has no order
          note in ["a".."b"]                   | 1  | which has no order
          age = "15"                           | 7  | found text; allowed: a number; write the number without
          born < "2024-01-31"                  | 8  | write date("2024-01-31")
          born = occurred                      | 8  | found a date and time; allowed: a date
          waited > 6                           | 10 | give the number a unit
          dark = "yes"                         | 8  | write true or false
          driver = "Ann"                       | 10 | allowed: a party (person)
          age = null                           | 7  | write x is known
          age in (1, null)                     | 12 | write x is known
          age in [null..3]                     | 9  | write x is known
          age in [15..0]                       | 9  | exchange the two ends
          age in [1.."b"]                      | 12 | allowed: a number
          age in (1, "b")                      | 12 | allowed: a number
          age and dark                         | 1  | found a number; allowed: a condition
          dark or severity                     | 9  | a choice from severity
          not(note)                            | 5  | allowed: a condition
          if age then 1 else 2                 | 4  | allowed: a condition
          if dark then 1 else "x"              | 21 | found text; allowed: a number
          note + "x" = "yx"                    | 8  | found text + text
          born + 1 > born                      | 8  | found a date + a number
          born * 2 = born                      | 8  | found a date * a number
          2 / waited = 1                       | 5  | found a number / a length of time
          count(age) = 1                       | 7  | allowed: a list
          count(weapons, age) = 1              | 1  | write count(list)
          sum(weapons) = 1                     | 5  | a list of numbers
          sum(age) = 1                         | 5  | sum(one, other)
          min(age, born) = 1                   | 10 | allowed: a number
          max(null, note) = 1                  | 11 | numbers, dates
          years(born) = 1                      | 1  | write years(from, to)
          years(born, age) = 1                 | 13 | allowed: a date or a date and time
          some x in age satisfies dark         | 11 | allowed: a list
          some x in casualties satisfies x.age | 32 | allowed: a condition
          casualty is known and casualty = casualty | 23 | a single value
          """)
  void namesTheTypeThatDoesNotFit(String text, int column, String said) {
    var findings = Cast.findings(text);
    assertThat(findings).hasSize(1);
    assertThat(findings.getFirst().code()).isEqualTo(FindingCode.EXPRESSION_TYPE);
    assertFinding(findings.getFirst(), column, said);
  }

  @Test
  void saysAllThatIsWrongAtOnceInOrder() {
    var findings = Cast.findings("aeg < 16 and severity = \"fatl\" or note > 3 or weapon = 1");
    assertThat(findings)
        .extracting(finding -> finding.place().column() - Cast.START.column() + 1)
        .containsExactly(1, 25, 35, 47);
    assertThat(findings)
        .extracting(Finding::code)
        .containsExactly(
            FindingCode.UNKNOWN_FIELD,
            FindingCode.EXPRESSION_TYPE,
            FindingCode.EXPRESSION_TYPE,
            FindingCode.UNKNOWN_FIELD);
  }

  @Test
  void countsColumnsInCharactersAsPeopleSeeThem() {
    var finding = Cast.findings("note = \"😀é\" and aeg = 1").getFirst();
    assertThat(finding.place()).isEqualTo(Cast.START.right(16));
  }

  @Test
  void followsABlockOfSeveralLines() {
    var finding = Cast.findings("dark\nand aeg = 1").getFirst();
    assertThat(finding.place())
        .isEqualTo(new Place(Cast.START.file(), Cast.START.line() + 1, Cast.START.column() + 4));
  }

  @Test
  void placesEveryNodeWhereItStarts() {
    var tree = Cast.checked("dark and count(weapons) + 1 in [0..5]");
    assertThat(Cast.nodes(tree).map(node -> node.place().column() - Cast.START.column() + 1))
        .containsExactly(1, 1, 10, 10, 10, 16, 27, 33, 36);
  }

  @Test
  void wantsAConditionWhereOneIsNeeded() {
    var finding = Cast.findings(ExpressionParser.condition("age + 1", Cast.START, Cast.SCOPE));
    assertThat(finding)
        .singleElement()
        .asString()
        .endsWith("P032 found a number; allowed: a yes or no; make it give a yes or no");
    assertThat(ExpressionParser.condition("dark", Cast.START, Cast.SCOPE))
        .isInstanceOf(Parsed.Checked.class);
  }

  @Test
  void readsATextAsTheChoiceThatIsWanted() {
    var choice = new Type.Choice(Cast.SEVERITY);
    assertThat(
            ExpressionParser.parse(
                "if dark then \"fatal\" else \"slight\"", Cast.START, Cast.SCOPE, choice))
        .isInstanceOfSatisfying(
            Parsed.Checked.class,
            checked -> assertThat(checked.expression().type()).isEqualTo(choice));
    assertThat(Cast.findings(ExpressionParser.parse("\"x\"", Cast.START, Cast.SCOPE, choice)))
        .hasSize(1);
  }

  @Test
  void namesThirtyAllowedNamesAndCountsTheRest() {
    var names = new java.util.HashMap<String, Type>();
    IntStream.rangeClosed(1, 40).forEach(i -> names.put("field-" + i, new Type.Number()));
    var parsed = ExpressionParser.parse("nothing-like-it = 1", Cast.START, Scope.of(names));
    assertThat(Cast.findings(parsed).getFirst().allowed()).endsWith(" and 10 more");
    var none = ExpressionParser.parse("age = 1", Cast.START, Scope.of(Map.of()));
    assertThat(Cast.findings(none).getFirst().allowed())
        .isEqualTo("allowed: nothing, no name is known here");
  }

  private static void assertFinding(Finding finding, int column, String said) {
    assertThat(finding.place()).as(finding.toString()).isEqualTo(Cast.START.right(column - 1));
    assertThat(finding.toString()).contains(said);
  }
}
