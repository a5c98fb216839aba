package org.invicta.engine.expression;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.invicta.engine.definition.CodeList;

/** Makes well-typed expressions over {@link Cast#TYPES}, and values for them; the same for the same seed. */
final class RandomExpressions {
  private static final List<Type> SINGLES =
      List.of(
          new Type.Number(),
          new Type.Text(),
          new Type.Date(),
          new Type.Instant(),
          new Type.Duration(),
          new Type.YesNo(),
          new Type.Choice(Cast.SEVERITY));
  private static final List<Type> ORDERED =
      List.of(new Type.Number(), new Type.Date(), new Type.Instant(), new Type.Duration());
  private static final Type YES_NO = new Type.YesNo();
  private static final Type NUMBER = new Type.Number();

  private final Random random;
  private final Map<String, Type> items = new HashMap<>();

  RandomExpressions(long seed) {
    random = new Random(seed);
  }

  Expression any() {
    return of(oneOf(SINGLES.subList(0, 6)), 4);
  }

  Expression condition() {
    return of(YES_NO, 4);
  }

  Expression of(Type type, int depth) {
    if (depth == 0 || random.nextInt(5) == 0) {
      return leaf(type);
    }
    if (random.nextInt(8) == 0) {
      return new Expression.If(
          Cast.START, type, of(YES_NO, depth - 1), of(type, depth - 1), of(type, depth - 1));
    }
    return switch (type) {
      case Type.YesNo _ -> condition(depth - 1);
      case Type.Number _ -> number(depth - 1);
      case Type.Date _ -> later(type, depth - 1);
      case Type.Instant _ -> later(type, depth - 1);
      case Type.Duration _ -> length(depth - 1);
      default -> leaf(type);
    };
  }

  private Expression condition(int depth) {
    return pick(
        () -> compare(oneOf(SINGLES), depth, random.nextInt(2)),
        () -> compare(oneOf(ORDERED), depth, random.nextInt(6)),
        () -> range(oneOf(ORDERED), depth),
        () -> list(depth),
        () -> new Expression.And(Cast.START, YES_NO, several(YES_NO, depth)),
        () -> new Expression.Or(Cast.START, YES_NO, several(YES_NO, depth)),
        () -> new Expression.Not(Cast.START, YES_NO, of(YES_NO, depth)),
        () -> call(YES_NO, "is known", List.of(telling(oneOf(SINGLES), depth))),
        () -> quantified(depth));
  }

  private Expression compare(Type type, int depth, int comparator) {
    return new Expression.Comparison(
        Cast.START,
        YES_NO,
        Expression.Comparator.values()[comparator],
        telling(type, depth),
        of(type, depth));
  }

  /** An expression whose own text tells its type: a code alone would be read as text. */
  private Expression telling(Type type, int depth) {
    return type instanceof Type.Choice ? path(type) : of(type, depth);
  }

  private Expression range(Type type, int depth) {
    var ends = 1 + random.nextInt(3);
    var tested = of(type, depth);
    // paths as ends: two constants could stand backwards, which is refused
    var low = ends == 2 ? Optional.<Expression>empty() : Optional.of(leaf(type));
    var high = ends == 1 ? Optional.<Expression>empty() : Optional.of(path(type));
    return new Expression.InRange(
        Cast.START,
        YES_NO,
        tested,
        low,
        low.isPresent() && random.nextBoolean(),
        high,
        high.isPresent() && random.nextBoolean());
  }

  private Expression list(int depth) {
    if (random.nextInt(4) == 0) {
      var weapon = new Type.Choice(Cast.WEAPONS);
      return new Expression.InList(Cast.START, YES_NO, constant(weapon), List.of(named("weapons")));
    }
    var type = oneOf(SINGLES);
    return new Expression.InList(Cast.START, YES_NO, telling(type, depth), several(type, depth));
  }

  private Expression quantified(int depth) {
    if (!items.isEmpty()) {
      return leaf(YES_NO);
    }
    items.put("one", new Type.Group(Cast.CASUALTY));
    var condition =
        random.nextBoolean()
            ? of(YES_NO, depth)
            : new Expression.Comparison(
                Cast.START,
                YES_NO,
                Expression.Comparator.values()[random.nextInt(6)],
                new Expression.Path(Cast.START, NUMBER, List.of("one", "age")),
                of(NUMBER, depth));
    items.clear();
    return new Expression.Quantified(
        Cast.START, YES_NO, random.nextBoolean(), "one", named("casualties"), condition);
  }

  private Expression number(int depth) {
    return pick(
        () -> arithmetic(NUMBER, random.nextInt(4), of(NUMBER, depth), of(NUMBER, depth)),
        () -> arithmetic(NUMBER, 3, leaf(new Type.Duration()), leaf(new Type.Duration())),
        () ->
            call(NUMBER, "count", List.of(named(random.nextBoolean() ? "casualties" : "weapons"))),
        () -> call(NUMBER, oneOf(List.of("sum", "min", "max")), List.of(ages())),
        () -> call(NUMBER, oneOf(List.of("sum", "min", "max")), several(NUMBER, depth)),
        () ->
            call(
                NUMBER,
                "years",
                List.of(of(new Type.Date(), depth), of(oneOf(ORDERED.subList(1, 3)), depth))));
  }

