package org.invicta.engine.expression;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.invicta.engine.expression.Expression.Operator;
import org.invicta.engine.time.London;

/** Arithmetic on values. Whatever has no result (a division by zero, a date beyond the calendar) is nothing. */
final class Calculation {
  private static final Value NOTHING = new Value.Nothing();

  private Calculation() {}

  static Value of(Operator operator, Value left, Value right) {
    try {
      return switch (operator) {
        case PLUS -> isSpanFirst(left, right) ? plus(right, left) : plus(left, right);
        case MINUS -> minus(left, right);
        case TIMES -> left instanceof Value.Span ? times(left, right) : times(right, left);
        case DIVIDE -> divide(left, right);
      };
    } catch (ArithmeticException | DateTimeException noResult) {
      return NOTHING;
    }
  }

  private static boolean isSpanFirst(Value left, Value right) {
    return left instanceof Value.Span && !(right instanceof Value.Span);
  }

  private static Value plus(Value left, Value right) {
    if (left instanceof Value.Number(var one) && right instanceof Value.Number(var other)) {
      return new Value.Number(one.add(other, MathContext.DECIMAL128));
    }
    return right instanceof Value.Span(var length) ? later(left, length) : NOTHING;
  }

  private static Value minus(Value left, Value right) {
    if (left instanceof Value.Number(var one) && right instanceof Value.Number(var other)) {
      return new Value.Number(one.subtract(other, MathContext.DECIMAL128));
    }
    if (left instanceof Value.Day(var one) && right instanceof Value.Day(var other)) {
      return new Value.Span(Duration.ofDays(ChronoUnit.DAYS.between(other, one)));
    }
    if (left instanceof Value.Moment(var one) && right instanceof Value.Moment(var other)) {
      return new Value.Span(Duration.between(other, one));
    }
    return right instanceof Value.Span(var length) ? later(left, length.negated()) : NOTHING;
  }

  /** A day plus hours is the day on which the time falls that many hours after its start. */
  private static Value later(Value start, Duration length) {
    return switch (start) {
      case Value.Day(var day) ->
          new Value.Day(
              LocalDate.ofInstant(
                  day.atStartOfDay(ZoneOffset.UTC).toInstant().plus(length), ZoneOffset.UTC));
      case Value.Moment(var instant) -> new Value.Moment(instant.plus(length));
      case Value.Span(var span) -> new Value.Span(span.plus(length));
      case Value.Nothing _,
          Value.Text _,
          Value.Number _,
          Value.Flag _,
          Value.Items _,
          Value.Group _ ->
          NOTHING;
    };
  }

  private static Value times(Value left, Value right) {
    if (!(right instanceof Value.Number(var factor))) {
      return NOTHING;
    }
    return switch (left) {
      case Value.Number(var number) ->
          new Value.Number(number.multiply(factor, MathContext.DECIMAL128));
      case Value.Span(var span) -> span(seconds(span).multiply(factor, MathContext.DECIMAL128));
      case Value.Nothing _,
          Value.Text _,
          Value.Flag _,
          Value.Day _,
          Value.Moment _,
          Value.Items _,
          Value.Group _ ->
          NOTHING;
    };
  }

  private static Value divide(Value left, Value right) {
    if (left instanceof Value.Span(var one) && right instanceof Value.Span(var other)) {
      return new Value.Number(seconds(one).divide(seconds(other), MathContext.DECIMAL128));
    }
    if (left instanceof Value.Number(var one) && right instanceof Value.Number(var other)) {
      return new Value.Number(one.divide(other, MathContext.DECIMAL128));
    }
    return left instanceof Value.Span(var one) && right instanceof Value.Number(var other)
        ? span(seconds(one).divide(other, MathContext.DECIMAL128))
        : NOTHING;
  }

  private static BigDecimal seconds(Duration span) {
    return BigDecimal.valueOf(span.getSeconds()).add(BigDecimal.valueOf(span.getNano(), 9));
  }

  private static Value span(BigDecimal seconds) {
    return Literals.spanOfSeconds(seconds.setScale(9, RoundingMode.HALF_EVEN))
        .<Value>map(Value.Span::new)
        .orElse(NOTHING);
  }

  /** The sum; nothing of an empty list and where a part is nothing. */
  static Value sum(List<Value> parts) {
    return parts.stream().reduce((one, other) -> of(Operator.PLUS, one, other)).orElse(NOTHING);
  }

  /** The one that comes first; nothing of an empty list and where a part is nothing. */
  static Value least(List<Value> parts) {
    return parts.stream().reduce((one, other) -> first(one, other, 1)).orElse(NOTHING);
  }

  /** The one that comes last; nothing of an empty list and where a part is nothing. */
  static Value most(List<Value> parts) {
    return parts.stream().reduce((one, other) -> first(one, other, -1)).orElse(NOTHING);
  }

  private static Value first(Value one, Value other, int direction) {
    return Compare.order(one, other)
        .map(order -> order * direction <= 0 ? one : other)
        .orElse(NOTHING);
  }

  /**
   * Completed years: an age is attained at the start of the birthday, that of 29 February on 1 March in a year without one. Where
   * the second day is before the first, nothing: an age before birth is a mistake, never 0.
   */
  static Value years(Value from, Value to) {
    if (!(day(from) instanceof Value.Day(var start) && day(to) instanceof Value.Day(var end))
        || end.isBefore(start)) {
      return NOTHING;
    }
    return new Value.Number(BigDecimal.valueOf(ChronoUnit.YEARS.between(start, end)));
  }

  private static Value day(Value value) {
    return value instanceof Value.Moment(var instant)
        ? new Value.Day(LocalDate.ofInstant(instant, London.ZONE))
        : value;
  }
}
