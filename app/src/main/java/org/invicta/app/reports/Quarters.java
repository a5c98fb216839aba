package org.invicta.app.reports;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.invicta.engine.definition.MeasureDefinition.PeriodKind;
import org.invicta.engine.measure.Asked.Understood;
import org.invicta.engine.measure.Period;
import org.invicta.engine.measure.Period.FinancialQuarter;
import org.invicta.engine.time.London;

/** Financial quarters: the one before, the last moment, and how they are written in addresses and file names. */
public final class Quarters {

  private static final Pattern IN_ADDRESS = Pattern.compile("(\\d{4})-(\\d{2})-(Q[1-4])");

  private Quarters() {}

  /** The quarter a moment lies in, in London. */
  public static FinancialQuarter at(Instant moment) {
    return quarter(
        Period.of(PeriodKind.FINANCIAL_QUARTER, moment.atZone(London.ZONE).toLocalDate()));
  }

  /** The quarter before. */
  public static FinancialQuarter before(FinancialQuarter quarter) {
    return quarter(Period.of(PeriodKind.FINANCIAL_QUARTER, quarter.from().minusDays(1)));
  }

  /** The last quarters up to and with this one, the oldest first. */
  public static List<FinancialQuarter> upTo(FinancialQuarter last, int count) {
    return IntStream.range(0, count)
        .map(index -> count - 1 - index)
        .mapToObj(
            back ->
                quarter(
                    Period.of(PeriodKind.FINANCIAL_QUARTER, last.from().minusMonths(3L * back))))
        .toList();
  }

  /** The first moment of a quarter. */
  static Instant start(FinancialQuarter quarter) {
    return quarter.from().atStartOfDay(London.ZONE).toInstant();
  }

  /** The last moment of a quarter: its last microsecond, the store's resolution. */
  static Instant end(FinancialQuarter quarter) {
    return quarter.until().atStartOfDay(London.ZONE).toInstant().minus(1, ChronoUnit.MICROS);
  }

  /** How it is written in an address or a file name, which have no slash: {@code 2024-25-Q1}. */
  public static String inAddress(FinancialQuarter quarter) {
    return quarter.text().replace('/', '-');
  }

  /** Reads what {@link #inAddress} wrote. */
  public static Optional<FinancialQuarter> ofAddress(String text) {
    var parts = IN_ADDRESS.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    var written = parts.group(1) + "/" + parts.group(2) + "-" + parts.group(3);
    return Period.parse(written) instanceof Understood<Period>(FinancialQuarter quarter)
        ? Optional.of(quarter)
        : Optional.empty();
  }

  private static FinancialQuarter quarter(Period period) {
    return (FinancialQuarter) period;
  }
}