  private static Expression ages() {
    return new Expression.Path(Cast.START, new Type.Many(NUMBER), List.of("casualties", "age"));
  }

  private Expression later(Type type, int depth) {
    return arithmetic(type, random.nextInt(2), of(type, depth), of(new Type.Duration(), depth));
  }

  private Expression length(int depth) {
    var length = new Type.Duration();
    return pick(
        () -> arithmetic(length, random.nextInt(2), of(length, depth), of(length, depth)),
        () -> arithmetic(length, 2 + random.nextInt(2), of(length, depth), of(NUMBER, depth)),
        () -> arithmetic(length, 1, of(new Type.Date(), depth), of(new Type.Date(), depth)),
        () -> arithmetic(length, 1, of(new Type.Instant(), depth), of(new Type.Instant(), depth)));
  }

  private static Expression arithmetic(Type type, int operator, Expression left, Expression right) {
    return new Expression.Arithmetic(
        Cast.START, type, Expression.Operator.values()[operator], left, right);
  }

  private static Expression call(Type type, String function, List<Expression> arguments) {
    return new Expression.Call(Cast.START, type, function, arguments);
  }

  private List<Expression> several(Type type, int depth) {
    var several = new ArrayList<Expression>();
    for (var count = 2 + random.nextInt(2); count > 0; count--) {
      several.add(of(type, depth));
    }
    return several;
  }

  private Expression leaf(Type type) {
    return random.nextBoolean() ? path(type) : constant(type);
  }

  private Expression path(Type type) {
    var names = new ArrayList<List<String>>();
    Cast.TYPES.forEach(
        (name, its) -> {
          if (its.equals(type)) {
            names.add(List.of(name.split("\\.")));
          }
        });
    if (type.equals(NUMBER)) {
      names.add(List.of("casualty", "age"));
      if (!items.isEmpty()) {
        names.add(List.of("one", "age"));
      }
    }
    names.sort(java.util.Comparator.comparing(List::toString));
    return new Expression.Path(Cast.START, type, oneOf(names));
  }

  private static Expression named(String name) {
    return new Expression.Path(Cast.START, Cast.typeOf(name), List.of(name));
  }

  private Expression constant(Type type) {
    return new Expression.Constant(Cast.START, type, value(type));
  }

  /** A value of a type; small ranges, so that values often meet. */
  Value value(Type type) {
    return switch (type) {
      case Type.Text _ ->
          new Value.Text(oneOf(List.of("", "a", "b \"quoted\" \\ \n é 😀", "fatal")));
      case Type.Number _ ->
          new Value.Number(
              oneOf(List.of("0", "1", "2", "2.0", "15", "16", "-1", "0.5", "17.25"))
                  .transform(BigDecimal::new));
      case Type.Date _ ->
          new Value.Day(
              LocalDate.of(2000, 2, 27).plusDays(random.nextInt(4) + 365L * random.nextInt(20)));
      case Type.Instant _ ->
          new Value.Moment(
              Instant.parse("2024-03-31T00:30:00Z").plusSeconds(1800L * random.nextInt(6)));
      case Type.Duration _ -> new Value.Span(Duration.ofHours(random.nextInt(60) - 10L));
      case Type.YesNo _ -> new Value.Flag(random.nextBoolean());
      case Type.Choice(var of) -> new Value.Text(oneOf(codes(of)));
      case Type.Party _ -> new Value.Text("someone");
      case Type.Many(var of) -> new Value.Items(items(of));
      case Type.Group(var of) -> {
        var members = new HashMap<String, Value>();
        of.fields().forEach(field -> members.put(field.code().value(), maybe(field.kind().type())));
        yield new Value.Group(members);
      }
      case Type.NotKnown _ -> new Value.Nothing();
    };
  }

  private List<Value> items(Type of) {
    var values = new ArrayList<Value>();
    for (var count = random.nextInt(4); count > 0; count--) {
      values.add(value(of));
    }
    return values;
  }

  private Value maybe(Type type) {
    return random.nextInt(4) == 0 ? new Value.Nothing() : value(type);
  }

  /** A value, or nothing, for every name of the scope. */
  Map<String, Value> values() {
    var values = new HashMap<String, Value>();
    Cast.TYPES.keySet().stream()
        .sorted()
        .forEach(name -> values.put(name, maybe(Cast.typeOf(name))));
    return values;
  }

  private static List<String> codes(CodeList list) {
    return list.values().stream().map(CodeList.Value::code).toList();
  }

  @SafeVarargs
  private Expression pick(Supplier<Expression>... ways) {
    return ways[random.nextInt(ways.length)].get();
  }

  private <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
