package org.invicta.engine.decision;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.CodeList;
import org.invicta.engine.definition.DecisionDefinition;
import org.invicta.engine.definition.DecisionDefinition.Hit;
import org.invicta.engine.definition.DecisionDefinition.Input;
import org.invicta.engine.definition.DecisionDefinition.Row;
import org.invicta.engine.definition.DecisionDefinition.Version;
import org.invicta.engine.definition.Field;
import org.invicta.engine.definition.FieldKind;
import org.invicta.engine.definition.Place;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.definition.Section;
import org.invicta.engine.expression.Expression;
import org.invicta.engine.expression.ExpressionParser;
import org.invicta.engine.expression.Parsed;
import org.invicta.engine.expression.Scope;
import org.invicta.engine.expression.UnaryTests;
import org.invicta.engine.expression.Value;

/** Tables, cells and cases by chance, the same for the same seed. */
final class RandomTables {
  static final Place PLACE = new Place("random.decision.yaml", 1, 1);
  static final LocalDate FROM = LocalDate.of(2020, 1, 1);
  private static final CodeList PLACES = list("place-kind", "home", "street", "o\"clock & <b>");
  private static final CodeList ANSWERS = list("answer", "low", "medium", "high");
  static final RecordDefinition RECORD =
      new RecordDefinition(
          PLACE,
          code("case"),
          1,
          "test",
          "Case",
          "Cases",
          Map.of(),
          "official",
          "short",
          Optional.empty(),
          List.of(),
          List.of(
              new Section(
                  PLACE,
                  code("all"),
                  "All",
                  Optional.empty(),
                  List.of(
                      field("danger", new FieldKind.YesNo()),
                      field(
                          "how-many",
                          new FieldKind.Number(Optional.empty(), Optional.empty(), 1, "")),
                      field("place-of-it", new FieldKind.Choice(PLACES)),
                      field("day", new FieldKind.Date()),
                      field("moment", new FieldKind.Instant()),
                      field("length", new FieldKind.Duration()),
                      field("date", new FieldKind.Text(100, false)),
                      field("answer", new FieldKind.Choice(ANSWERS)),
                      field("because", new FieldKind.Text(100, false))))));
  private static final Scope SCOPE = Scope.of(RECORD);
  static final List<Input> INPUTS =
      RECORD
          .fields()
          .map(RecordDefinition.Located::field)
          .filter(field -> !List.of("answer", "because").contains(field.code().value()))
          .map(
              field ->
                  new Input(PLACE, field.code(), field.label(), expression(field.code().value())))
          .toList();

  private final Random random;

  RandomTables(long seed) {
    random = new Random(seed);
  }

  DecisionDefinition table() {
    var rows = IntStream.range(0, 1 + random.nextInt(6)).mapToObj(this::row).toList();
    return table(random.nextBoolean() ? Hit.FIRST : Hit.UNIQUE, rows);
  }

  static DecisionDefinition table(Hit hit, List<Row> rows) {
    return new DecisionDefinition(
        PLACE,
        code("risk-of-it"),
        "Risk <of> \"it\"",
        RECORD.code(),
        "answer",
        "because",
        INPUTS,
        List.of(new Version(PLACE, FROM, Optional.empty(), hit, "A & B", false, rows)));
  }

  private Row row(int number) {
    var when = new LinkedHashMap<Code, Expression>();
    var cells = new LinkedHashMap<Code, String>();
    for (var input : INPUTS) {
      if (random.nextInt(3) == 0) {
        var cell = cell(input.code().value());
        cells.put(input.code(), cell);
        when.put(input.code(), compiled(cell, input));
      }
    }
    return new Row(PLACE, when, cells, one("low", "medium", "high"), "Row <" + number + ">");
  }

  static Expression compiled(String cell, Input input) {
    return switch (UnaryTests.parse(cell, PLACE, input.from(), SCOPE)) {
      case Parsed.Checked(var expression) -> expression;
      case Parsed.Refused(var findings) -> throw new IllegalStateException(cell + " " + findings);
    };
  }

  private String cell(String input) {
    var tests =
        IntStream.range(0, 1 + random.nextInt(3))
            .mapToObj(_ -> test(input))
            .distinct()
            .collect(Collectors.joining(", "));
    return random.nextInt(4) == 0 ? "not(" + tests + ")" : tests;
  }

  private String test(String input) {
    return switch (random.nextInt(8)) {
      case 0 -> "null";
      case 1, 2, 3 -> isOrdered(input) ? bounded(() -> constant(input)) : constant(input);
      default -> constant(input);
    };
  }

  private String bounded(Supplier<String> constant) {
    if (random.nextBoolean()) {
      return one("< ", "<= ", "> ", ">= ") + constant.get();
    }
    var ends = List.of(constant.get(), constant.get()).stream().sorted().toList();
    return one("[", "(") + ends.getFirst() + ".." + ends.getLast() + one("]", ")");
  }

  private String constant(String input) {
    return FeelText.constant(value(input));
  }

  private static boolean isOrdered(String input) {
    return List.of("how-many", "day", "moment", "length").contains(input);
  }

  /** A value for each input, some not known. */
  Map<String, Value> facts() {
    var facts = new HashMap<String, Value>();
    INPUTS.forEach(
        input ->
            facts.put(
                input.code().value(),
                random.nextInt(4) == 0 ? new Value.Nothing() : value(input.code().value())));
    return facts;
  }

  private Value value(String input) {
    return switch (input) {
      case "danger" -> new Value.Flag(random.nextBoolean());
      case "how-many" -> new Value.Number(new BigDecimal(random.nextInt(5)).movePointLeft(1));
      case "place-of-it" -> new Value.Text(one("home", "street", "o\"clock & <b>"));
      case "day" -> new Value.Day(FROM.plusDays(random.nextInt(4)));
      case "moment" -> new Value.Moment(Instant.EPOCH.plusSeconds(random.nextInt(4)));
      case "length" -> new Value.Span(Duration.ofHours(1 + random.nextInt(4)));
      default -> new Value.Text(one("a", "b", "ć \\ \"c\""));
    };
  }

  private String one(String... of) {
    return of[random.nextInt(of.length)];
  }

  private static Expression expression(String text) {
    return switch (ExpressionParser.parse(text, PLACE, SCOPE)) {
      case Parsed.Checked(var expression) -> expression;
      case Parsed.Refused(var findings) -> throw new IllegalStateException(findings.toString());
    };
  }

  private static Field field(String code, FieldKind kind) {
    return new Field(
        PLACE, code(code), "The " + code, "", kind, Optional.empty(), Optional.empty(), false);
  }

  private static CodeList list(String name, String... codes) {
    return new CodeList(
        PLACE,
        code(name),
        name,
        "Test",
        List.of(codes).stream().map(it -> new CodeList.Value(it, it, Map.of())).toList());
  }

  private static Code code(String code) {
    return new Code(code);
  }
}
