package org.invicta.engine.measure;

import java.util.List;
import java.util.Optional;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Field;
import org.invicta.engine.definition.FieldKind;
import org.invicta.engine.definition.MeasureDefinition;
import org.invicta.engine.definition.PolicyValue;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.expression.Expression;
import org.invicta.engine.expression.Sql;
import org.invicta.engine.expression.SqlWriter;
import org.invicta.engine.expression.SqlWritten;
import org.invicta.engine.expression.Type;

/**
 * Where each name of a measure's expressions stands in the counting store: {@code r} is the record, {@code i} the item.
 *
 * <p>A table for a record type and one for each repeated group, a column for each field: named by the field's code, or by {@code
 * section.field} where several sections have one of that code. The store's own columns have an underscore in their names, which no
 * code has.
 */
final class FactColumns {

  private final MeasureDefinition measure;
  private final RecordDefinition record;
  private final Practice practice;

  FactColumns(MeasureDefinition measure, Practice practice) {
    this.measure = measure;
    this.practice = practice;
    this.record = practice.definitionOf(measure.of());
  }

  /** The table of the records. */
  String recordTable() {
    return quoted(measure.of().value());
  }

  /** The table of the group's items. */
  String itemTable(Code one) {
    return quoted(measure.of() + "__" + one);
  }

  /** A condition over the fact. */
  Sql condition(Expression condition) {
    return switch (SqlWriter.write(condition, path -> Optional.of(named(path.names())))) {
      case SqlWritten.Written(var sql) -> sql;
      case SqlWritten.Refused(var findings) -> throw new NotCountable(measure.code(), findings);
    };
  }

  private Sql named(List<String> path) {
    return path.size() == 2 && path.getFirst().equals("policy")
        ? policy(new Code(path.getLast()))
        : Sql.of(column(path));
  }

  /** The column of a field. */
  String column(List<String> path) {
    if (isItem(path)) {
      return "i." + quoted(path.getLast());
    }
    var located = located(path);
    var unique = record.field(located.field().code().value()).isPresent();
    var name = located.field().code().value();
    return "r." + quoted(unique ? name : located.section().code() + "." + name);
  }

  /** The type of a field. */
  Type type(List<String> path) {
    return isItem(path)
        ? itemField(path.getLast()).orElseThrow(() -> unknown(path)).kind().type()
        : located(path).field().kind().type();
  }

  /** The day of the fact, in Europe/London. */
  String day() {
    var path = List.of(measure.datedBy().value().split("\\.", -1));
    return type(path) instanceof Type.Instant
        ? "cast(timezone('Europe/London', " + column(path) + ") as date)"
        : column(path);
  }

  private boolean isItem(List<String> path) {
    return path.size() == 2
        && measure.each().map(one -> one.value().equals(path.getFirst())).orElse(false);
  }

  private Optional<Field> itemField(String name) {
    return record
        .groups()
        .map(located -> (FieldKind.Group) located.field().kind())
        .filter(group -> Optional.of(group.one()).equals(measure.each()))
        .flatMap(group -> group.fields().stream())
        .filter(field -> field.code().value().equals(name))
        .findFirst();
  }

  private RecordDefinition.Located located(List<String> path) {
    return record.field(String.join(".", path)).orElseThrow(() -> unknown(path));
  }

  /** The value of law or policy on the day of the fact. */
  private Sql policy(Code code) {
    var value = practice.values().get(code);
    if (value == null) {
      throw unknown(List.of("policy", code.value()));
    }
    var sql = new SqlBuilder().add("(case");
    for (var period : value.holds()) {
      sql.add(" when " + day() + " >= cast(? as date)", period.from());
      period.to().ifPresent(to -> sql.add(" and " + day() + " <= cast(? as date)", to));
      sql.add(" then ").add(constant(period, value.type()));
    }
    return sql.add(" end)").build();
  }

  private Sql constant(PolicyValue.Period period, Type type) {
    var constant = new Expression.Constant(period.place(), type, period.is());
    return condition(constant);
  }

  private IllegalArgumentException unknown(List<String> path) {
    return new IllegalArgumentException(
        "%s: no field %s in %s".formatted(measure.place(), String.join(".", path), record.code()));
  }

  /** A name in double quotes: a code may be a word of SQL. */
  static String quoted(String name) {
    return '"' + name + '"';
  }
}
