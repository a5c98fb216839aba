package org.invicta.engine.measure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.invicta.engine.definition.MeasureDefinition.PeriodKind;

/**
 * The days a figure is for: whole local days in Europe/London, the first included, the last not.
 *
 * <p>Written as people write them: {@code 2024}, {@code 2024-Q1} (calendar quarter), {@code 2024-05} (month), {@code 2024/25}
 * (financial year, from 1 April), {@code 2024/25-Q1} (financial quarter, April to June), and {@code a..b} for a range of them.
 */
public sealed interface Period {

  /** The first day. */
  LocalDate from();

  /** The day after the last. */
  LocalDate until();

  /** How it is written, such as {@code 2024/25-Q1}: {@link #parse} reads it back. */
  String text();

  /** What people call it, such as {@code April to June 2024}. */
  String words();

  /** Whether a day lies in it. */
  default boolean contains(LocalDate day) {
    return !day.isBefore(from()) && day.isBefore(until());
  }

  /** Reads a period; refusals carry M001 to M004 with what is allowed. */
  static Asked<Period> parse(String text) {
    return PeriodReader.read(text.strip());
  }

  /** The period of a kind that a day lies in. */
  static Period of(PeriodKind kind, LocalDate day) {
    var financial = day.getMonthValue() < 4 ? day.getYear() - 1 : day.getYear();
    return switch (kind) {
      case MONTH -> new Month(YearMonth.from(day));
      case QUARTER -> new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
      case YEAR -> new Year(day.getYear());
      case FINANCIAL_QUARTER ->
          new FinancialQuarter(financial, ((day.getMonthValue() + 8) % 12) / 3 + 1);
      case FINANCIAL_YEAR -> new FinancialYear(financial);
    };
  }

  /** A calendar year. */
  record Year(int year) implements Period {
    @Override
    public LocalDate from() {
      return LocalDate.of(year, 1, 1);
    }

    @Override
    public LocalDate until() {
      return from().plusYears(1);
    }

    @Override
    public String text() {
      return "%04d".formatted(year);
    }

    @Override
    public String words() {
      return text();
    }
  }

  /**
   * A calendar quarter.
   *
   * @param quarter 1 (January to March) to 4
   */
  record Quarter(int year, int quarter) implements Period {
    @Override
    public LocalDate from() {
      return LocalDate.of(year, quarter * 3 - 2, 1);
    }

    @Override
    public LocalDate until() {
      return from().plusMonths(3);
    }

    @Override
    public String text() {
      return "%04d-Q%d".formatted(year, quarter);
    }

    @Override
    public String words() {
      return monthsInWords(this);
    }
  }

  /** A calendar month. */
  record Month(YearMonth month) implements Period {
    @Override
    public LocalDate from() {
      return month.atDay(1);
    }

    @Override
    public LocalDate until() {
      return from().plusMonths(1);
    }

    @Override
    public String text() {
      return month.toString();
    }

    @Override
    public String words() {
      return month.format(DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK));
    }
  }

  /**
   * A financial year.
   *
   * @param start the year it starts in, on 1 April
   */
  record FinancialYear(int start) implements Period {
    @Override
    public LocalDate from() {
      return LocalDate.of(start, 4, 1);
    }

    @Override
    public LocalDate until() {
      return from().plusYears(1);
    }

    @Override
    public String text() {
      return "%04d/%02d".formatted(start, (start + 1) % 100);
    }

    @Override
    public String words() {
      return "Financial year " + text();
    }
  }

  /**
   * A quarter of a financial year.
   *
   * @param start the year the financial year starts in
   * @param quarter 1 (April to June) to 4 (January to March of the next calendar year)
   */
  record FinancialQuarter(int start, int quarter) implements Period {
    @Override
    public LocalDate from() {
      return LocalDate.of(start, 4, 1).plusMonths(3L * (quarter - 1));
    }

    @Override
    public LocalDate until() {
      return from().plusMonths(3);
    }

    @Override
    public String text() {
      return new FinancialYear(start).text() + "-Q" + quarter;
    }

    @Override
    public String words() {
      return monthsInWords(this) + " (" + text() + ")";
    }
  }

  /**
   * A range of periods.
   *
   * @param first the period whose first day is the first day
   * @param last the period whose last day is the last day
   */
  record Span(Period first, Period last) implements Period {
    @Override
    public LocalDate from() {
      return first.from();
    }

    @Override
    public LocalDate until() {
      return last.until();
    }

    @Override
    public String text() {
      return first.text() + ".." + last.text();
    }

    @Override
    public String words() {
      return first.words() + " to " + last.words();
    }
  }

  private static String monthsInWords(Period quarter) {
    var month = DateTimeFormatter.ofPattern("MMMM", Locale.UK);
    var last = quarter.until().minusDays(1);
    return "%s to %s %d"
        .formatted(quarter.from().format(month), last.format(month), last.getYear());
  }
}
