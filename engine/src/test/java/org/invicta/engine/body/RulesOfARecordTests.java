package org.invicta.engine.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Place;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.load.Midshire;
import org.invicta.engine.expression.Expression;
import org.invicta.engine.expression.ExpressionParser;
import org.invicta.engine.expression.Parsed;
import org.invicta.engine.expression.Scope;
import org.invicta.engine.expression.Value;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesOfARecordTests {
  private static final Code VISIT = new Code("visit");

  @TempDir private Path directory;

  private Optional<Practice> loaded = Optional.empty();

  @BeforeEach
  void load() {
    loaded = Midshire.asItIs().loaded(directory).practice();
  }

  @Test
  void aBrokenRuleNamesItsFieldItsWordsAndWhatToDo() {
    assertThat(check(seen("2026-03-28T10:00:00Z", "2026-03-28T09:59:59Z"), Optional.empty()))
        .containsExactly(
            "R014 seen.left-at: answers that do not go together; Nobody leaves before they arrive; Correct one of the two times");
  }

  @Test
  void whatIsNotKnownBreaksNothing() {
    assertThat(check(Map.of("seen-at", moment("2026-03-28T10:00:00Z")), Optional.empty()))
        .isEmpty();
  }

  @Test
  void aRuleSeesWhatIsWorkedOutAndThePolicyOfTheDay() {
    var arrived = Map.of("seen-at", moment("2026-03-28T10:00:00Z"));
    assertThat(check(arrived, Optional.of(LocalDate.of(2008, 3, 29)))).isEmpty();
    assertThat(check(arrived, Optional.of(LocalDate.of(2008, 3, 28))))
        .containsExactly(
            "R014 who.born: answers that do not go together; A child is under 18; Record an adult elsewhere");
    var before = Map.of("seen-at", moment("1989-12-31T10:00:00Z"));
    assertThat(check(before, Optional.of(LocalDate.of(1950, 1, 1)))).isEmpty();
  }

  @Test
  void aConditionSeesWhatIsWorkedOutInEachItem() {
    var body =
        new Value.Group(
            Map.of(
                "seen", new Value.Group(seen("2026-03-28T10:00:00Z", "2026-03-28T11:00:00Z")),
                "outcome",
                    new Value.Group(
                        Map.of(
                            "calls",
                            new Value.Items(
                                List.of(
                                    call("2026-03-28T10:30:00Z"),
                                    call("2026-03-28T11:30:00Z")))))));
    assertThat(holds("some c in calls satisfies c.late", body)).isTrue();
    assertThat(holds("every c in calls satisfies c.late", body)).isFalse();
    assertThat(holds("true in outcome.calls.late", body)).isTrue();
  }

  private boolean holds(String condition, Value.Group body) {
    var record = loaded.orElseThrow().definitionOf(VISIT);
    var parsed = ExpressionParser.condition(condition, new Place("test", 1, 1), Scope.of(record));
    assertThat(parsed).isInstanceOf(Parsed.Checked.class);
    Expression checked = ((Parsed.Checked) parsed).expression();
    return Surrounding.of(record, body).isTrue(checked, conditions());
  }

  @Test
  void aRuleMayAskWhoTakesPart() {
    var record = loaded.orElseThrow().definitionOf(VISIT);
    var around = Surrounding.of(record, new Value.Group(Map.of()));
    var parsed =
        (Parsed.Checked)
            ExpressionParser.condition(
                "school is known", new Place("test", 1, 1), Scope.of(record));
    assertThat(around.isFalse(parsed.expression(), conditions())).isTrue();
    assertThat(
            around
                .with(Map.of(new Code("school"), List.of("a-school")))
                .isTrue(parsed.expression(), conditions()))
        .isTrue();
  }

  private ExpressionConditions conditions() {
    var practice = loaded.orElseThrow();
    return new ExpressionConditions(
        practice.definitionOf(VISIT), practice.values(), () -> LocalDate.of(2026, 3, 28));
  }

  private List<String> check(Map<String, Value> seen, Optional<LocalDate> born) {
    var who = new LinkedHashMap<String, Value>();
    who.put("family-name", new Value.Text("Finch"));
    born.ifPresent(day -> who.put("born", new Value.Day(day)));
    var body = new Value.Group(Map.of("who", new Value.Group(who), "seen", new Value.Group(seen)));
    return new BodyCheck(loaded.orElseThrow().definitionOf(VISIT), conditions())
        .check(body).stream().map(Problem::toString).toList();
  }

  private static Map<String, Value> seen(String arrived, String left) {
    return Map.of("seen-at", moment(arrived), "left-at", moment(left));
  }

  private static Value call(String at) {
    return new Value.Group(Map.of("called-at", moment(at)));
  }

  private static Value moment(String instant) {
    return new Value.Moment(Instant.parse(instant));
  }
}
