package org.invicta.app.practice.book;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.invicta.engine.definition.CodeList;
import org.invicta.engine.definition.Field;
import org.invicta.engine.definition.FieldKind;
import org.invicta.engine.definition.PartyKind;

/** Says what a field may hold. */
final class Kinds {
  private Kinds() {}

  static List<?> holds(Field field, Said said) {
    return switch (field.kind()) {
      case FieldKind.Text text ->
          List.of(
              (text.verbatim() ? "The person’s own words" : "Text")
                  + ", at most "
                  + Numbers.said(text.atMost())
                  + " characters");
      case FieldKind.Number number -> List.of(number(number));
      case FieldKind.Money _ -> List.of("An amount in pounds");
      case FieldKind.Date _ -> List.of("A date");
      case FieldKind.Instant _ -> List.of("A date and time");
      case FieldKind.Duration _ -> List.of("A length of time");
      case FieldKind.YesNo _ -> List.of("Yes, no or not known");
      case FieldKind.Choice(var list) -> List.of("One of ", list(list));
      case FieldKind.ManyChoices(var list) -> List.of("Any of ", list(list));
      case FieldKind.Party(var is) -> List.of(party(is));
      case FieldKind.File _ -> List.of("A file");
      case FieldKind.Group group ->
          List.of("For each " + Said.spaced(group.one().value()) + ", the fields below");
      case FieldKind.Computed computed -> List.of("Worked out: " + said.words(computed.from()));
    };
  }

  static String party(PartyKind is) {
    return switch (is) {
      case PERSON -> "A person";
      case PLACE -> "A place";
      case ORGANISATION -> "An organisation";
    };
  }

  private static Html list(CodeList list) {
    return Html.link("lists.html#" + list.code(), list.title());
  }

  private static String number(FieldKind.Number number) {
    var kind =
        number.decimals() == 0
            ? "A whole number"
            : "A number with up to " + number.decimals() + " decimals";
    return kind + range(number.least(), number.most()) + unit(number.unit());
  }

  private static String range(Optional<BigDecimal> least, Optional<BigDecimal> most) {
    if (least.isPresent() && most.isPresent()) {
      return " from " + least.get().toPlainString() + " to " + most.get().toPlainString();
    }
    return least
        .map(from -> " of at least " + from.toPlainString())
        .or(() -> most.map(to -> " of at most " + to.toPlainString()))
        .orElse("");
  }

  private static String unit(String unit) {
    return unit.isEmpty() ? "" : " " + unit;
  }
}
