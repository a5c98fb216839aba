package org.invicta.app.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.invicta.app.web.AnswerRow;
import org.invicta.app.web.AnswerRow.Look;
import org.invicta.engine.definition.Field;
import org.invicta.engine.definition.Field.Prefill;
import org.invicta.engine.definition.FieldKind;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.definition.RecordDefinition.Located;
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

  private static final Value.Group NOTHING = new Value.Group(Map.of());

  /** For readers outside: what is only an id stays one, and files are not offered. */
  public static AnswerRows outside(Function<FieldKind.Computed, Value> workedOut) {
    return new AnswerRows(_ -> Optional.empty(), _ -> "", workedOut);
  }

  /** A repeated group: what it is called, and its items. */
  public record Repeated(String title, List<List<AnswerRow>> items) {
    public Repeated {
      items = List.copyOf(items);
    }
  }

  /** Some fields of a record: those that are no repeated group, and the repeated groups. */
  public record Shown(List<AnswerRow> rows, List<Repeated> groups) {
    public Shown {
      rows = List.copyOf(rows);
      groups = List.copyOf(groups);
    }
  }

  /** These fields of a record, named {@code section.field}, in this order; one that is not answered has no words. */
  public Shown shown(RecordDefinition definition, Value.Group body, List<String> fields) {
    var located = fields.stream().flatMap(name -> definition.field(name).stream()).toList();
    return new Shown(
        located.stream()
            .filter(one -> !(one.field().kind() instanceof FieldKind.Group))
            .map(one -> row(one.field(), section(body, one)))
            .toList(),
        located.stream().flatMap(one -> repeated(one, body).stream()).toList());
  }

  private Optional<Repeated> repeated(Located located, Value.Group body) {
    return located.field().kind() instanceof FieldKind.Group group
        ? Optional.of(
            new Repeated(
                located.field().label(),
                FieldWords.items(located.section(), located.field(), body).stream()
                    .map(item -> answered(group.fields(), item))
                    .toList()))
        : Optional.empty();
  }

  private static Value.Group section(Value.Group body, Located located) {
    return body.members().get(located.section().code().value()) instanceof Value.Group answers
        ? answers
        : NOTHING;
  }

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
