package org.invicta.engine.expression;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;

/** Reads the constants that are more than a number or a text; empty when the text is not one. */
final class Literals {
  private static final BigDecimal LONGEST_SECONDS = new BigDecimal("1000000000000");
  private static final Map<String, Long> SECONDS =
      Map.ofEntries(
          Map.entry("second", 1L),
          Map.entry("seconds", 1L),
          Map.entry("minute", 60L),
          Map.entry("minutes", 60L),
          Map.entry("hour", 3_600L),
          Map.entry("hours", 3_600L),
          Map.entry("day", 86_400L),
          Map.entry("days", 86_400L),
          Map.entry("week", 604_800L),
          Map.entry("weeks", 604_800L));

  private Literals() {}

  static boolean isUnit(String word) {
    return SECONDS.containsKey(word);
  }

  /** So many of a unit that {@link #isUnit}; empty when that is longer than 30,000 years or finer than a nanosecond. */
  static Optional<Value> span(BigDecimal amount, String unit) {
    var seconds = amount.multiply(BigDecimal.valueOf(SECONDS.getOrDefault(unit, 0L)));
    return spanOfSeconds(seconds).map(Value.Span::new);
  }

  static Optional<Duration> spanOfSeconds(BigDecimal seconds) {
    if (seconds.abs().compareTo(LONGEST_SECONDS) > 0) {
      return Optional.empty();
    }
    var nanos = seconds.movePointRight(9);
    try {
      var parts =
          nanos.toBigIntegerExact().divideAndRemainder(BigDecimal.TEN.pow(9).toBigInteger());
      return Optional.of(Duration.ofSeconds(parts[0].longValueExact(), parts[1].longValueExact()));
    } catch (ArithmeticException finerThanNanoseconds) {
      return Optional.empty();
    }
  }

  static Optional<Value> day(String text) {
    try {
      return Optional.of(new Value.Day(LocalDate.parse(text)));
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }

  static Optional<Value> moment(String text) {
    try {
      return Optional.of(new Value.Moment(OffsetDateTime.parse(text).toInstant()));
    } catch (DateTimeException notAMoment) {
      return Optional.empty();
    }
  }

  static Optional<Value> span(String text) {
    try {
      return Optional.of(new Value.Span(Duration.parse(text)));
    } catch (DateTimeException | ArithmeticException notADuration) {
      return Optional.empty();
    }
  }
}
