package org.invicta.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.CodeList;
import org.invicta.engine.definition.Field;
import org.invicta.engine.definition.FieldKind;
import org.invicta.engine.definition.Finding;
import org.invicta.engine.definition.PartyKind;
import org.invicta.engine.definition.Place;

/** The collision that the tests of expressions ask about. */
final class Cast {
  static final Place START = new Place("roads/measures.yaml", 12, 10);
  static final CodeList SEVERITY = codes("severity", "fatal", "serious", "slight");
  static final CodeList WEAPONS = codes("weapons", "knife", "stick");
  static final FieldKind.Group CASUALTY =
      new FieldKind.Group(
          new Code("casualty"),
          List.of(
              field("age", new FieldKind.Number(Optional.empty(), Optional.empty(), 0, "years")),
              field("severity", new FieldKind.Choice(SEVERITY)),
              field("injuries", new FieldKind.ManyChoices(WEAPONS)),
              field("belted", new FieldKind.YesNo())));

  static final Map<String, Type> TYPES =
      Map.ofEntries(
          Map.entry("age", new Type.Number()),
          Map.entry("speed-limit", new Type.Number()),
          Map.entry("severity", new Type.Choice(SEVERITY)),
          Map.entry("worst", new Type.Choice(SEVERITY)),
          Map.entry("note", new Type.Text()),
          Map.entry("born", new Type.Date()),
          Map.entry("day", new Type.Date()),
          Map.entry("occurred", new Type.Instant()),
          Map.entry("reported", new Type.Instant()),
          Map.entry("waited", new Type.Duration()),
          Map.entry("dark", new Type.YesNo()),
          Map.entry("wet", new Type.YesNo()),
          Map.entry("weapons", new Type.Many(new Type.Choice(WEAPONS))),
          Map.entry("casualty", new Type.Group(CASUALTY)),
          Map.entry("casualties", new Type.Many(new Type.Group(CASUALTY))),
          Map.entry("driver", new Type.Party(PartyKind.PERSON)),
          Map.entry("scene.weather", new Type.Text()),
          Map.entry("scene.lanes", new Type.Number()),
          Map.entry("policy.child-age", new Type.Number()));

  static final Scope SCOPE = Scope.of(TYPES);

  private Cast() {}

  static Type typeOf(String name) {
    return SCOPE.type(name).orElseThrow();
  }

  static CodeList codes(String code, String... values) {
    return new CodeList(
        START,
        new Code(code),
        code,
        "a test",
        Arrays.stream(values)
            .map(
                value ->
                    new CodeList.Value(
                        value, value.substring(0, 1).toUpperCase() + value.substring(1), Map.of()))
            .toList());
  }

  static Field field(String code, FieldKind kind) {
    return new Field(
        START, new Code(code), code, "", kind, Optional.empty(), Optional.empty(), false);
  }

  static Expression checked(String text) {
    var parsed = ExpressionParser.parse(text, START, SCOPE);
    assertThat(parsed).as(text).isInstanceOf(Parsed.Checked.class);
    return ((Parsed.Checked) parsed).expression();
  }

  static List<Finding> findings(String text) {
    return findings(ExpressionParser.parse(text, START, SCOPE));
  }

  static List<Finding> findings(Parsed parsed) {
    assertThat(parsed).isInstanceOf(Parsed.Refused.class);
    return ((Parsed.Refused) parsed).findings();
  }

  static Value evaluate(String text, Map<String, Value> values) {
    return Evaluator.evaluate(checked(text), Values.of(new Value.Group(values)));
  }

  static Value number(String number) {
    return new Value.Number(new BigDecimal(number));
  }

  static Value flag(boolean yes) {
    return new Value.Flag(yes);
  }

  static Value text(String text) {
    return new Value.Text(text);
  }

  static Value day(String day) {
    return new Value.Day(LocalDate.parse(day));
  }

  static Value moment(String instant) {
    return new Value.Moment(Instant.parse(instant));
  }

  static Value span(String length) {
    return new Value.Span(Duration.parse(length));
  }

  static Value items(Value... items) {
    return new Value.Items(List.of(items));
  }

  static Value nothing() {
    return new Value.Nothing();
  }

  /** The tree with every place the same, so that trees can be compared. */
  static Expression placeless(Expression tree) {
    return switch (tree) {
      case Expression.Constant it -> new Expression.Constant(START, it.type(), it.value());
      case Expression.Path it -> new Expression.Path(START, it.type(), it.names());
      case Expression.Comparison it ->
          new Expression.Comparison(
              START, it.type(), it.comparator(), placeless(it.left()), placeless(it.right()));
      case Expression.InRange it ->
          new Expression.InRange(
              START,
              it.type(),
              placeless(it.tested()),
              it.low().map(Cast::placeless),
              it.lowIncluded(),
              it.high().map(Cast::placeless),
              it.highIncluded());
      case Expression.InList it ->
          new Expression.InList(START, it.type(), placeless(it.tested()), all(it.options()));
      case Expression.And it -> new Expression.And(START, it.type(), all(it.operands()));
      case Expression.Or it -> new Expression.Or(START, it.type(), all(it.operands()));
      case Expression.Not it -> new Expression.Not(START, it.type(), placeless(it.operand()));
      case Expression.Arithmetic it ->
          new Expression.Arithmetic(
              START, it.type(), it.operator(), placeless(it.left()), placeless(it.right()));
      case Expression.Call it ->
          new Expression.Call(START, it.type(), it.function(), all(it.arguments()));
      case Expression.Quantified it ->
          new Expression.Quantified(
              START,
              it.type(),
              it.every(),
              it.name(),
              placeless(it.list()),
              placeless(it.condition()));
      case Expression.If it ->
          new Expression.If(
              START,
              it.type(),
              placeless(it.condition()),
              placeless(it.then()),
              placeless(it.otherwise()));
    };
  }

  private static List<Expression> all(List<Expression> trees) {
    return trees.stream().map(Cast::placeless).toList();
  }

  static Stream<Expression> nodes(Expression tree) {
    return Stream.concat(Stream.of(tree), Expressions.children(tree).stream().flatMap(Cast::nodes));
  }
}
