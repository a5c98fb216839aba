package org.invicta.engine.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.invicta.engine.definition.MeasureDefinition;
import org.invicta.engine.definition.MeasureDefinition.Dimension;
import org.invicta.engine.definition.MeasureDefinition.PeriodKind;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.expression.Type;
import org.invicta.engine.measure.Answer.Cell;
import org.invicta.engine.measure.Answer.Row;

/** The labels of a measure's dimensions, and the order in which people read them. */
public final class Cells {

  private final Map<Dimension, Type> types = new HashMap<>();

  public Cells(MeasureDefinition measure, Practice practice) {
    var columns = new FactColumns(measure, practice);
    for (var dimension : measure.by()) {
      switch (dimension) {
        case Dimension.Time _ -> types.put(dimension, new Type.Date());
        case Dimension.ByField(_, _, var field) ->
            types.put(dimension, columns.type(List.of(field.split("\\.", -1))));
      }
    }
  }

  /** The cell of a period by its first day; not known when there is none. */
  public Cell period(PeriodKind kind, Optional<LocalDate> firstDay) {
    return firstDay.map(day -> cell(Period.of(kind, day))).orElse(Cell.NOT_KNOWN);
  }

  /** The cell of a field's value; not known when there is none. */
  public Cell value(Dimension dimension, Optional<String> value) {
    return value
        .filter(text -> !text.equals(Cell.NOT_KNOWN.code()))
        .map(text -> new Cell(text, label(dimension, text)))
        .orElse(Cell.NOT_KNOWN);
  }

  private String label(Dimension dimension, String code) {
    return switch (type(dimension)) {
      case Type.Choice(var list) -> list.value(code).map(choice -> choice.label()).orElse(code);
      case Type.YesNo _ -> code.equals("true") ? "Yes" : "No";
      case Type.Number _ -> new BigDecimal(code).stripTrailingZeros().toPlainString();
      default -> code;
    };
  }

  /**
   * Puts the rows of a breakdown in order, adds a row of nought for each period without a fact, and adds up rows that share a cell.
   *
   * @param asked the period asked for
   */
  public List<Row> inOrder(Breakdown by, Optional<Period> asked, List<Row> found) {
    var rows = new LinkedHashMap<List<Cell>, Long>();
    if (by.dimensions().size() == 1
        && by.dimensions().getFirst() instanceof Dimension.Time(_, _, var kind)) {
      buckets(kind, asked, found).forEach(bucket -> rows.put(List.of(cell(bucket)), 0L));
    }
    found.forEach(row -> rows.merge(row.cells(), row.count(), Long::sum));
    return rows.entrySet().stream()
        .map(row -> new Row(row.getKey(), row.getValue()))
        .sorted(order(by))
        .toList();
  }

  private static List<Period> buckets(PeriodKind kind, Optional<Period> asked, List<Row> found) {
    var periods = new ArrayList<Period>();
    for (var row : found) {
      if (Period.parse(row.cells().getFirst().code())
          instanceof Asked.Understood<Period>(var one)) {
        periods.add(one);
      }
    }
    return TimeBuckets.covering(kind, asked, periods);
  }

  private static Cell cell(Period period) {
    return new Cell(period.text(), period.words());
  }

  private Comparator<Row> order(Breakdown by) {
    Comparator<Row> order = Comparator.comparing(_ -> 0);
    for (var index = 0; index < by.dimensions().size(); index++) {
      var position = index;
      var cells = order(by.dimensions().get(index));
      order =
          order.thenComparing(
              (one, other) ->
                  cells.compare(one.cells().get(position), other.cells().get(position)));
    }
    return order;
  }

  private Comparator<Cell> order(Dimension dimension) {
    Comparator<Cell> known = Comparator.comparing(cell -> cell.equals(Cell.NOT_KNOWN));
    return switch (dimension) {
      case Dimension.Time _ -> known.thenComparing(Cell::code);
      case Dimension.ByField _ -> known.thenComparing(order(type(dimension)));
    };
  }

  private static Comparator<Cell> order(Type type) {
    return switch (type) {
      case Type.Choice(var list) ->
          Comparator.<Cell>comparingInt(
                  cell ->
                      list.value(cell.code()).map(list.values()::indexOf).orElse(Integer.MAX_VALUE))
              .thenComparing(Cell::code);
      case Type.Number _ -> Comparator.comparing(Cells::number);
      default -> Comparator.comparing(Cell::label);
    };
  }

  private static BigDecimal number(Cell cell) {
    return cell.equals(Cell.NOT_KNOWN) ? BigDecimal.ZERO : new BigDecimal(cell.label());
  }

  private Type type(Dimension dimension) {
    return types.getOrDefault(dimension, new Type.Text());
  }
}
