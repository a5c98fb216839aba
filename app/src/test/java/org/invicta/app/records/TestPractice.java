package org.invicta.app.records;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.CodeList;
import org.invicta.engine.definition.Field;
import org.invicta.engine.definition.FieldKind;
import org.invicta.engine.definition.LifecycleDefinition;
import org.invicta.engine.definition.PartyKind;
import org.invicta.engine.definition.Place;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.definition.Section;
import org.invicta.engine.expression.Expression;
import org.invicta.engine.expression.Value;

/** A small practice: road collisions with casualties and a lifecycle, and plain notes. */
final class TestPractice {

  static final Code COLLISION = new Code("collision");
  static final Code NOTE = new Code("note");
  static final Place PLACE = new Place("test.record.yaml", 1, 1);

  static final CodeList SEVERITIES =
      new CodeList(
          PLACE,
          new Code("casualty-severity"),
          "Severity",
          "STATS19",
          List.of(
              new CodeList.Value("fatal", "Killed", Map.of()),
              new CodeList.Value("serious", "Seriously injured", Map.of()),
              new CodeList.Value("slight", "Slightly injured", Map.of())));

  private TestPractice() {}

  static Practice practice() {
    return practice(collision(1, List.of()));
  }

  static Practice practice(RecordDefinition collision) {
    return new Practice(
        Map.of(COLLISION, collision, NOTE, note()),
        Map.of(COLLISION, lifecycle()),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(SEVERITIES.code(), SEVERITIES),
        Map.of(),
        Map.of(),
        Map.of(),
        List.of(),
        Optional.empty());
  }

  /** Collisions: when and where, whether it was dark, and the casualties. */
  static RecordDefinition collision(int version, List<Field> more) {
    var when =
        section(
            "when",
            required("occurred-on", new FieldKind.Date()),
            field("reported-at", new FieldKind.Instant()),
            field("took", new FieldKind.Duration()));
    var where =
        section(
            "where",
            indexed("district", new FieldKind.Text(9, false)),
            field("speed-limit", number(0, 70, 0)),
            field("latitude", number(-90, 90, 6)),
            field("dark", new FieldKind.YesNo()),
            field("weather", new FieldKind.ManyChoices(weather())),
            field("note", new FieldKind.Text(40, true)),
            conditional("lighting", new FieldKind.Text(40, false), "where.dark"));
    var who =
        section(
            "casualties",
            field(
                "casualties",
                new FieldKind.Group(
                    new Code("casualty"),
                    List.of(
                        required("severity", new FieldKind.Choice(SEVERITIES)),
                        field("age", number(0, 120, 0)),
                        field("state", new FieldKind.Text(20, false))))),
            field("note", new FieldKind.Text(40, false)));
    var extra = new Section(PLACE, new Code("more"), "More", Optional.empty(), more);
    return definition(
        COLLISION,
        version,
        List.of(
            new RecordDefinition.PartyRole(
                new Code("district"), "District", PartyKind.ORGANISATION, 0, 1)),
        List.of(when, where, who, extra));
  }

  static RecordDefinition note() {
    return definition(
        NOTE,
        1,
        List.of(),
        List.of(section("said", required("text", new FieldKind.Text(500, true)))));
  }

  static LifecycleDefinition lifecycle() {
    var provisional = new Code("provisional");
    var last = new Code("final");
    return new LifecycleDefinition(
        PLACE,
        COLLISION,
        COLLISION,
        List.of(
            new LifecycleDefinition.State(PLACE, provisional, "Provisional", false),
            new LifecycleDefinition.State(PLACE, last, "Final", true)),
        List.of(
            new LifecycleDefinition.Move(
                PLACE,
                new Code("finalise"),
                "Make final",
                List.of(provisional),
                last,
                List.of(new Code("analyst")),
                List.of("where.district"),
                false),
            new LifecycleDefinition.Move(
                PLACE,
                new Code("reopen"),
                "Open again",
                List.of(last),
                provisional,
                List.of(new Code("analyst")),
                List.of(),
                true)));
  }

  static RecordDefinition definition(
      Code code, int version, List<RecordDefinition.PartyRole> parties, List<Section> sections) {
    return new RecordDefinition(
        PLACE,
        code,
        version,
        "roads",
        "Title",
        "Titles",
        Map.of(),
        "official",
        "statistics",
        Optional.empty(),
        parties,
        sections);
  }

  static Section section(String code, Field... fields) {
    return new Section(PLACE, new Code(code), code, Optional.empty(), List.of(fields));
  }

  static Field field(String code, FieldKind kind) {
    return new Field(
        PLACE, new Code(code), code, "", kind, Optional.empty(), Optional.empty(), false);
  }

  static Field indexed(String code, FieldKind kind) {
    return new Field(
        PLACE, new Code(code), code, "", kind, Optional.empty(), Optional.empty(), true);
  }

  static Field required(String code, FieldKind kind) {
    return new Field(
        PLACE,
        new Code(code),
        code,
        "",
        kind,
        Optional.of(new Field.Requirement.Always()),
        Optional.empty(),
        false);
  }

  static FieldKind number(int least, int most, int decimals) {
    return new FieldKind.Number(
        Optional.of(BigDecimal.valueOf(least)),
        Optional.of(BigDecimal.valueOf(most)),
        decimals,
        "");
  }

  /** A field that is asked, and then must be answered, while a yes-no question is answered with yes. */
  private static Field conditional(String code, FieldKind kind, String yesNo) {
    Expression condition =
        new Expression.Path(
            PLACE, new org.invicta.engine.expression.Type.YesNo(), List.of(yesNo.split("\\.", -1)));
    return new Field(
        PLACE,
        new Code(code),
        code,
        "",
        kind,
        Optional.of(new Field.Requirement.When(condition)),
        Optional.of(condition),
        false);
  }

  private static CodeList weather() {
    return new CodeList(
        PLACE,
        new Code("weather"),
        "Weather",
        "STATS19",
        List.of(
            new CodeList.Value("rain", "Rain", Map.of()),
            new CodeList.Value("fog", "Fog", Map.of())));
  }

  /** A body from JSON, typed as collisions are. */
  static Value.Group body(String json) {
    return new TypedBody(collision(1, List.of())).read(json);
  }
}
