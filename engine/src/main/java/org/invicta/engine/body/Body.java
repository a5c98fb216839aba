package org.invicta.engine.body;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.expression.Value;

/**
 * Bodies of records, tidied and read by field.
 *
 * <p>A yes-no answer is a {@link Value.Flag}; that the answer is not known, which is an answer too, is the text {@code not-known}.
 */
public final class Body {

  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant TOO_LATE = Instant.parse("+10000-01-01T00:00:00Z");

  private Body() {}

  /**
   * The body as it is kept: what is not answered (nothing, blank text, an empty list or section) left out, numbers without closing
   * zeros, instants to the microsecond. Two bodies that say the same are equal once tidied.
   */
  public static Value.Group tidy(Value.Group body) {
    var kept = new LinkedHashMap<String, Value>();
    for (Map.Entry<String, Value> member : body.members().entrySet()) {
      var value = tidy(member.getValue());
      if (!isNothing(value)) {
        kept.put(member.getKey(), value);
      }
    }
    return new Value.Group(kept);
  }

  private static Value tidy(Value value) {
    return switch (value) {
      case Value.Text text -> text.text().isBlank() ? new Value.Nothing() : text;
      case Value.Number number -> tidy(number);
      case Value.Moment moment -> tidy(moment);
      case Value.Items items -> tidy(items);
      case Value.Group group -> tidy(group);
      case Value.Nothing _, Value.Flag _, Value.Day _, Value.Span _ -> value;
    };
  }

  private static Value tidy(Value.Number number) {
    BigDecimal found = number.number();
    if (found.scale() == 0 || isAbsurd(found)) {
      return number;
    }
    var plain = found.stripTrailingZeros();
    return new Value.Number(plain.scale() < 0 ? plain.setScale(0) : plain);
  }

  private static Value tidy(Value.Moment moment) {
    Instant found = moment.instant();
    return found.getNano() % 1000 == 0
        ? moment
        : new Value.Moment(found.truncatedTo(ChronoUnit.MICROS));
  }

  private static Value tidy(Value.Items items) {
    var kept = new ArrayList<Value>(items.items().size());
    for (Value item : items.items()) {
      var value = tidy(item);
      // an item of a group that answers nothing is still an item: a casualty of whom nothing is
      // known
      if (!isNothing(value) || value instanceof Value.Group) {
        kept.add(value);
      }
    }
    return new Value.Items(kept);
  }

  /** Whether an instant can be kept: in the years 1 to 9999. */
  public static boolean isKeepable(Instant instant) {
    return !instant.isBefore(EARLIEST) && instant.isBefore(TOO_LATE);
  }

  /** Whether text can be kept: no control characters but tab and new line, no half of a surrogate pair. */
  public static boolean isStorable(String text) {
    for (int i = 0; i < text.length(); i++) {
      var character = text.charAt(i);
      if (Character.isSurrogate(character)) {
        var whole = text.codePointAt(i);
        if (!Character.isSupplementaryCodePoint(whole)) {
          return false;
        }
        i++;
      } else if (character < ' ' && character != '\t' && character != '\n' && character != '\r') {
        return false;
      }
    }
    return true;
  }

  /** Whether the value says nothing. */
  static boolean isNothing(Value value) {
    return switch (value) {
      case Value.Nothing _ -> true;
      case Value.Text text -> text.text().isBlank();
      case Value.Items items -> items.items().isEmpty();
      case Value.Group group -> group.members().values().stream().allMatch(Body::isNothing);
      case Value.Number _, Value.Flag _, Value.Day _, Value.Moment _, Value.Span _ -> false;
    };
  }

  /** Whether writing the number out would take more digits than anything that is counted here: 1E+999999999 is a trap. */
  static boolean isAbsurd(BigDecimal number) {
    return Math.abs((long) number.precision() - number.scale()) > 40 || number.scale() > 40;
  }

  /**
   * The value of a field outside repeated groups, named by its code or by {@code section.field}; empty when the field does not
   * exist or is not answered.
   */
  public static Optional<Value> value(RecordDefinition definition, Value.Group body, String name) {
    return definition
        .field(name)
        .flatMap(
            located ->
                member(body, located.section().code().value())
                    .filter(Value.Group.class::isInstance)
                    .flatMap(
                        section -> member((Value.Group) section, located.field().code().value())))
        .filter(value -> !isNothing(value));
  }

  /** As {@link #value}, where the answer is text, such as the code of a choice. */
  public static Optional<String> text(RecordDefinition definition, Value.Group body, String name) {
    return value(definition, body, name)
        .filter(Value.Text.class::isInstance)
        .map(value -> ((Value.Text) value).text());
  }

  private static Optional<Value> member(Value.Group group, String name) {
    return Optional.ofNullable(group.members().get(name));
  }
}
