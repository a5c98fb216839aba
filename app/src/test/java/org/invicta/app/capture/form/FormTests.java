package org.invicta.app.capture.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.invicta.engine.body.Problem;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Field;
import org.invicta.engine.definition.Field.Requirement;
import org.invicta.engine.definition.FieldKind;
import org.invicta.engine.definition.Place;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.definition.Section;
import org.invicta.engine.expression.Expression;
import org.invicta.engine.expression.Expression.Comparator;
import org.invicta.engine.expression.Type;
import org.invicta.engine.expression.Value;
import org.junit.jupiter.api.Test;

/** What is typed, read as answers. */
class FormTests {

  private static final Place PLACE = new Place("visit.record.yaml", 1, 1);
  private static final Expression AT_HOME =
      new Expression.Comparison(
          PLACE,
          new Type.YesNo(),
          Comparator.EQUAL,
          new Expression.Path(PLACE, new Type.YesNo(), List.of("home")),
          new Expression.Constant(PLACE, new Type.YesNo(), new Value.Flag(false)));

  private static final RecordDefinition VISIT =
      new RecordDefinition(
          PLACE,
          new Code("visit"),
          1,
          "visits",
          "Visit",
          "Visits",
          Map.of(),
          "official",
          "demonstration",
          Optional.empty(),
          List.of(),
          List.of(
              new Section(
                  PLACE,
                  new Code("visit"),
                  "The visit",
                  Optional.empty(),
                  List.of(
                      field("name", new FieldKind.Text(20, false), true),
                      field("said", new FieldKind.Text(200, true), false),
                      field("born", new FieldKind.Date(), false),
                      field("at", new FieldKind.Instant(), false),
                      field("lasted", new FieldKind.Duration(), false),
                      field("miles", number(), false),
                      field("fare", new FieldKind.Money(), false),
                      field("home", new FieldKind.YesNo(), false),
                      asked("where", AT_HOME),
                      field("adults", adults(), false)))));

  private final Form form =
      new Form(VISIT, Map.of(), () -> LocalDate.of(2026, 3, 1), KnownOfficers.none());

  @Test
  void whatIsNoAnswerIsSaidInsteadOfThatThereIsNone() {
    var filled =
        form.fill(
            typed("visit.born.day", "31", "visit.born.month", "2", "visit.born.year", "2012"));
    assertThat(codes(filled)).containsExactly("R007 visit.name", "F002 visit.born");
  }

  @Test
  void anAgeIsNoDateOfBirth() {
    var filled = form.fill(typed("visit.name", "Jade", "visit.born.year", "15"));
    assertThat(codes(filled)).containsExactly("F002 visit.born");
  }

  @Test
  void aMonthMayBeWrittenInWords() {
    var filled =
        form.fill(
            typed("visit.born.day", "3", "visit.born.month", "May", "visit.born.year", "2012"));
    assertThat(answer(filled, "born")).isEqualTo(new Value.Day(LocalDate.of(2012, 5, 3)));
  }

  @Test
  void timesAreReadAsPeopleWriteThem() {
    for (var time : List.of("14:30", "1430", "14.30", "2:30pm", "2.30 pm", "2:30 p.m.")) {
      assertThat(answer(form.fill(at("1", "12", "2025", time)), "at"))
          .as(time)
          .isEqualTo(new Value.Moment(Instant.parse("2025-12-01T14:30:00Z")));
    }
  }

  @Test
  void anHourAloneIsNoTime() {
    assertThat(codes(form.fill(at("1", "12", "2025", "14")))).contains("F003 visit.at");
    assertThat(codes(form.fill(at("1", "12", "2025", "25:61")))).contains("F003 visit.at");
  }

  @Test
  void theHourThatTheClocksSkipDoesNotExist() {
    assertThat(codes(form.fill(at("29", "3", "2026", "01:30")))).contains("F004 visit.at");
    assertThat(answer(form.fill(at("29", "3", "2026", "02:30")), "at"))
        .isEqualTo(new Value.Moment(Instant.parse("2026-03-29T01:30:00Z")));
  }

