package org.invicta.engine.measure;

import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.invicta.engine.measure.Asked.NotUnderstood;
import org.invicta.engine.measure.Asked.Understood;
import org.invicta.engine.measure.MeasureProblem.Kind;

/** Reads periods as people write them. */
final class PeriodReader {

  static final String ALLOWED =
      "a period is a year (2024), quarter (2024-Q1), month (2024-05), financial year (2024/25), financial quarter"
          + " (2024/25-Q1), or a range of them (2024-Q1..2024-Q3)";

  private static final String YEAR = "((?:19|20|21)\\d\\d)";
  private static final Pattern CALENDAR = Pattern.compile(YEAR + "(?:-[Qq](\\d+)|-(\\d{2}))?");
  private static final Pattern FINANCIAL = Pattern.compile(YEAR + "/(\\d{2})(?:-[Qq](\\d+))?");

  private PeriodReader() {}

  static Asked<Period> read(String text) {
    var dots = text.indexOf("..");
    if (dots < 0) {
      return single(text);
    }
    return single(text.substring(0, dots).strip())
        .then(
            first ->
                single(text.substring(dots + 2).strip()).then(last -> range(text, first, last)));
  }

  private static Asked<Period> range(String text, Period first, Period last) {
    if (last.from().isBefore(first.from()) || last.until().isBefore(first.until())) {
      return no(
          Kind.RANGE_BACKWARDS,
          "the period " + quoted(text) + " ends before it starts",
          "a range goes from the earlier to the later",
          "write " + last.text() + ".." + first.text());
    }
    return new Understood<>(new Period.Span(first, last));
  }

  private static Asked<Period> single(String text) {
    var calendar = CALENDAR.matcher(text);
    if (calendar.matches()) {
      return calendar(text, calendar);
    }
    var financial = FINANCIAL.matcher(text);
    if (financial.matches()) {
      return financial(text, financial);
    }
    return no(
        Kind.PERIOD_NOT_UNDERSTOOD,
        "the period " + quoted(text) + " is not understood",
        ALLOWED,
        "write one of these");
  }

  private static Asked<Period> calendar(String text, Matcher parts) {
    var year = Integer.parseInt(parts.group(1));
    if (parts.group(2) != null) {
      return quarter(text, parts.group(2), number -> new Period.Quarter(year, number));
    }
    if (parts.group(3) == null) {
      return new Understood<>(new Period.Year(year));
    }
    var month = Integer.parseInt(parts.group(3));
    if (month < 1 || month > 12) {
      return no(
          Kind.PART_OF_YEAR_OUT_OF_RANGE,
          "the period " + quoted(text) + " names month " + month,
          "months are 01 to 12",
          "write " + year + "-01, or a financial year as " + new Period.FinancialYear(year).text());
    }
    return new Understood<>(new Period.Month(YearMonth.of(year, month)));
  }

  private static Asked<Period> financial(String text, Matcher parts) {
    var start = Integer.parseInt(parts.group(1));
    var right = new Period.FinancialYear(start);
    if ((start + 1) % 100 != Integer.parseInt(parts.group(2))) {
      return no(
          Kind.FINANCIAL_YEAR_NOT_NEXT,
          "the financial year " + quoted(text) + " does not end in the year after it starts",
          "a financial year runs from 1 April to 31 March and is written " + right.text(),
          "write " + right.text() + ", or a range such as " + longer(start, parts.group(2)));
    }
    if (parts.group(3) == null) {
      return new Understood<>(right);
    }
    return quarter(text, parts.group(3), number -> new Period.FinancialQuarter(start, number));
  }

  /** The range someone may have meant who wrote {@code 2024/26}: from 2024/25 to 2025/26. */
  private static String longer(int start, String end) {
    var years = Math.floorMod(Integer.parseInt(end) - start, 100);
    var last = new Period.FinancialYear(start + Math.max(1, Math.min(years, 10) - 1));
    return new Period.FinancialYear(start).text() + ".." + last.text();
  }

  private static Asked<Period> quarter(
      String text, String digits, java.util.function.IntFunction<Period> making) {
    if (!digits.matches("[1-4]")) {
      return no(
          Kind.PART_OF_YEAR_OUT_OF_RANGE,
          "the period " + quoted(text) + " names quarter " + shortened(digits),
          "quarters are Q1 to Q4",
          "write Q1, Q2, Q3 or Q4");
    }
    return new Understood<>(making.apply(Integer.parseInt(digits)));
  }

  static String quoted(String text) {
    return "'" + shortened(text) + "'";
  }

  private static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }

  private static Asked<Period> no(Kind kind, String found, String allowed, String todo) {
    return new NotUnderstood<>(new MeasureProblem(kind, found, allowed, todo));
  }
}
