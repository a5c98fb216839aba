package org.invicta.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.FieldKind;
import org.invicta.engine.definition.PartyKind;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.definition.Section;
import org.junit.jupiter.api.Test;

class RecordScopeTests {
  private static final RecordDefinition COLLISION =
      new RecordDefinition(
          Cast.START,
          new Code("collision"),
          1,
          "roads",
          "Collision",
          "Collisions",
          Map.of(),
          "official",
          "standard",
          Optional.empty(),
          List.of(
              new RecordDefinition.PartyRole(new Code("driver"), "Driver", PartyKind.PERSON, 0, 1),
              new RecordDefinition.PartyRole(
                  new Code("witness"), "Witness", PartyKind.PERSON, 0, 9)),
          List.of(
              section(
                  "scene",
                  Cast.field("dark", new FieldKind.YesNo()),
                  Cast.field("note", new FieldKind.YesNo())),
              section(
                  "people",
                  Cast.field("note", new FieldKind.YesNo()),
                  Cast.field("casualties", Cast.CASUALTY))));

  @Test
  void namesAFieldByItselfOrByItsSection() {
    var body =
        new Value.Group(
            Map.of(
                "scene", new Value.Group(Map.of("dark", Cast.flag(true), "note", Cast.flag(false))),
                "people",
                    new Value.Group(
                        Map.of(
                            "casualties",
                            Cast.items(new Value.Group(Map.of("age", Cast.number("9"))))))));
    var values = Values.reader(COLLISION).apply(body).with("driver", Cast.text("p1"));
    assertThat(evaluate("dark and scene.dark", values)).isEqualTo(Cast.flag(true));
    assertThat(evaluate("scene.note", values)).isEqualTo(Cast.flag(false));
    assertThat(evaluate("people.note", values)).isEqualTo(Cast.nothing());
    assertThat(evaluate("max(casualties.age)", values)).isEqualTo(Cast.number("9"));
    assertThat(evaluate("some c in people.casualties satisfies c.age = 9", values))
        .isEqualTo(Cast.flag(true));
    assertThat(evaluate("driver is known", values)).isEqualTo(Cast.flag(true));
    assertThat(evaluate("witness is known", values)).isEqualTo(Cast.flag(false));
  }

  @Test
  void refusesANameThatTwoSectionsHave() {
    var finding =
        Cast.findings(ExpressionParser.parse("note", Cast.START, Scope.of(COLLISION))).getFirst();
    assertThat(finding.todo()).isEqualTo("write people.note");
    assertThat(finding.allowed()).contains("people.note", "scene.note");
  }

  @Test
  void letsAMeasureNameOneItem() {
    var scope = Scope.of(COLLISION).with("casualty", new Type.Group(Cast.CASUALTY));
    assertThat(ExpressionParser.condition("casualty.age < 16 and dark", Cast.START, scope))
        .isInstanceOf(Parsed.Checked.class);
  }

  @Test
  void listsTheFieldsThatAnExpressionReads() {
    var tree = Cast.checked("dark and some x in casualties satisfies x.age < age");
    assertThat(Expressions.paths(tree))
        .extracting(Expression.Path::names)
        .containsExactly(List.of("dark"), List.of("casualties"), List.of("age"));
  }

  private static Value evaluate(String text, Values values) {
    var parsed = ExpressionParser.parse(text, Cast.START, Scope.of(COLLISION));
    assertThat(parsed).isInstanceOf(Parsed.Checked.class);
    return Evaluator.evaluate(((Parsed.Checked) parsed).expression(), values);
  }

  private static Section section(String code, org.invicta.engine.definition.Field... fields) {
    return new Section(Cast.START, new Code(code), code, Optional.empty(), List.of(fields));
  }
}
