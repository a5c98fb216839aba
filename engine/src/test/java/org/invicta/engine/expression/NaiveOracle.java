package org.invicta.engine.expression;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A second evaluator written another way, for {@link Evaluator} to agree with: plain Java objects, an empty Optional for nothing,
 * truth as a number (0 no, 1 not known, 2 yes) with minimum for and, maximum for or.
 */
final class NaiveOracle {
  private final Map<String, Value> values;

  NaiveOracle(Map<String, Value> values) {
    this.values = values;
  }

  Optional<Object> of(Expression tree) {
    try {
      return evaluate(tree);
    } catch (ArithmeticException | DateTimeException noResult) {
      throw new AssertionError("only arithmetic nodes may lack a result", noResult);
    }
  }

  private Optional<Object> evaluate(Expression tree) {
    return switch (tree) {
      case Expression.Constant it -> plain(it.value());
      case Expression.Path it -> path(it.names());
      case Expression.Comparison it -> compare(it.comparator(), of(it.left()), of(it.right()));
      case Expression.InRange it -> range(it);
      case Expression.InList it -> {
        var best = 0;
        for (var option : it.options()) {
          var found = of(option);
          var each = found.orElse("") instanceof List<?> list ? list : List.of(found);
          for (var one : each) {
            var item = one instanceof Optional<?> maybe ? maybe : Optional.of(one);
            best =
                Math.max(best, rank(compare(Expression.Comparator.EQUAL, of(it.tested()), item)));
          }
        }
        yield truth(best);
      }
      case Expression.And it ->
          truth(it.operands().stream().mapToInt(o -> rank(of(o))).min().orElse(2));
      case Expression.Or it ->
          truth(it.operands().stream().mapToInt(o -> rank(of(o))).max().orElse(0));
      case Expression.Not it -> truth(2 - rank(of(it.operand())));
      case Expression.Arithmetic it -> arithmetic(it.operator(), of(it.left()), of(it.right()));
      case Expression.Call it -> call(it);
      case Expression.Quantified it -> quantified(it);
      case Expression.If it -> rank(of(it.condition())) == 2 ? of(it.then()) : of(it.otherwise());
    };
  }

  private static int rank(Optional<?> truth) {
    return truth.map(yes -> yes.equals(true) ? 2 : 0).orElse(1);
  }

  private static Optional<Object> truth(int rank) {
    return rank == 1 ? Optional.empty() : Optional.of(rank == 2);
  }

  private Optional<Object> path(List<String> names) {
    var whole = values.get(String.join(".", names));
    if (whole != null) {
      return plain(whole);
    }
    var start = plain(values.getOrDefault(names.getFirst(), new Value.Nothing()));
    if (start.isPresent() && start.get() instanceof List<?> list) {
      var found = new ArrayList<Object>();
      list.forEach(item -> found.add(member(item, names.get(1))));
      return Optional.of(found);
    }
    return start.flatMap(group -> member(group, names.get(1)));
  }

  private static Optional<Object> member(Object group, String name) {
    return plain(((Value.Group) group).members().getOrDefault(name, new Value.Nothing()));
  }

  private static Optional<Object> plain(Value value) {
    return switch (value) {
      case Value.Nothing _ -> Optional.empty();
      case Value.Text(var text) -> Optional.of(text);
      case Value.Number(var number) -> Optional.of(number);
      case Value.Flag(var yes) -> Optional.of(yes);
      case Value.Day(var day) -> Optional.of(day);
      case Value.Moment(var instant) -> Optional.of(instant);
      case Value.Span(var span) -> Optional.of(span);
      case Value.Items(var items) ->
          Optional.of(
              items.stream()
                  .map(item -> item instanceof Value.Group ? item : plain(item).orElseThrow())
                  .toList());
      case Value.Group group -> Optional.of(group);
    };
  }

  private static Optional<Object> compare(
      Expression.Comparator comparator, Optional<?> left, Optional<?> right) {
    if (left.isEmpty() || right.isEmpty()) {
      return Optional.empty();
    }
    var order = order(left.get(), right.get());
    return Optional.of(
        switch (comparator) {
          case EQUAL -> order == 0;
          case NOT_EQUAL -> order != 0;
          case LESS -> order < 0;
          case LESS_OR_EQUAL -> order <= 0;
          case GREATER -> order > 0;
          case GREATER_OR_EQUAL -> order >= 0;
        });
  }

  private static int order(Object left, Object right) {
    return switch (left) {
      case BigDecimal one -> one.subtract((BigDecimal) right).signum();
      case LocalDate one -> Long.compare(one.toEpochDay(), ((LocalDate) right).toEpochDay());
      case Instant one -> one.compareTo((Instant) right);
      case Duration one -> one.compareTo((Duration) right);
      default -> left.equals(right) ? 0 : 1;
    };
  }

  private Optional<Object> range(Expression.InRange it) {
    var tested = of(it.tested());
    var low = 2;
    var high = 2;
    if (it.low().isPresent()) {
      var end = of(it.low().get());
      low = rank(compare(Expression.Comparator.GREATER, tested, end));
      if (it.lowIncluded()) {
        low = Math.max(low, rank(compare(Expression.Comparator.EQUAL, tested, end)));
      }
    }
    if (it.high().isPresent()) {
      var end = of(it.high().get());
      high = rank(compare(Expression.Comparator.LESS, tested, end));
      if (it.highIncluded()) {
        high = Math.max(high, rank(compare(Expression.Comparator.EQUAL, tested, end)));
      }
    }
    return truth(Math.min(low, high));
  }

