package org.invicta.engine.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.invicta.engine.definition.Code;
import org.invicta.engine.expression.Sql;
import org.junit.jupiter.api.Test;

class FactsSqlTests {

  private static final Instant NOW = Instant.parse("2024-07-10T09:30:00Z");

  @Test
  void headsTheQueryWithTheQuestionAndEachPartWithItsStep() {
    var sql = count("children-ksi", "2024", "district", "");
    assertThat(sql.text())
        .startsWith("-- How many children were killed or seriously injured?\n")
        .contains(
            "-- Read road collisions, each as it was known",
            "-- Take each casualty of theirs as one fact",
            "-- Count the list, whole and by each breakdown, at once");
  }

  @Test
  void groupsByEveryBreakdownInOneQuery() {
    var sql = count("children-ksi", "2024", "district, district:sex", "");
    assertThat(sql.text())
        .contains("group by grouping sets ((), (\"by_district\"), (\"by_district\", \"by_sex\"))");
  }

  @Test
  void readsOnlyWhatWasKnown() {
    var now = count("children-ksi", "", "none", "");
    var then = count("children-ksi", "", "none", "2024-05-21T14:30:00Z");
    assertThat(now.text()).contains("where r.known_to is null");
    assertThat(then.text()).contains("r.recorded_at <= ", "r.known_to > ");
  }

  @Test
  void givesAsManyParametersAsThereAreMarks() {
    for (var measure : new String[] {"children-ksi", "children-by-policy"}) {
      var question = question(measure, "2024", "district", "2024-05-21");
      var sql = sql(measure);
      for (var one :
          new Sql[] {
            sql.count(question),
            sql.list(question, 10, 0),
            sql.nearMisses(question, 10, 0),
            sql.countNearMisses(question)
          }) {
        var marks =
            one.text()
                .lines()
                .filter(line -> !line.strip().startsWith("--"))
                .mapToLong(line -> line.chars().filter(letter -> letter == '?').count())
                .sum();
        assertThat(marks).isEqualTo(one.params().size());
      }
    }
  }

  @Test
  void takesAPolicyValueOfTheDayOfTheFact() {
    var sql = count("children-by-policy", "2014", "none", "");
    assertThat(sql.text()).contains("(case when r.\"occurred-on\" >= cast(");
    assertThat(sql.params()).contains(15, 17);
  }

  @Test
  void aMissingValueIsNotKnownAndNeverDropped() {
    assertThat(count("children-ksi", "2024", "sex", "").text())
        .contains("coalesce(cast(i.\"sex\" as varchar), 'not-known') as \"by_sex\"");
  }

  private static Sql count(String measure, String period, String by, String knownAt) {
    return sql(measure).count(question(measure, period, by, knownAt));
  }

  private static FactsSql sql(String measure) {
    var practice = RoadPractice.practice();
    return new FactsSql(
        Plan.of(
            java.util.Objects.requireNonNull(practice.measures().get(new Code(measure))), practice),
        practice);
  }

  private static Question question(String measure, String period, String by, String knownAt) {
    var asked =
        new Question.InWords(measure, Optional.of(period), Optional.of(by), Optional.of(knownAt));
    return switch (new QuestionReader(RoadPractice.practice()).read(asked, NOW)) {
      case Asked.Understood<Question>(var question) -> question;
      case Asked.NotUnderstood<Question>(var problem) ->
          throw new AssertionError(problem.toString());
    };
  }
}
