package org.invicta.engine.expression;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.invicta.engine.definition.Finding;
import org.invicta.engine.definition.FindingCode;

/**
 * Writes a checked expression as SQL that gives what {@link Evaluator} gives, with every text, number and date a parameter.
 *
 * <p>Lists, quantifiers, lengths of time and parts of groups that repeat have no SQL here: a measure over a repeated group has one
 * row for each item. Division is in double precision, so its result agrees to about 15 digits.
 */
public final class SqlWriter {
  private static final Sql NULL = Sql.of("NULL");

  private final Columns columns;
  private final List<Finding> findings = new ArrayList<>();

  private SqlWriter(Columns columns) {
    this.columns = columns;
  }

  /** Writes it, or says which parts cannot be written. */
  public static SqlWritten write(Expression expression, Columns columns) {
    var writer = new SqlWriter(columns);
    var sql = writer.sql(expression);
    return writer.findings.isEmpty()
        ? new SqlWritten.Written(sql)
        : new SqlWritten.Refused(writer.findings);
  }

  private Sql sql(Expression expression) {
    return switch (expression) {
      case Expression.Constant it -> constant(it);
      case Expression.Path it -> path(it);
      case Expression.Comparison it ->
          Sql.of("(%s " + comparator(it) + " %s)", sql(it.left()), sql(it.right()));
      case Expression.InRange it -> range(it);
      case Expression.InList it ->
          Sql.of("(%s IN (%s))", sql(it.tested()), Sql.join(", ", all(it.options())));
      case Expression.And it -> Sql.of("(%s)", Sql.join(" AND ", all(it.operands())));
      case Expression.Or it -> Sql.of("(%s)", Sql.join(" OR ", all(it.operands())));
      case Expression.Not it -> Sql.of("(NOT %s)", sql(it.operand()));
      case Expression.Arithmetic it -> arithmetic(it);
      case Expression.Call it -> call(it);
      case Expression.Quantified it ->
          refused(
              it,
              it.every() ? "every" : "some",
              "count one row for each item of the group instead");
      case Expression.If it ->
          Sql.of(
              "(CASE WHEN %s THEN %s ELSE %s END)",
              sql(it.condition()), sql(it.then()), sql(it.otherwise()));
    };
  }

  private List<Sql> all(List<Expression> expressions) {
    return expressions.stream().map(this::sql).toList();
  }

  private static String comparator(Expression.Comparison it) {
    return switch (it.comparator()) {
      case EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
          ExpressionText.symbol(it.comparator());
      case NOT_EQUAL -> "<>";
    };
  }

  private Sql constant(Expression.Constant constant) {
    return switch (constant.value()) {
      case Value.Nothing _ -> NULL;
      case Value.Text(var text) -> new Sql("?", List.of(text));
      case Value.Number(var number) -> new Sql("?", List.of(narrowest(number)));
      case Value.Flag(var yes) -> Sql.of(yes ? "TRUE" : "FALSE");
      case Value.Day(var day) -> new Sql("CAST(? AS DATE)", List.of(day));
      case Value.Moment(var instant) ->
          new Sql("CAST(? AS TIMESTAMP WITH TIME ZONE)", List.of(instant.atOffset(ZoneOffset.UTC)));
      case Value.Span _, Value.Items _, Value.Group _ ->
          refused(constant, TypeRules.called(constant.type()), "put it into a computed field");
    };
  }

  /** A whole number is sent as one, so that the database compares it without a cast of the column. */
  private static Object narrowest(BigDecimal number) {
    if (number.stripTrailingZeros().scale() > 0 || number.precision() > 18) {
      return number;
    }
    var whole = number.longValue();
    if (whole == (int) whole) {
      return (int) whole;
    }
    return whole;
  }

  private Sql path(Expression.Path path) {
    return switch (path.type()) {
      case Type.Text _,
          Type.Number _,
          Type.Date _,
          Type.Instant _,
          Type.YesNo _,
          Type.Choice _,
          Type.Party _,
          Type.NotKnown _ ->
          columns
              .column(path)
              .orElseGet(
                  () ->
                      refused(
                          path,
                          named(path) + ", which has no column",
                          "use a field of the record that is counted"));
      case Type.Duration _, Type.Group _, Type.Many _ ->
          refused(
              path,
              named(path) + ", " + TypeRules.called(path.type()),
              "put what is asked of it into a computed field");
    };
  }

  private static String named(Expression.Path path) {
    return "\"" + String.join(".", path.names()) + "\"";
  }

  private Sql range(Expression.InRange it) {
    var tested = sql(it.tested());
    var low =
        it.low().stream()
            .map(end -> Sql.of(it.lowIncluded() ? "%s >= %s" : "%s > %s", tested, sql(end)));
    var high =
        it.high().stream()
            .map(end -> Sql.of(it.highIncluded() ? "%s <= %s" : "%s < %s", tested, sql(end)));
    return Sql.of("(%s)", Sql.join(" AND ", Stream.concat(low, high).toList()));
  }

  private Sql arithmetic(Expression.Arithmetic it) {
    if (!(it.type() instanceof Type.Number) && !TypeRules.isNotKnown(it.type())) {
      return refused(
          it,
          "%s %s %s"
              .formatted(
                  TypeRules.called(it.left().type()),
                  ExpressionText.symbol(it.operator()),
                  TypeRules.called(it.right().type())),
          "put it into a computed field");
    }
    var left = sql(it.left());
    var right = sql(it.right());
    return switch (it.operator()) {
      case PLUS -> Sql.of("(%s + %s)", left, right);
      case MINUS -> Sql.of("(%s - %s)", left, right);
      case TIMES -> Sql.of("(%s * %s)", left, right);
      case DIVIDE -> Sql.of("(CAST(%s AS DOUBLE PRECISION) / NULLIF(%s, 0))", left, right);
    };
  }

  private Sql call(Expression.Call call) {
    return switch (call.function()) {
      case Functions.IS_KNOWN -> Sql.of("(%s IS NOT NULL)", sql(call.arguments().getFirst()));
      case Functions.YEARS -> years(day(call.arguments().get(0)), day(call.arguments().get(1)));
      default -> refused(call, call.function(), "put it into a computed field");
    };
  }

  private Sql day(Expression expression) {
    var day = sql(expression);
    return switch (expression.type()) {
      case Type.Instant _ -> Sql.of("CAST(%s AT TIME ZONE 'Europe/London' AS DATE)", day);
      case Type.NotKnown _ -> Sql.of("CAST(%s AS DATE)", day);
      default -> day;
    };
  }

  /** The difference of the years, less one before the birthday; 29 February comes between 28 February and 1 March in every year. */
  private static Sql years(Sql from, Sql to) {
    var monthAndDay = "(EXTRACT(MONTH FROM %s) * 100 + EXTRACT(DAY FROM %s))";
    return Sql.of(
        "(CASE WHEN %s >= %s THEN EXTRACT(YEAR FROM %s) - EXTRACT(YEAR FROM %s) - CASE WHEN "
            + monthAndDay
            + " < "
            + monthAndDay
            + " THEN 1 ELSE 0 END END)",
        to,
        from,
        to,
        from,
        to,
        to,
        from,
        from);
  }

  private Sql refused(Expression node, String found, String todo) {
    findings.add(
        new Finding(
            node.place(),
            FindingCode.EXPRESSION_TYPE,
            "found " + found + " where the database counts",
            "allowed: comparisons, in, and, or, not, numbers with + - * /, if, is known, years",
            todo));
    return NULL;
  }
}