  @Test
  void theHourThatComesTwiceIsAskedFor() {
    assertThat(codes(form.fill(at("25", "10", "2026", "01:30")))).contains("F005 visit.at");
    assertThat(answer(form.fill(at("25", "10", "2026", "01:30 BST")), "at"))
        .isEqualTo(new Value.Moment(Instant.parse("2026-10-25T00:30:00Z")));
    assertThat(answer(form.fill(at("25", "10", "2026", "01:30 GMT")), "at"))
        .isEqualTo(new Value.Moment(Instant.parse("2026-10-25T01:30:00Z")));
  }

  @Test
  void numbersMayHaveCommasAndPounds() {
    var filled = form.fill(typed("visit.miles", "1,250", "visit.fare", "£12.50"));
    assertThat(answer(filled, "miles")).isEqualTo(number("1250"));
    assertThat(answer(filled, "fare")).isEqualTo(number("12.5"));
    assertThat(codes(form.fill(typed("visit.miles", "1,2")))).contains("F001 visit.miles");
    assertThat(codes(form.fill(typed("visit.miles", "1e999999999")))).contains("F001 visit.miles");
  }

  @Test
  void aNameTooLongIsRefusedAndKeptAsTyped() {
    var entries = typed("visit.name", "a".repeat(10_000));
    var filled = form.fill(entries);
    assertThat(codes(filled)).containsExactly("R005 visit.name");
    assertThat(filled.entries()).isEqualTo(entries);
  }

  @Test
  void controlCharactersAreRefusedAndOtherWritingIsNot() {
    assertThat(codes(form.fill(typed("visit.name", "Ja\u0000de"))))
        .containsExactly("R011 visit.name");
    assertThat(codes(form.fill(typed("visit.name", "שלום e\u0323")))).isEmpty();
  }

  @Test
  void wordsSomebodySaidAreKeptLetterByLetter() {
    var filled = form.fill(typed("visit.name", " Jade ", "visit.said", "  “no”\n "));
    assertThat(answer(filled, "said")).isEqualTo(new Value.Text("  “no”\n "));
    assertThat(answer(filled, "name")).isEqualTo(new Value.Text("Jade"));
  }

  @Test
  void anAnswerToAQuestionThatIsNotAskedDoesNotCount() {
    var away = typed("visit.name", "Jade", "visit.home", "no", "visit.where", "At an aunt’s");
    assertThat(answer(form.fill(away), "where")).isEqualTo(new Value.Text("At an aunt’s"));
    var home = form.fill(away.with("visit.home", "yes"));
    assertThat(home.asks("visit.where")).isFalse();
    assertThat(home.problems()).isEmpty();
    assertThat(home.body().members().get("visit"))
        .isEqualTo(
            new Value.Group(Map.of("name", new Value.Text("Jade"), "home", new Value.Flag(true))));
    assertThat(home.entries().one("visit.where")).isEqualTo("At an aunt’s");
  }

  @Test
  void problemsInItemsAreFoundAtTheirInputs() {
    var filled =
        form.fill(
            typed("visit.name", "Jade", "visit.adults.items", "2", "visit.adults.0.name", "Ann"));
    assertThat(codes(filled)).containsExactly("R007 visit.adults[1].name");
    var said = new ErrorWords(VISIT).of(filled.problems().getFirst());
    assertThat(said.field()).isEqualTo("visit.adults.1.name");
    assertThat(said.message()).isEqualTo("Adult 2: Enter name");
  }

