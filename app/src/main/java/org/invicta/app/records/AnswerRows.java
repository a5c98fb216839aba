package org.invicta.app.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.invicta.app.web.AnswerRow;
import org.invicta.app.web.AnswerRow.Look;
import org.invicta.engine.definition.Field;
import org.invicta.engine.definition.Field.Prefill;
import org.invicta.engine.definition.FieldKind;
import org.invicta.engine.expression.Value;

/**
 * Answers as lists of answers show them: somebody's own words set apart, what is only an id by its name.
 *
 * @param names what a party, a file or an officer is called, by the id or code
 * @param files where a stored file is downloaded, by its id
 * @param workedOut what a computed field comes to
 */
public record AnswerRows(
    Function<String, Optional<String>> names,
    Function<String, String> files,
    Function<FieldKind.Computed, Value> workedOut) {

  /** The answered fields that are no repeated group, in order. */
  public List<AnswerRow> answered(List<Field> fields, Value.Group answers) {
    var rows = new ArrayList<AnswerRow>();
    for (var field : fields) {
      value(field, answers).map(value -> row(field, value)).ifPresent(rows::add);
    }
    return rows;
  }

  /** A field as a row, answered or not. */
  public AnswerRow row(Field field, Value.Group answers) {
    return value(field, answers)
        .map(value -> row(field, value))
        .orElseGet(() -> AnswerRow.of(field.label(), ""));
  }

  private Optional<Value> value(Field field, Value.Group answers) {
    return switch (field.kind()) {
      case FieldKind.Group _ -> Optional.empty();
      case FieldKind.Computed computed ->
          Optional.of(workedOut.apply(computed)).filter(value -> !(value instanceof Value.Nothing));
      default -> Optional.ofNullable(answers.members().get(field.code().value()));
    };
  }

  private AnswerRow row(Field field, Value value) {
    var words = words(field, value);
    return switch (field.kind()) {
      case FieldKind.Text(_, var verbatim) when verbatim ->
          new AnswerRow(field.label(), words, Look.VERBATIM, "", "");
      case FieldKind.Computed _ -> new AnswerRow(field.label(), words, Look.WORKED_OUT, "", "");
      case FieldKind.File _ when value instanceof Value.Text(var id) ->
          new AnswerRow(field.label(), words, Look.PLAIN, files.apply(id), "");
      default -> AnswerRow.of(field.label(), words);
    };
  }

  /** An answer in words. */
  public String words(Field field, Value value) {
    var isNamed =
        switch (field.kind()) {
          case FieldKind.Party _, FieldKind.File _ -> true;
          case FieldKind.Text _ -> field.prefill().filter(Prefill.OFFICER::equals).isPresent();
          default -> false;
        };
    return isNamed && value instanceof Value.Text(var id)
        ? names.apply(id).orElse(id)
        : FieldWords.words(field.kind(), value);
  }
}
