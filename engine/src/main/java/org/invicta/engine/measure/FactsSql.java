package org.invicta.engine.measure;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.invicta.engine.definition.MeasureDefinition.Clause;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.expression.Sql;

/**
 * Writes a plan as SQL. Count, list and near misses are read from the same facts, so that they cannot disagree.
 *
 * <p>Each sub-select carries its step in words.
 */
public final class FactsSql {

  private static final String INDENT = "  ";

  private final Plan plan;
  private final FactColumns columns;

  public FactsSql(Plan plan, Practice practice) {
    this.plan = plan;
    this.columns = new FactColumns(plan.measure(), practice);
  }

  /** A row for each group of each breakdown and one for the whole: {@code grouped}, the dimensions, {@code counted}. */
  public Sql count(Question question) {
    var dimensions =
        question.by().stream()
            .flatMap(breakdown -> breakdown.dimensions().stream())
            .distinct()
            .map(DimensionSql::name)
            .toList();
    var sets =
        question.by().stream()
            .map(
                breakdown ->
                    breakdown.dimensions().stream()
                        .map(DimensionSql::name)
                        .collect(Collectors.joining(", ", "(", ")")))
            .collect(Collectors.joining(", "));
    var sql = facts(question).add("\n-- " + new Step.Count().words() + "\nselect ");
    if (dimensions.isEmpty()) {
      return sql.add("0 as grouped, count(*) as counted\nfrom counted").build();
    }
    var all = String.join(", ", dimensions);
    return sql.add("grouping(" + all + ") as grouped, " + all + ", count(*) as counted\n")
        .add("from counted\ngroup by grouping sets ((), " + sets + ")")
        .build();
  }

  /** The list of facts, a page of it, in the order of their day. */
  public Sql list(Question question, long limit, long offset) {
    return page(facts(question).add("\nselect * from counted"), limit, offset);
  }

  /** The facts that are only just out, a page of them, in the order of their day. */
  public Sql nearMisses(Question question, long limit, long offset) {
    return page(nearMisses(question).add("\nselect * from missed"), limit, offset);
  }

  /** How many facts are only just out. */
  public Sql countNearMisses(Question question) {
    return nearMisses(question).add("\nselect count(*) as counted from missed").build();
  }

  private static Sql page(SqlBuilder sql, long limit, long offset) {
    return sql.add("\norder by fact_day nulls last, record_key, record_id, item_number")
        .add("\nlimit ? offset ?", limit, offset)
        .build();
  }

  private SqlBuilder facts(Question question) {
    var every =
        IntStream.rangeClosed(1, plan.test().clauses().size())
            .mapToObj(number -> "clause_" + number)
            .collect(Collectors.joining(" and "));
    return tested(question, inPeriod(question.period()))
        .add("counted as (\n" + INDENT + "-- " + new Step.Keep().words() + "\n")
        .add(INDENT + "select * from tested where " + (every.isEmpty() ? "true" : every) + "\n)");
  }

  /**
   * A fact is only just out when a near-miss clause holds, or, where the measure names none, when exactly one clause does not; and
   * when only its day is not known.
   */
  private SqlBuilder nearMisses(Question question) {
    var failed =
        IntStream.rangeClosed(1, plan.test().clauses().size())
            .mapToObj(number -> "(case when clause_" + number + " then 0 else 1 end)")
            .collect(Collectors.joining(" + "));
    var near =
        IntStream.rangeClosed(1, plan.nearMisses().clauses().size())
            .mapToObj(number -> "near_" + number)
            .collect(Collectors.joining(" or "));
    var out = near.isEmpty() ? "failed = 1" : "failed > 0 and (" + near + ")";
    var dated =
        question.period().isPresent()
            ? "case when fact_day is null then failed = 0 else " + out + " end"
            : out;
    return tested(question, inPeriodOrUndated(question.period()))
        .add("missed as (\n" + INDENT + "-- " + plan.nearMisses().words() + "\n")
        .add(INDENT + "select * exclude (failed)\n" + INDENT + "from (select *, ")
        .add((failed.isEmpty() ? "0" : failed) + " as failed from tested)\n")
        .add(INDENT + "where " + dated + "\n)");
  }

  private SqlBuilder tested(Question question, Optional<Sql> period) {
    var sql = new SqlBuilder();
    sql.add("-- " + oneLine(plan.measure().question()) + "\nwith tested as (\n");
    plan.steps().stream()
        .filter(step -> !(step instanceof Step.Keep || step instanceof Step.Count))
        .forEach(step -> sql.add(INDENT + "-- " + oneLine(step.words()) + "\n"));
    sql.add(INDENT + "select\n" + INDENT + INDENT)
        .add(Sql.join(",\n" + INDENT + INDENT, selected()));
    sql.add("\n" + INDENT + "from " + from() + "\n" + INDENT + "where ").add(known(question));
    period.ifPresent(condition -> sql.add(" and ").add(condition));
    return sql.add("\n),\n");
  }

  private List<Sql> selected() {
    var parts = new ArrayList<Sql>();
    parts.add(Sql.of("r.record_id"));
    parts.add(Sql.of("r.record_key"));
    parts.add(
        Sql.of(plan.each().isPresent() ? "i.item_number" : "cast(null as integer) as item_number"));
    parts.add(Sql.of("r.record_state"));
    parts.add(Sql.of(columns.day() + " as fact_day"));
    plan.dimensioned()
        .dimensions()
        .forEach(
            dimension ->
                parts.add(
                    Sql.of(
                        DimensionSql.value(dimension, columns, columns.day())
                            + " as "
                            + DimensionSql.name(dimension))));
    parts.addAll(conditions("clause_", plan.test().clauses()));
    parts.addAll(conditions("near_", plan.nearMisses().clauses()));
    return parts;
  }

  private List<Sql> conditions(String name, List<Clause> clauses) {
    return IntStream.range(0, clauses.size())
        .mapToObj(
            index ->
                new SqlBuilder()
                    .add("(")
                    .add(columns.condition(clauses.get(index).condition()))
                    .add(") as " + name + (index + 1))
                    .build())
        .toList();
  }

  private String from() {
    return plan.each()
        .map(
            each ->
                columns.recordTable()
                    + " r join "
                    + columns.itemTable(each.one())
                    + " i on i.record_id = r.record_id and i.record_version = r.record_version")
        .orElse(columns.recordTable() + " r");
  }

  private static Sql known(Question question) {
    return question
        .knownAt()
        .map(at -> at.atOffset(ZoneOffset.UTC))
        .map(
            at ->
                new Sql(
                    "r.recorded_at <= cast(? as timestamptz) and (r.known_to is null or r.known_to > cast(? as timestamptz))",
                    List.of(at, at)))
        .orElseGet(() -> Sql.of("r.known_to is null"));
  }

  private Optional<Sql> inPeriod(Optional<Period> period) {
    return period.map(
        days ->
            new Sql(
                "%1$s >= cast(? as date) and %1$s < cast(? as date)".formatted(columns.day()),
                List.of(days.from(), days.until())));
  }

  private Optional<Sql> inPeriodOrUndated(Optional<Period> period) {
    return inPeriod(period)
        .map(
            inside ->
                new Sql(
                    "(%s is null or (%s))".formatted(columns.day(), inside.text()),
                    inside.params()));
  }

  private static String oneLine(String words) {
    return words.replaceAll("\\s+", " ").strip();
  }
}
