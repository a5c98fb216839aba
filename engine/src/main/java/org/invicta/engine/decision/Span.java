package org.invicta.engine.decision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;
import org.invicta.engine.decision.Axis.Limits;

/**
 * A stretch of numbers: a single one, or those between two bounds.
 *
 * @param low its lower bound; empty without one
 * @param high its upper bound; empty without one
 * @param bounds whether the bounds themselves belong to it, low and high
 * @param example a number in it
 */
record Span(
    Optional<BigDecimal> low, Optional<BigDecimal> high, Bounds bounds, BigDecimal example) {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  /** Which of its bounds belong to a stretch. */
  record Bounds(boolean low, boolean high) {
    static final Bounds NEITHER = new Bounds(false, false);
    static final Bounds BOTH = new Bounds(true, true);
  }

  /** The line of numbers within limits, cut before and after each of some numbers. */
  static List<Span> cut(SortedSet<BigDecimal> at, Limits limits) {
    var spans = new ArrayList<Span>();
    var low = Optional.<BigDecimal>empty();
    for (var number : at) {
      between(low, Optional.of(number), limits).ifPresent(spans::add);
      if (isWithin(number, limits)) {
        spans.add(new Span(Optional.of(number), Optional.of(number), Bounds.BOTH, number));
      }
      low = Optional.of(number);
    }
    between(low, Optional.empty(), limits).ifPresent(spans::add);
    return spans;
  }

  private static boolean isWithin(BigDecimal number, Limits limits) {
    return limits.least().filter(least -> number.compareTo(least) < 0).isEmpty()
        && limits.most().filter(most -> number.compareTo(most) > 0).isEmpty()
        && (!limits.whole() || number.stripTrailingZeros().scale() <= 0);
  }

  /** What lies between two numbers, within limits; empty where nothing does. */
  private static Optional<Span> between(
      Optional<BigDecimal> low, Optional<BigDecimal> high, Limits limits) {
    var lowLimited =
        low.isEmpty() || limits.least().filter(it -> it.compareTo(low.get()) > 0).isPresent();
    var highLimited =
        high.isEmpty() || limits.most().filter(it -> it.compareTo(high.get()) < 0).isPresent();
    var from = lowLimited ? limits.least() : low;
    var to = highLimited ? limits.most() : high;
    var bounds = new Bounds(lowLimited && from.isPresent(), highLimited && to.isPresent());
    return (limits.whole() ? whole(from, to, bounds) : any(from, to, bounds));
  }

  private static Optional<Span> any(
      Optional<BigDecimal> low, Optional<BigDecimal> high, Bounds bounds) {
    if (low.isEmpty() || high.isEmpty()) {
      var example =
          low.map(it -> it.add(BigDecimal.ONE))
              .or(() -> high.map(it -> it.subtract(BigDecimal.ONE)))
              .orElse(BigDecimal.ZERO);
      return Optional.of(new Span(low, high, bounds, example));
    }
    var order = low.get().compareTo(high.get());
    if (order > 0 || order == 0 && !bounds.equals(Bounds.BOTH)) {
      return Optional.empty();
    }
    return Optional.of(new Span(low, high, bounds, low.get().add(high.get()).divide(TWO)));
  }

  private static Optional<Span> whole(
      Optional<BigDecimal> low, Optional<BigDecimal> high, Bounds bounds) {
    var first =
        low.map(
            it -> {
              var up = it.setScale(0, RoundingMode.CEILING);
              return bounds.low() || up.compareTo(it) > 0 ? up : up.add(BigDecimal.ONE);
            });
    var last =
        high.map(
            it -> {
              var down = it.setScale(0, RoundingMode.FLOOR);
              return bounds.high() || down.compareTo(it) < 0 ? down : down.subtract(BigDecimal.ONE);
            });
    if (first.isPresent() && last.isPresent() && first.get().compareTo(last.get()) > 0) {
      return Optional.empty();
    }
    var example = first.or(() -> last).orElse(BigDecimal.ZERO);
    return Optional.of(
        new Span(first, last, new Bounds(first.isPresent(), last.isPresent()), example));
  }

  /** From the start of this to the end of another. */
  Span to(Span last) {
    return new Span(low, last.high, new Bounds(bounds.low(), last.bounds.high()), example);
  }

  /** As a unary test: {@code 3}, {@code >= 3}, {@code [1..3)}. */
  String written(Function<BigDecimal, String> number) {
    if (low.isEmpty()) {
      return high.map(it -> (bounds.high() ? "<= " : "< ") + number.apply(it)).orElse("any");
    }
    if (high.isEmpty()) {
      return (bounds.low() ? ">= " : "> ") + number.apply(low.get());
    }
    if (low.get().compareTo(high.get()) == 0) {
      return number.apply(low.get());
    }
    return (bounds.low() ? "[" : "(")
        + number.apply(low.get())
        + ".."
        + number.apply(high.get())
        + (bounds.high() ? "]" : ")");
  }
}
