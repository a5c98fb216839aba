package org.invicta.app.reports;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.invicta.app.Refused;
import org.invicta.app.Refused.Fault;
import org.invicta.engine.definition.MeasureDefinition.PeriodKind;
import org.invicta.engine.definition.shape.NearestName;
import org.invicta.engine.measure.MeasureProblem;
import org.invicta.engine.measure.Period;
import org.invicta.engine.measure.Period.FinancialQuarter;

/** Refusals of this module. */
public final class ReportRefusals {

  /** The code of an unknown board. */
  public static final String UNKNOWN_BOARD = "B001";

  private static final Pattern YEAR = Pattern.compile("(?:19|20|21)\\d\\d");
  private static final Pattern QUARTER = Pattern.compile("(?i)Q([1-4])$");

  private ReportRefusals() {}

  static Refused unknownBoard(String found, List<String> known) {
    return refused(
        UNKNOWN_BOARD,
        "There is no board '" + shortened(found) + "'.",
        NearestName.of(found, known).map(near -> "Did you mean " + near + "? ").orElse("")
            + "Boards are "
            + String.join(", ", known)
            + ".");
  }

  static Refused notAQuarter(String text, MeasureProblem problem) {
    return refused(
        "B002",
        sentence(problem.found()),
        meant(text).map(near -> "Did you mean " + near + "? ").orElse("")
            + "A board report is for quarter Q1 to Q4 of a financial year, such as 2024/25-Q1 (April to June 2024).");
  }

  /** The quarter that somebody may have meant who began with a year. */
  private static Optional<String> meant(String text) {
    var parts = YEAR.matcher(text);
    if (!parts.lookingAt()) {
      return Optional.empty();
    }
    var quarter = QUARTER.matcher(text);
    return Optional.of(
        new FinancialQuarter(
                Integer.parseInt(parts.group()),
                quarter.find() ? Integer.parseInt(quarter.group(1)) : 1)
            .text());
  }

  static Refused otherPeriod(String text, Period other) {
    var nearest = (FinancialQuarter) Period.of(PeriodKind.FINANCIAL_QUARTER, other.from());
    var found =
        other instanceof Period.Quarter
            ? "'%s' is a calendar quarter, and a board report is for a financial quarter."
            : "'%s' is not a quarter, and a board report is for a financial quarter.";
    return refused(
        "B003",
        found.formatted(shortened(text)),
        "Did you mean %s, %s? Allowed are quarters Q1 to Q4 of a financial year, such as 2024/25-Q1."
            .formatted(nearest.text(), nearest.words().replaceAll(" \\(.*", "")));
  }

  static Refused quarterToCome(FinancialQuarter found, FinancialQuarter last) {
    return refused(
        "B004",
        "The quarter " + found.text() + " has not begun.",
        "The latest that can be reported on is " + last.text() + ".");
  }

  static Refused knownTooEarly(FinancialQuarter quarter) {
    return refused(
        "B005",
        "The instant of --known-at is before the quarter " + quarter.text() + " began.",
        "Give one on or after " + quarter.from() + ", or leave it out for what is known now.");
  }

  static Refused notAnInstant(MeasureProblem problem) {
    return refused("B006", sentence(problem.found()), sentence(problem.allowed()));
  }

  /** A folder or file that cannot be written. */
  public static Refused cannotWrite(Path path, String reason) {
    return refused(
        "B007",
        "Nothing can be written to " + path + ": " + reason + ".",
        "Name another folder with --out, or make this one writable.");
  }

  private static Refused refused(String code, String found, String todo) {
    return new Refused(Fault.COMMAND, code, found, todo);
  }

  private static String sentence(String words) {
    var first = words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    return first.endsWith("?") || first.endsWith(".") ? first : first + ".";
  }

  private static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }
}
