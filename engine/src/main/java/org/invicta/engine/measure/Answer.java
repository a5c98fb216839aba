package org.invicta.engine.measure;

import java.time.Instant;
import java.util.List;

/**
 * What the counting store answers, before it is decided what may leave: nobody outside sees it but through {@link Exit}.
 *
 * @param question the question
 * @param total the size of the list of facts
 * @param knownAt the instant whose knowledge was counted
 * @param tables a table for each breakdown asked for, in their order
 */
public record Answer(Question question, long total, Instant knownAt, List<Table> tables) {

  /**
   * A breakdown of the figure.
   *
   * @param by the breakdown
   * @param rows its rows, in the order people read them; they add up to the total
   */
  public record Table(Breakdown by, List<Row> rows) {
    public Table {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A group and how many facts are in it.
   *
   * @param cells a value for each dimension of the breakdown
   */
  public record Row(List<Cell> cells, long count) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A value of a dimension.
   *
   * @param code its code; {@code not-known} where it is missing
   * @param label the words people see
   */
  public record Cell(String code, String label) {

    /** What stands where a value is missing. */
    public static final Cell NOT_KNOWN = new Cell("not-known", "Not known");
  }

  public Answer {
    tables = List.copyOf(tables);
  }
}
