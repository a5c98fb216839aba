package org.invicta.app.intake.map;

import java.util.Map;
import org.invicta.engine.definition.FieldKind;
import org.invicta.engine.expression.Value;

/** Chooses how to read a value by the kind of field it goes to. */
public final class ReadCell {

  private static final Cell NOT_KNOWN = new Cell.NotKnown();
  private static final Map<String, Cell> ANSWERS =
      Map.of(
          "1", new Cell.Is(new Value.Flag(true)),
          "yes", new Cell.Is(new Value.Flag(true)),
          "0", new Cell.Is(new Value.Flag(false)),
          "no", new Cell.Is(new Value.Flag(false)));

  private ReadCell() {}

  /** A reader for a kind of field. Space around a value is not part of it. */
  public static CellReader of(FieldKind kind, Conventions conventions) {
    return switch (kind) {
      case FieldKind.Choice(var list) -> new ReadChoice(list, conventions);
      case FieldKind.Number number -> known(conventions, new ReadNumber(number));
      case FieldKind.Date _ -> known(conventions, new ReadDay(conventions.lastDay()));
      case FieldKind.Text text -> known(conventions, raw -> text(text, raw));
      case FieldKind.YesNo _ -> known(conventions, ReadCell::yesNo);
      case FieldKind.Money _,
          FieldKind.Instant _,
          FieldKind.Duration _,
          FieldKind.ManyChoices _,
          FieldKind.Party _,
          FieldKind.File _,
          FieldKind.Group _,
          FieldKind.Computed _ ->
          throw new IllegalArgumentException("No file gives a value of this kind: " + kind);
    };
  }

  /** A reader that is only asked about values that are known. */
  static CellReader known(Conventions conventions, CellReader reader) {
    return raw -> {
      var value = raw.strip();
      return value.isEmpty() || conventions.notKnown().contains(value)
          ? NOT_KNOWN
          : reader.read(value);
    };
  }

  private static Cell text(FieldKind.Text kind, String value) {
    if (value.length() > kind.atMost()) {
      return new Cell.Bad(
          RejectCode.OUT_OF_RANGE,
          value.length() + " characters",
          "at most " + kind.atMost() + " characters",
          "Shorten it");
    }
    if (value.chars().anyMatch(Character::isISOControl)) {
      return new Cell.Bad(
          RejectCode.NOT_STORABLE,
          "control characters",
          "printable text",
          "Take these characters out");
    }
    return Cell.text(value);
  }

  private static Cell yesNo(String value) {
    var answer = ANSWERS.get(value.toLowerCase(java.util.Locale.ROOT));
    return answer == null
        ? new Cell.Bad(RejectCode.UNKNOWN_CODE, value, "0, 1, no or yes", "Correct the value")
        : answer;
  }
}
