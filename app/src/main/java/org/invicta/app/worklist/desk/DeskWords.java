package org.invicta.app.worklist.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.invicta.app.access.OfficerNames;
import org.invicta.app.clocks.DueWords;
import org.invicta.app.records.RecordValues;
import org.invicta.app.records.Snapshot;
import org.invicta.app.web.PlainWords;
import org.invicta.app.web.Table.Cell;
import org.invicta.app.web.TagColour;
import org.invicta.engine.body.Body;
import org.invicta.engine.decision.CellWords;
import org.invicta.engine.definition.DeskDefinition;
import org.invicta.engine.definition.Field;
import org.invicta.engine.definition.FieldKind;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.definition.RecordDefinition.Located;
import org.invicta.engine.expression.Value;
import org.springframework.stereotype.Component;

/** Says what a column of a desk shows where it names fields: as short as a wall needs it. */
@Component
class DeskWords {

  private static final int LONGEST = 80;

  private final RecordValues values;
  private final OfficerNames names;
  private final InstantSource time;

  DeskWords(RecordValues values, OfficerNames names, InstantSource time) {
    this.values = values;
    this.names = names;
    this.time = time;
  }

  Instant now() {
    return time.instant();
  }

  /** A heading: the label of the field; where time is told between two, the section of the second. */
  static String heading(RecordDefinition type, String column) {
    var ends = ends(column);
    return type.field(ends[ends.length - 1])
        .map(to -> ends.length > 1 ? to.section().title() : to.field().label())
        .orElse(column);
  }

  /**
   * What a column shows of a record.
   *
   * @param hidden the words in the place of what only others may see
   */
  Cell cell(
      Snapshot record,
      Map<String, String> hidden,
      RecordDefinition type,
      String column,
      Instant now) {
    var ends = ends(column);
    if (ends.length > 1) {
      return took(moment(type, record, ends[0]), moment(type, record, ends[1]), now);
    }
    return Cell.text(
        type.field(column)
            .flatMap(
                located ->
                    value(record, type, located)
                        .map(value -> words(value, located.field(), now))
                        .or(() -> hidden(hidden, located)))
            .orElse(""));
  }

  private static String[] ends(String column) {
    return column.split(Pattern.quote(DeskDefinition.UNTIL), 2);
  }

  /** How long it took; where it has not ended, how long it has taken so far. */
  private static Cell took(Optional<Instant> from, Optional<Instant> to, Instant now) {
    if (from.isEmpty()) {
      return Cell.text("");
    }
    return to.map(end -> Cell.text("After " + DueWords.length(Duration.between(from.get(), end))))
        .orElseGet(
            () ->
                Cell.tag(
                    "Waiting for " + DueWords.length(Duration.between(from.get(), now)),
                    TagColour.YELLOW));
  }

  private static Optional<Instant> moment(RecordDefinition type, Snapshot record, String field) {
    return Body.value(type, record.body(), field)
        .filter(Value.Moment.class::isInstance)
        .map(value -> ((Value.Moment) value).instant());
  }

  private Optional<Value> value(Snapshot record, RecordDefinition type, Located located) {
    if (located.field().kind() instanceof FieldKind.Computed computed) {
      return Optional.of(values.of(computed.from(), record))
          .filter(value -> !(value instanceof Value.Nothing));
    }
    return Body.value(type, record.body(), located.section().code() + "." + located.field().code());
  }

  private String words(Value value, Field field, Instant now) {
    return switch (value) {
      case Value.Moment(var instant) -> when(instant, now);
      case Value.Text(var text)
          when field.prefill().filter(Field.Prefill.OFFICER::equals).isPresent() ->
          shortened(names.of(text));
      default -> shortened(CellWords.of(value, field.kind().type()));
    };
  }

  /** From yesterday to tomorrow by name, otherwise with its day. */
  private static String when(Instant instant, Instant now) {
    var words = DueWords.when(instant, now);
    return words.startsWith("the end of") || words.contains(" on ")
        ? PlainWords.moment(instant)
        : words;
  }

  private static Optional<String> hidden(Map<String, String> hidden, Located located) {
    var section = located.section().code().value();
    return Optional.ofNullable(hidden.get(section))
        .or(() -> Optional.ofNullable(hidden.get(section + "." + located.field().code())));
  }

  static String shortened(String words) {
    return words.codePointCount(0, words.length()) <= LONGEST
        ? words
        : words.substring(0, words.offsetByCodePoints(0, LONGEST)) + "…";
  }
}
