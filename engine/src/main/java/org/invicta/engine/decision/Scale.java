package org.invicta.engine.decision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.invicta.engine.expression.Type;
import org.invicta.engine.expression.Value;

/** Numbers, days, times and lengths of time as numbers on one line. */
enum Scale {
  NUMBER,
  DAYS,
  SECONDS,
  LENGTH;

  static Scale of(Type type) {
    return switch (type) {
      case Type.Date _ -> DAYS;
      case Type.Instant _ -> SECONDS;
      case Type.Duration _ -> LENGTH;
      default -> NUMBER;
    };
  }

  BigDecimal number(Value value) {
    return switch (value) {
      case Value.Number(var number) -> number.stripTrailingZeros();
      case Value.Day(var day) -> BigDecimal.valueOf(day.toEpochDay());
      case Value.Moment(var instant) -> seconds(instant.getEpochSecond(), instant.getNano());
      case Value.Span(var length) -> seconds(length.getSeconds(), length.getNano());
      default ->
          throw new IllegalArgumentException(
              "No place on a scale for " + value.getClass().getSimpleName());
    };
  }

  Value value(BigDecimal number) {
    return switch (this) {
      case NUMBER -> new Value.Number(number);
      case DAYS -> new Value.Day(LocalDate.ofEpochDay(number.longValue()));
      case SECONDS -> new Value.Moment(Instant.EPOCH.plus(length(number)));
      case LENGTH -> new Value.Span(length(number));
    };
  }

  private static BigDecimal seconds(long seconds, int nanos) {
    return BigDecimal.valueOf(seconds).add(BigDecimal.valueOf(nanos, 9)).stripTrailingZeros();
  }

  private static Duration length(BigDecimal seconds) {
    var whole = seconds.setScale(0, RoundingMode.FLOOR);
    return Duration.ofSeconds(
        whole.longValue(), seconds.subtract(whole).movePointRight(9).longValue());
  }
}
