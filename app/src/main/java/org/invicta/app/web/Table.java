package org.invicta.app.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table with a caption, column headings and, in the first column, row headings. Build it with {@link #of} and {@link
 * #row}, show it with {@code components/table.jte}.
 *
 * @param id unlike that of any other table of the page
 * @param caption what the table holds
 * @param columns from left to right
 * @param rows each with a cell for each column
 */
public record Table(String id, String caption, List<Column> columns, List<List<Cell>> rows) {

  /** How a column is sorted. */
  public enum Order {
    NONE("none"),
    UP("ascending"),
    DOWN("descending");

    private final String aria;

    Order(String aria) {
      this.aria = aria;
    }

    /** The value of {@code aria-sort}. */
    public String aria() {
      return aria;
    }
  }

  /**
   * One column.
   *
   * @param title its heading
   * @param numeric whether it holds numbers, which are set to the right
   * @param sortHref the address of the page sorted by this column, the other way round if it already is; empty if it cannot
   *     be sorted
   * @param order how it is sorted now
   */
  public record Column(String title, boolean numeric, String sortHref, Order order) {

    /** A column of text. */
    public static Column text(String title) {
      return new Column(title, false, "", Order.NONE);
    }

    /** A column of numbers. */
    public static Column number(String title) {
      return new Column(title, true, "", Order.NONE);
    }

    /** The same column with a link that sorts by it. */
    public Column sortedBy(String href, Order now) {
      return new Column(title, numeric, href, now);
    }
  }

  /** What one cell holds. */
  public sealed interface Cell {

    /** Text or a number as people read it. */
    record Text(String text) implements Cell {}

    /** A link. */
    record Link(String text, String href) implements Cell {}

    /** A status in words with a colour. */
    record Tag(String text, TagColour colour) implements Cell {}

    /**
     * What it is about, and below it how that stands.
     *
     * @param colour of how it stands, where that has to be seen from afar; empty where it is plain
     */
    record Lines(String first, String second, Optional<TagColour> colour) implements Cell {}

    static Cell text(String text) {
      return new Text(text);
    }

    static Cell link(String text, String href) {
      return new Link(text, href);
    }

    static Cell tag(String text, TagColour colour) {
      return new Tag(text, colour);
    }
  }

  public Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    for (var row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            "A row has " + row.size() + " cells, the table " + columns.size() + " columns");
      }
    }
  }

  /** A table without rows. */
  public static Table of(String id, String caption, Column... columns) {
    return new Table(id, caption, List.of(columns), List.of());
  }

  /** The same table with one more row. */
  public Table row(Cell... cells) {
    var more = new ArrayList<>(rows);
    more.add(List.of(cells));
    return new Table(id, caption, columns, more);
  }

  /** The same table with these rows. */
  public Table rows(List<List<Cell>> all) {
    return new Table(id, caption, columns, all);
  }
}
