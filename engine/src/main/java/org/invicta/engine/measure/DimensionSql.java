package org.invicta.engine.measure;

import java.util.List;
import org.invicta.engine.definition.MeasureDefinition.Dimension;
import org.invicta.engine.definition.MeasureDefinition.PeriodKind;

/** The columns of a fact's dimensions. */
final class DimensionSql {

  private DimensionSql() {}

  /** The column of a dimension among the facts. */
  static String name(Dimension dimension) {
    return FactColumns.quoted("by_" + dimension.code().value());
  }

  /**
   * What the column holds: for a period its first day or nothing, for a field its value as text or that it is not known.
   *
   * @param day the day of the fact
   */
  static String value(Dimension dimension, FactColumns columns, String day) {
    return switch (dimension) {
      case Dimension.Time(_, _, var kind) -> firstDay(kind, day);
      case Dimension.ByField(_, _, var field) ->
          "coalesce(cast(%s as varchar), '%s')"
              .formatted(
                  columns.column(List.of(field.split("\\.", -1))), Answer.Cell.NOT_KNOWN.code());
    };
  }

  private static String firstDay(PeriodKind kind, String day) {
    return switch (kind) {
      case MONTH -> "cast(date_trunc('month', " + day + ") as date)";
      case QUARTER, FINANCIAL_QUARTER -> "cast(date_trunc('quarter', " + day + ") as date)";
      case YEAR -> "cast(date_trunc('year', " + day + ") as date)";
      case FINANCIAL_YEAR ->
          "make_date(year("
              + day
              + ") - (case when month("
              + day
              + ") < 4 then 1 else 0 end), 4, 1)";
    };
  }
}