  @Test
  void anItemTakenOutLeavesTheOthersInOrder() {
    var three =
        typed(
            "g.a.items",
            "3",
            "g.a.0.x",
            "one",
            "g.a.1.x",
            "two",
            "g.a.2.x",
            "three",
            "g.a.2.d.day",
            "3");
    var two = Items.remove(three, "g.a", 1);
    assertThat(Items.count(two, "g.a")).isEqualTo(2);
    assertThat(two.one("g.a.1.x")).isEqualTo("three");
    assertThat(two.one("g.a.1.d.day")).isEqualTo("3");
    assertThat(two.has("g.a.2")).isFalse();
    assertThat(Items.remove(three, "g.a", 7)).isEqualTo(three);
  }

  @Test
  void noMoreThanFiftyItemsAreTaken() {
    var full = typed("visit.name", "Jade", "visit.adults.items", "999");
    assertThat(Items.count(full, "visit.adults")).isEqualTo(Items.MOST);
    assertThat(codes(form.fill(full.with("visit.adults.50.name", "One too many"))))
        .contains("F007 visit.adults");
  }

  @Test
  void whatIsWrittenIsReadBack() {
    var body =
        new Value.Group(
            Map.of(
                "visit",
                new Value.Group(
                    Map.of(
                        "name", new Value.Text("Jade"),
                        "said", new Value.Text("\n“no”"),
                        "born", new Value.Day(LocalDate.of(1, 2, 3)),
                        "at", new Value.Moment(Instant.parse("2026-10-25T00:30:00Z")),
                        "lasted", new Value.Span(Duration.ofMinutes(150)),
                        "miles", number("12"),
                        "home", new Value.Text("not-known"),
                        "adults",
                            new Value.Items(
                                List.of(
                                    new Value.Group(Map.of("name", new Value.Text("Ann")))))))));
    var filled = form.fill(WriteEntries.of(VISIT, body));
    assertThat(filled.problems()).isEmpty();
    assertThat(filled.body()).isEqualTo(body);
  }

  @Test
  void aSimpleConditionIsWatchedByTheScript() {
    var live = new LiveCondition(names -> Optional.of("visit." + String.join(".", names)));
    assertThat(live.json(AT_HOME)).contains("{\"is\":[\"visit.home\",\"no\"]}");
    assertThat(new LiveCondition(names -> Optional.empty()).json(AT_HOME)).isEmpty();
  }

  private static Field field(String code, FieldKind kind, boolean required) {
    return new Field(
        PLACE,
        new Code(code),
        code.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + code.substring(1),
        "",
        kind,
        required ? Optional.of(new Requirement.Always()) : Optional.empty(),
        Optional.empty(),
        false);
  }

  private static Field asked(String code, Expression when) {
    return new Field(
        PLACE,
        new Code(code),
        "Where was the child?",
        "",
        new FieldKind.Text(100, false),
        Optional.of(new Requirement.Always()),
        Optional.of(when),
        false);
  }

  private static FieldKind number() {
    return new FieldKind.Number(Optional.empty(), Optional.empty(), 1, "miles");
  }

  private static FieldKind adults() {
    return new FieldKind.Group(
        new Code("adult"), List.of(field("name", new FieldKind.Text(100, false), true)));
  }

  private static Value number(String number) {
    return new Value.Number(new java.math.BigDecimal(number));
  }

  private static Entries at(String day, String month, String year, String time) {
    return typed(
        "visit.at.day", day, "visit.at.month", month, "visit.at.year", year, "visit.at.time", time);
  }

  private static Entries typed(String... pairs) {
    var entries = Entries.NONE;
    for (var index = 0; index < pairs.length; index += 2) {
      entries = entries.with(pairs[index], pairs[index + 1]);
    }
    return entries;
  }

  private static Value answer(Filled filled, String field) {
    var visit = (Value.Group) Objects.requireNonNull(filled.body().members().get("visit"));
    return Objects.requireNonNull(visit.members().get(field));
  }

  private static List<String> codes(Filled filled) {
    return filled.problems().stream().map(FormTests::code).toList();
  }

  private static String code(Problem problem) {
    return problem.code() + " " + problem.field();
  }
}