  private static Optional<Object> arithmetic(
      Expression.Operator operator, Optional<Object> left, Optional<Object> right) {
    if (left.isEmpty() || right.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(calculate(operator, left.get(), right.get()));
    } catch (ArithmeticException | DateTimeException noResult) {
      return Optional.empty();
    }
  }

  private static Object calculate(Expression.Operator operator, Object left, Object right) {
    if (left instanceof BigDecimal one && right instanceof BigDecimal other) {
      return switch (operator) {
        case PLUS -> one.add(other, MathContext.DECIMAL128);
        case MINUS -> one.subtract(other, MathContext.DECIMAL128);
        case TIMES -> one.multiply(other, MathContext.DECIMAL128);
        case DIVIDE -> one.divide(other, MathContext.DECIMAL128);
      };
    }
    if (right instanceof Duration other && !(left instanceof Duration)) {
      var by = operator == Expression.Operator.MINUS ? other.negated() : other;
      return left instanceof Instant start
          ? start.plus(by)
          : LocalDate.ofEpochDay(
              Math.floorDiv(
                  ((LocalDate) left).toEpochDay() * 86_400
                      + by.getSeconds()
                      + (by.getNano() < 0 ? -1 : 0),
                  86_400L));
    }
    if (left instanceof Duration one) {
      return length(operator, one, right);
    }
    return left instanceof LocalDate one
        ? Duration.ofDays(one.toEpochDay() - ((LocalDate) right).toEpochDay())
        : Duration.between((Instant) right, (Instant) left);
  }

  private static Object length(Expression.Operator operator, Duration one, Object right) {
    if (right instanceof Duration other) {
      return switch (operator) {
        case PLUS -> one.plus(other);
        case MINUS -> one.minus(other);
        case TIMES -> throw new AssertionError();
        case DIVIDE -> seconds(one).divide(seconds(other), MathContext.DECIMAL128);
      };
    }
    var seconds =
        operator == Expression.Operator.TIMES
            ? seconds(one).multiply((BigDecimal) right, MathContext.DECIMAL128)
            : seconds(one).divide((BigDecimal) right, MathContext.DECIMAL128);
    if (seconds.abs().compareTo(new BigDecimal("1E12")) > 0) {
      throw new ArithmeticException("too long");
    }
    var rounded = seconds.setScale(9, RoundingMode.HALF_EVEN);
    var whole = rounded.setScale(0, RoundingMode.FLOOR);
    return Duration.ofSeconds(whole.longValueExact())
        .plusNanos(rounded.subtract(whole).movePointRight(9).longValueExact());
  }

  private static BigDecimal seconds(Duration length) {
    return new BigDecimal(length.getSeconds())
        .add(new BigDecimal(length.getNano()).movePointLeft(9));
  }

  private Optional<Object> call(Expression.Call it) {
    var arguments = it.arguments().stream().map(this::of).toList();
    var first = arguments.getFirst();
    if (it.function().equals("is known")) {
      return Optional.of(first.isPresent());
    }
    if (it.function().equals("years")) {
      return first.isEmpty() || arguments.get(1).isEmpty()
          ? Optional.empty()
          : years(onDay(first.get()), onDay(arguments.get(1).get()));
    }
    if (arguments.size() == 1 && first.isEmpty()) {
      return Optional.empty();
    }
    if (it.function().equals("count")) {
      return Optional.of(new BigDecimal(((List<?>) first.get()).size()));
    }
    var parts = new ArrayList<BigDecimal>();
    for (var part : arguments.size() == 1 ? (List<?>) first.get() : arguments) {
      if (((Optional<?>) part).isEmpty()) {
        return Optional.empty();
      }
      parts.add((BigDecimal) ((Optional<?>) part).get());
    }
    return switch (it.function()) {
      case "sum" ->
          parts.stream().reduce((a, b) -> a.add(b, MathContext.DECIMAL128)).map(Object.class::cast);
      case "min" -> parts.stream().reduce(BigDecimal::min).map(Object.class::cast);
      default -> parts.stream().reduce(BigDecimal::max).map(Object.class::cast);
    };
  }

  private static LocalDate onDay(Object value) {
    return value instanceof Instant instant
        ? instant.atZone(ZoneId.of("Europe/London")).toLocalDate()
        : (LocalDate) value;
  }

  /** Counts birthdays one by one. */
  static Optional<Object> years(LocalDate born, LocalDate day) {
    if (day.isBefore(born)) {
      return Optional.empty();
    }
    var attained = 0;
    while (!birthday(born, born.getYear() + attained + 1).isAfter(day)) {
      attained++;
    }
    return Optional.of(new BigDecimal(attained));
  }

  private static LocalDate birthday(LocalDate born, int year) {
    var leapling = born.getMonthValue() == 2 && born.getDayOfMonth() == 29;
    var leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return leapling && !leap
        ? LocalDate.of(year, 3, 1)
        : LocalDate.of(year, born.getMonth(), born.getDayOfMonth());
  }

  private Optional<Object> quantified(Expression.Quantified it) {
    var list = of(it.list());
    if (list.isEmpty()) {
      return Optional.empty();
    }
    var worst = 2;
    var best = 0;
    for (var item : (List<?>) list.get()) {
      var inner = new HashMap<>(values);
      inner.put(it.name(), (Value) item);
      var rank = rank(new NaiveOracle(inner).of(it.condition()));
      worst = Math.min(worst, rank);
      best = Math.max(best, rank);
    }
    return truth(it.every() ? worst : best);
  }

  /** An evaluator's value as the oracle would give it. */
  static Optional<Object> comparable(Value value) {
    return plain(value).map(NaiveOracle::normal);
  }

  /** Numbers without trailing zeros, so that 1 is 1.0. */
  static Object normal(Object value) {
    return value instanceof BigDecimal number ? number.stripTrailingZeros() : value;
  }
}
