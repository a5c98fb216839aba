package org.invicta.engine.definition.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.invicta.engine.definition.CalendarDefinition;
import org.invicta.engine.definition.ClockDefinition;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.CodeList;
import org.invicta.engine.definition.Field;
import org.invicta.engine.definition.FieldKind;
import org.invicta.engine.definition.MeasureDefinition.Dimension;
import org.invicta.engine.definition.MeasureDefinition.PeriodKind;
import org.invicta.engine.definition.PartyKind;
import org.invicta.engine.definition.Place;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.RecordDefinition.PartyRole;
import org.invicta.engine.expression.ExpressionText;
import org.invicta.engine.expression.Type;
import org.invicta.engine.expression.Value;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each kind of file becomes the part of the model that it describes. */
class LoadedModelTests {

  @TempDir private Path directory;

  private Practice practice = empty();

  @BeforeEach
  void load() {
    var loaded = Midshire.asItIs().loaded(directory);
    assertThat(loaded.findings()).isEmpty();
    assertThat(loaded.files()).isEqualTo(Midshire.asItIs().names().size());
    assertThat(loaded.definitions()).isEqualTo(48);
    practice = loaded.practice().orElseThrow();
  }

  @Test
  void aListHasItsChoicesAndThoseOfTheOverlay() {
    var severity = got(practice.codeLists(), "severity");
    assertThat(severity.values())
        .extracting(CodeList.Value::code)
        .containsExactly("fatal", "serious", "slight", "shaken");
    assertThat(severity.external("guide", "2"))
        .map(CodeList.Value::label)
        .hasValue("Seriously injured");
    assertThat(got(practice.codeLists(), "district-code").value("E07000002")).isPresent();
  }

  @Test
  void aCalendarHasItsTermsAndClosedDays() {
    var schools = got(practice.processes().calendars(), "county-schools");
    assertThat(schools.counts()).isEqualTo(CalendarDefinition.Counts.SCHOOL_DAYS);
    assertThat(schools.opens()).isEqualTo(LocalTime.of(8, 45));
    assertThat(schools.except()).contains(new Code("bank-holidays"));
    assertThat(schools.terms())
        .extracting(CalendarDefinition.Days::label)
        .containsExactly("Autumn term", "Spring term");
    var holidays = got(practice.processes().calendars(), "bank-holidays");
    assertThat(holidays.closed().getFirst().to()).isEqualTo(LocalDate.of(2026, 12, 25));
    assertThat(holidays.opens()).isEqualTo(LocalTime.MIDNIGHT);
  }

  @Test
  void aClockSaysWhatStartsAndEndsItAndHowItCounts() {
    var review = got(practice.lifecycles(), "stay").clocks().getFirst();
    assertThat(review.counted()).isEqualTo(ClockDefinition.Counted.ELAPSED);
    assertThat(review.from()).isEqualTo(ClockDefinition.From.EARLIER_OF_DONE_AND_DUE);
    assertThat(review.at()).contains("detention.authorised-at");
    assertThat(review.pauses()).containsExactly(new Code("to-hospital"));
    assertThat(review.explained()).isTrue();
    var answer = got(practice.lifecycles(), "stay").clocks().get(1);
    assertThat(answer.starts()).containsExactly(ClockDefinition.OPENED);
    assertThat(answer.when()).isPresent();
    assertThat(answer.calendar()).contains(new Code("bank-holidays"));
    assertThat(answer.explained()).isFalse();
  }

  @Test
  void aValueHoldsOnTheDaysOfItsPeriods() {
    var oldest = got(practice.values(), "oldest-child");
    assertThat(oldest.on(LocalDate.of(2011, 8, 31))).hasValue(number(16));
    assertThat(oldest.on(LocalDate.of(2011, 9, 1))).hasValue(number(15));
    assertThat(oldest.on(LocalDate.of(1999, 12, 31))).isEmpty();
    assertThat(oldest.holds().getLast().own()).isTrue();
  }

  @Test
  void aRecordHasItsPartiesSectionsAndFieldsWithTheirPlaces() {
    var collision = practice.definitionOf(code("collision"));
    assertThat(collision.place()).isEqualTo(new Place("roads/collision.record.yaml", 1, 1));
    assertThat(collision.area()).isEqualTo("roads");
    assertThat(collision.why()).containsOnlyKeys("law", "practice");
    assertThat(collision.parties())
        .containsExactly(
            new PartyRole(code("reporter"), "Who reported it", PartyKind.PERSON, 0, 1),
            new PartyRole(code("force"), "Force", PartyKind.ORGANISATION, 1, 1));
    assertThat(collision.sections())
        .extracting(section -> section.code().value())
        .containsExactly("when", "where", "involved", "voice", "local");
    assertThat(field("where.speed-limit").place())
        .isEqualTo(new Place("roads/collision.record.yaml", 21, 11));
    assertThat(field("spoke").kind()).isEqualTo(new FieldKind.YesNo());
  }

