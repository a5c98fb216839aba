package org.invicta.engine.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.CodeList;
import org.invicta.engine.definition.Field;
import org.invicta.engine.definition.FieldKind;
import org.invicta.engine.definition.MeasureDefinition;
import org.invicta.engine.definition.MeasureDefinition.Clause;
import org.invicta.engine.definition.MeasureDefinition.Dimension;
import org.invicta.engine.definition.MeasureDefinition.PeriodKind;
import org.invicta.engine.definition.Place;
import org.invicta.engine.definition.PolicyValue;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.definition.Section;
import org.invicta.engine.expression.Expression;
import org.invicta.engine.expression.ExpressionParser;
import org.invicta.engine.expression.Parsed;
import org.invicta.engine.expression.Scope;
import org.invicta.engine.expression.Type;
import org.invicta.engine.expression.Value;

/** Small definitions of collisions and their casualties for tests. */
final class RoadPractice {

  private static final Place HERE = new Place("road.yaml", 1, 1);
  private static final CodeList SEVERITIES = list("severity", "fatal", "serious", "slight");
  private static final CodeList SEXES = list("sex", "male", "female");
  private static final CodeList DISTRICTS = list("district", "north", "south");
  private static final FieldKind.Group CASUALTY =
      new FieldKind.Group(
          new Code("casualty"),
          List.of(
              field("age", new FieldKind.Number(Optional.empty(), Optional.empty(), 0, "years")),
              field("sex", new FieldKind.Choice(SEXES)),
              field("severity", new FieldKind.Choice(SEVERITIES))));
  private static final RecordDefinition COLLISION =
      new RecordDefinition(
          HERE,
          new Code("collision"),
          1,
          "roads",
          "Road collision",
          "Road collisions",
          Map.of(),
          "official",
          "statistics",
          Optional.of(new Code("occurred-on")),
          List.of(),
          List.of(
              new Section(
                  HERE,
                  new Code("what"),
                  "What",
                  Optional.empty(),
                  List.of(
                      field("occurred-on", new FieldKind.Date()),
                      field("district", new FieldKind.Choice(DISTRICTS)),
                      field("casualties", CASUALTY)))));
  private static final PolicyValue OLDEST =
      new PolicyValue(
          HERE,
          new Code("oldest-age"),
          "Oldest age",
          "years",
          new Type.Number(),
          List.of(
              holds("2011-09-01", Optional.of(LocalDate.parse("2014-03-31")), 15),
              holds("2014-04-01", Optional.empty(), 17)));

  private RoadPractice() {}

  static Practice practice() {
    var measure = childrenKsi();
    var byPolicy =
        measure(
            "children-by-policy",
            List.of(clause("No older than the law says", "casualty.age <= policy.oldest-age")),
            List.of());
    return new Practice(
        Map.of(COLLISION.code(), COLLISION),
        Map.of(),
        Map.of(measure.code(), measure, byPolicy.code(), byPolicy),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(OLDEST.code(), OLDEST),
        List.of(),
        Optional.empty());
  }

  static MeasureDefinition childrenKsi() {
    return measure(
        "children-ksi",
        List.of(
            clause("The casualty was aged 0 to 15", "casualty.age in [0..15]"),
            clause(
                "They were killed or seriously injured",
                "casualty.severity in (\"fatal\", \"serious\")")),
        List.of(
            clause(
                "Age not known",
                "not(casualty.age is known) and casualty.severity in (\"fatal\", \"serious\")")));
  }

  static MeasureDefinition measure(String code, List<Clause> where, List<Clause> nearMisses) {
    return new MeasureDefinition(
        HERE,
        new Code(code),
        "Children hurt",
        "How many children were killed or seriously injured?",
        "A test",
        COLLISION.code(),
        Optional.of(new Code("casualty")),
        where,
        new Code("occurred-on"),
        List.of(
            new Dimension.Time(new Code("quarter"), "Quarter", PeriodKind.QUARTER),
            new Dimension.Time(
                new Code("financial-year"), "Financial year", PeriodKind.FINANCIAL_YEAR),
            new Dimension.ByField(new Code("district"), "District", "district"),
            new Dimension.ByField(new Code("sex"), "Sex", "casualty.sex"),
            new Dimension.ByField(new Code("severity"), "Severity", "casualty.severity")),
        MeasureDefinition.Better.LOWER,
        nearMisses);
  }

  static Clause clause(String words, String condition) {
    return new Clause(words, condition(condition));
  }

  private static Expression condition(String text) {
    var scope =
        Scope.of(COLLISION)
            .with("casualty", new Type.Group(CASUALTY))
            .with("policy.oldest-age", new Type.Number());
    return switch (ExpressionParser.condition(text, HERE, scope)) {
      case Parsed.Checked(var expression) -> expression;
      case Parsed.Refused(var findings) -> throw new AssertionError(findings.toString());
    };
  }

  private static PolicyValue.Period holds(String from, Optional<LocalDate> to, int is) {
    return new PolicyValue.Period(
        HERE, LocalDate.parse(from), to, new Value.Number(BigDecimal.valueOf(is)), "A test", false);
  }

  private static Field field(String code, FieldKind kind) {
    return new Field(
        HERE, new Code(code), code, "", kind, Optional.empty(), Optional.empty(), false);
  }

  private static CodeList list(String code, String... values) {
    return new CodeList(
        HERE,
        new Code(code),
        code,
        "A test",
        java.util.Arrays.stream(values)
            .map(value -> new CodeList.Value(value, value, Map.of()))
            .toList());
  }
}
