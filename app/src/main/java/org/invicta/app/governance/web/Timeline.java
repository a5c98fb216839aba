package org.invicta.app.governance.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.invicta.engine.definition.StrategyDefinition;

/**
 * When each strategy held, as bars on a line of years: a picture of succession and overlap.
 *
 * @param bars one for each strategy that has a first day, the earliest first
 * @param years the years marked on the line
 * @param today how far along the line today is, 0 to 1000
 */
public record Timeline(List<Bar> bars, List<Year> years, int today) {

  /** The length of the line. */
  private static final int LENGTH = 1000;

  /**
   * A strategy's bar.
   *
   * @param start where it starts, 0 to 1000
   * @param length how long it is, at least 1
   * @param open whether the document gives no last day
   */
  public record Bar(StrategyDefinition strategy, int start, int length, boolean open) {}

  /** A year's first day on the line. */
  public record Year(int year, int at) {}

  /** The timeline of the strategies that have a first day. */
  static Timeline of(List<StrategyDefinition> strategies, LocalDate today) {
    var dated =
        strategies.stream()
            .filter(strategy -> strategy.from().isPresent())
            .sorted(Comparator.comparing(strategy -> strategy.from().orElseThrow()))
            .toList();
    if (dated.isEmpty()) {
      return new Timeline(List.of(), List.of(), 0);
    }
    var first = dated.getFirst().from().orElseThrow().withDayOfYear(1);
    var scale = new Scale(first, today.plusYears(1).withDayOfYear(1));
    var bars = dated.stream().map(strategy -> bar(strategy, scale, today)).toList();
    return new Timeline(bars, years(scale), scale.at(today));
  }

  private static Bar bar(StrategyDefinition strategy, Scale scale, LocalDate today) {
    var start = scale.at(strategy.from().orElseThrow());
    var end = scale.at(strategy.to().orElse(today));
    return new Bar(strategy, start, Math.max(1, end - start), strategy.to().isEmpty());
  }

  private static List<Year> years(Scale scale) {
    var years = new ArrayList<Year>();
    for (var year = scale.first(); year.isBefore(scale.last()); year = year.plusYears(2)) {
      years.add(new Year(year.getYear(), scale.at(year)));
    }
    return years;
  }

  private record Scale(LocalDate first, LocalDate last) {
    int at(LocalDate day) {
      var whole = ChronoUnit.DAYS.between(first, last);
      var gone = Math.clamp(ChronoUnit.DAYS.between(first, day), 0, whole);
      return Math.toIntExact(gone * LENGTH / whole);
    }
  }
}
