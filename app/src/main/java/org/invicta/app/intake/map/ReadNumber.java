package org.invicta.app.intake.map;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.invicta.engine.definition.FieldKind;
import org.invicta.engine.expression.Value;

/** Reads a number, rounded half up to the decimal places of its field. A field without decimal places takes whole numbers only. */
final class ReadNumber implements CellReader {

  private static final int LONGEST = 40;

  private final FieldKind.Number kind;

  ReadNumber(FieldKind.Number kind) {
    this.kind = kind;
  }

  @Override
  public Cell read(String value) {
    if (!looksLikeANumber(value)) {
      return bad(value, "a number");
    }
    BigDecimal number;
    try {
      number = new BigDecimal(value);
    } catch (NumberFormatException notANumber) {
      return bad(value, "a number");
    }
    if (kind.decimals() == 0 && number.stripTrailingZeros().scale() > 0) {
      return bad(value, "a whole number");
    }
    var rounded = plain(number.setScale(kind.decimals(), RoundingMode.HALF_UP));
    return isInRange(rounded) ? new Cell.Is(new Value.Number(rounded)) : bad(value, range());
  }

  private static boolean looksLikeANumber(String value) {
    return value.length() <= LONGEST
        && value.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.' || c == '-');
  }

  private static BigDecimal plain(BigDecimal number) {
    if (number.scale() == 0) {
      return number;
    }
    var stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private boolean isInRange(BigDecimal number) {
    return kind.least().map(least -> number.compareTo(least) >= 0).orElse(true)
        && kind.most().map(most -> number.compareTo(most) <= 0).orElse(true);
  }

  private String range() {
    if (kind.least().isEmpty()) {
      return "at most " + kind.most().map(BigDecimal::toPlainString).orElse("any number");
    }
    var least = kind.least().get().toPlainString();
    return kind.most()
        .map(most -> "from " + least + " to " + most.toPlainString())
        .orElse("at least " + least);
  }

  private static Cell bad(String value, String allowed) {
    return new Cell.Bad(RejectCode.OUT_OF_RANGE, value, allowed, "Correct the number");
  }
}