  @Test
  void conditionsAndComputedFieldsAreChecked() {
    var district = (Field.Requirement.When) field("speed-limit").required().orElseThrow();
    assertThat(ExpressionText.of(district.condition())).contains("district");
    assertThat(field("hurt").kind().type()).isEqualTo(new Type.Number());
    var group = (FieldKind.Group) field("casualties").kind();
    assertThat(group.fields())
        .extracting(inner -> inner.code().value())
        .containsExactly("age", "severity", "child");
    assertThat(group.fields().getLast().kind().type()).isEqualTo(new Type.YesNo());
  }

  @Test
  void anOverlayMakesARecordStricter() {
    assertThat(field("district").required()).hasValue(new Field.Requirement.Always());
    assertThat(field("speed-limit").kind())
        .isEqualTo(
            new FieldKind.Number(
                Optional.of(BigDecimal.ZERO), Optional.of(new BigDecimal(60)), 0, "miles an hour"));
    assertThat(field("note").kind()).isEqualTo(new FieldKind.Text(80, false));
  }

  @Test
  void aLifecycleStartsInItsFirstState() {
    var lifecycle = got(practice.lifecycles(), "collision");
    assertThat(lifecycle.start()).isEqualTo(code("provisional"));
    assertThat(lifecycle.move(code("finalise")).orElseThrow().needs())
        .containsExactly("where.district");
    assertThat(lifecycle.move(code("reopen")).orElseThrow().reopens()).isTrue();
  }

  @Test
  void aMeasureHasItsClausesAndDimensions() {
    var measure = got(practice.measures(), "children-hurt");
    assertThat(measure.each()).hasValue(code("casualty"));
    assertThat(measure.where()).hasSize(2);
    assertThat(measure.nearMisses()).hasSize(1);
    assertThat(measure.by())
        .containsExactly(
            new Dimension.Time(code("quarter"), "Quarter", PeriodKind.QUARTER),
            new Dimension.ByField(code("district"), "District", "district"),
            new Dimension.ByField(code("severity"), "Severity", "casualty.severity"));
  }

  @Test
  void aStrategyKeepsTheTotalsItsReviewStates() {
    var strategy = got(practice.strategies(), "plan-2011");
    var stated = strategy.review().orElseThrow().stated();
    assertThat(stated.total()).isEqualTo(62);
    assertThat(stated.difference()).isEqualTo(-1);
    assertThat(strategy.action(1).orElseThrow().owners()).containsExactly(code("lead-officer"));
    assertThat(strategy.vision().orElseThrow().text()).isEqualTo("Children are safe");
  }

  @Test
  void anOverlayNamesItsForcePostsBoardsAndTitles() {
    var force = practice.force().orElseThrow();
    assertThat(force.number()).isEqualTo("99");
    assertThat(force.district("E07000001").orElseThrow().ages().firstEntry().getValue())
        .containsEntry("5-9", 12);
    assertThat(practice.posts()).containsKey(code("analyst"));
    assertThat(got(practice.boards(), "programme-board").updatesEvery())
        .hasValue(PeriodKind.FINANCIAL_QUARTER);
    assertThat(practice.titles().get("plan")).containsEntry(code("county-plan"), "County plan");
    assertThat(practice.titles().get("document")).containsKey(code("plan-2011"));
    assertThat(practice.aliasedMeasures())
        .isEqualTo(Map.of(code("fewer-hurt"), code("children-hurt")));
  }

  @Test
  void anExampleGivesValuesAsABodyHoldsThem() {
    var first =
        practice.examples().stream()
            .filter(example -> example.of().equals(code("children-hurt")))
            .findFirst()
            .orElseThrow();
    assertThat(first.given().members())
        .containsEntry("occurred-on", new Value.Day(LocalDate.of(2024, 5, 21)));
    assertThat(first.then()).isEqualTo(Map.of("counted", "1"));
  }

  private Field field(String name) {
    return practice.definitionOf(code("collision")).field(name).orElseThrow().field();
  }

  private static <T> T got(Map<Code, T> definitions, String code) {
    return Optional.ofNullable(definitions.get(code(code))).orElseThrow();
  }

  private static Value number(int number) {
    return new Value.Number(BigDecimal.valueOf(number));
  }

  private static Code code(String code) {
    return new Code(code);
  }

  private static Practice empty() {
    return new Practice(
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        List.of(),
        Optional.empty());
  }
}
