package org.invicta.engine.definition.shape;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.FindingCode;
import org.invicta.engine.definition.Findings;
import org.invicta.engine.definition.yaml.Meaning;
import org.invicta.engine.definition.yaml.Yaml;

/** Holds single values against their shape. */
final class CheckScalars {
  /** The beginning of the year 1. */
  private static final long FIRST_SECOND = -62_135_596_800L;

  private final Findings findings;

  CheckScalars(Findings findings) {
    this.findings = findings;
  }

  /** Adds what is wrong with a value; answers whether it can be read. */
  boolean check(Yaml value, Shape.Scalar shape) {
    if (!(value instanceof Yaml.Scalar scalar) || !fits(scalar, shape)) {
      wrong(value, shape);
      return false;
    }
    return switch (shape) {
      case Shape.Text text -> prose(scalar, text.prose());
      case Shape.CodeText _, Shape.Reference _ -> code(scalar);
      case Shape.Whole _,
          Shape.Decimal _,
          Shape.True _,
          Shape.Flag _,
          Shape.Day _,
          Shape.Length _,
          Shape.Moment _,
          Shape.TimeOfDay _,
          Shape.Formula _,
          Shape.TrueOrFormula _,
          Shape.OneOf _ ->
          true;
    };
  }

  /** Says that a value has the wrong form. */
  void wrong(Yaml value, Shape shape) {
    findings.add(
        value.place(),
        FindingCode.WRONG_TYPE,
        value.described(),
        shape.allowed(),
        advice(value, shape));
  }

  private static String advice(Yaml value, Shape shape) {
    if (shape instanceof Shape.OneOf words && value instanceof Yaml.Scalar scalar) {
      return NearestName.advice(scalar.text(), words.words(), "use one of these");
    }
    if (wantsQuotes(value, shape)) {
      return "put it in quotes if it is text";
    }
    return "write " + shape.allowed();
  }

  private static boolean wantsQuotes(Yaml value, Shape shape) {
    return value instanceof Yaml.Scalar scalar
        && (scalar.meaning() == Meaning.NUMBER || scalar.meaning() == Meaning.FLAG)
        && (shape instanceof Shape.Text
            || shape instanceof Shape.CodeText
            || shape instanceof Shape.Reference);
  }

  private static boolean fits(Yaml.Scalar scalar, Shape.Scalar shape) {
    var text = scalar.meaning() == Meaning.TEXT;
    return switch (shape) {
      case Shape.Text _, Shape.CodeText _, Shape.Reference _, Shape.Formula _ -> text;
      case Shape.Whole whole -> isWhole(scalar, whole);
      case Shape.Decimal _ -> isDecimal(scalar);
      case Shape.True _ -> isTrue(scalar);
      case Shape.Flag _ -> isTrue(scalar) || scalar.plain() && scalar.text().equals("false");
      case Shape.TrueOrFormula _ -> text || isTrue(scalar);
      case Shape.Day _ -> text && isDay(scalar.text());
      case Shape.Length _ -> text && isLength(scalar.text());
      case Shape.Moment _ -> text && isMoment(scalar.text());
      case Shape.TimeOfDay _ -> text && scalar.text().matches("([01][0-9]|2[0-3]):[0-5][0-9]");
      case Shape.OneOf words -> text && words.words().contains(scalar.text());
    };
  }

  private boolean prose(Yaml.Scalar scalar, Prose prose) {
    if (!prose.fits(scalar.text().strip())) {
      findings.add(
          scalar.place(), FindingCode.PROSE, scalar.described(), prose.allowed(), prose.todo());
    }
    return true;
  }

  private boolean code(Yaml.Scalar scalar) {
    if (Code.isCode(scalar.text())) {
      return true;
    }
    findings.add(
        scalar.place(),
        FindingCode.NOT_A_CODE,
        scalar.described(),
        new Shape.CodeText().allowed(),
        CodeGuess.of(scalar.text())
            .map(guess -> "write " + guess)
            .orElse("give it a code of letters and digits"));
    return false;
  }

  private static boolean isWhole(Yaml.Scalar scalar, Shape.Whole shape) {
    return scalar.meaning() == Meaning.NUMBER
        && scalar.text().matches("-?[0-9]{1,10}")
        && Long.parseLong(scalar.text()) >= shape.least()
        && Long.parseLong(scalar.text()) <= shape.most();
  }

  private static boolean isDecimal(Yaml.Scalar scalar) {
    return scalar.meaning() == Meaning.NUMBER
        && scalar.text().matches("-?[0-9]{1,18}(\\.[0-9]{1,18})?");
  }

  private static boolean isTrue(Yaml.Scalar scalar) {
    return scalar.meaning() == Meaning.FLAG && scalar.text().equals("true");
  }

  private static boolean isDay(String text) {
    try {
      return text.length() == 10 && LocalDate.parse(text).getYear() >= 1000;
    } catch (DateTimeParseException notADay) {
      return false;
    }
  }

  private static boolean isMoment(String text) {
    try {
      return Instant.parse(text).getEpochSecond() > FIRST_SECOND;
    } catch (DateTimeParseException notAMoment) {
      return false;
    }
  }

  private static boolean isLength(String text) {
    try {
      return !Duration.parse(text).isNegative();
    } catch (DateTimeParseException notALength) {
      return false;
    }
  }
}
