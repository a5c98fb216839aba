package org.invicta.engine.definition;

import java.util.List;
import java.util.Optional;
import org.invicta.engine.expression.Expression;

/**
 * A measure: what is counted, when and by what.
 *
 * @param place where it is defined
 * @param code its code
 * @param title a short name
 * @param question the question it answers, in one sentence
 * @param source where the measure comes from
 * @param of the record type that is read
 * @param each the repeated group, one fact for each item of it; empty when one fact a record
 * @param where the clauses that let a fact in, each a condition; a fact is in when all hold
 * @param datedBy the field that puts a fact into a period
 * @param by the dimensions, in order
 * @param better whether lower or higher is better, or neither
 * @param nearMisses what keeps a fact only just out, each shown with its reason
 */
public record MeasureDefinition(
    Place place,
    Code code,
    String title,
    String question,
    String source,
    Code of,
    Optional<Code> each,
    List<Clause> where,
    Code datedBy,
    List<Dimension> by,
    Better better,
    List<Clause> nearMisses) {

  /** One condition and the words that say it. */
  public record Clause(String words, Expression condition) {}

  /** A way to break the figure down. */
  public sealed interface Dimension {
    /** The dimension's code, as in {@code --by}. */
    Code code();

    /** The words people see. */
    String label();

    /** By period: the calendar or financial quarter or year, or the month. */
    record Time(Code code, String label, PeriodKind kind) implements Dimension {}

    /** By a field of the fact, named as in expressions. */
    record ByField(Code code, String label, String field) implements Dimension {}
  }

  /** The kinds of period. The financial year starts on 1 April. */
  public enum PeriodKind {
    MONTH,
    QUARTER,
    YEAR,
    FINANCIAL_QUARTER,
    FINANCIAL_YEAR
  }

  /** Which way is improvement. */
  public enum Better {
    LOWER,
    HIGHER,
    NEITHER
  }

  public MeasureDefinition {
    where = List.copyOf(where);
    by = List.copyOf(by);
    nearMisses = List.copyOf(nearMisses);
  }
}
