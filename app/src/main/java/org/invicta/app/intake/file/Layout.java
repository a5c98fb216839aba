package org.invicta.app.intake.file;

import java.util.List;

/**
 * What a file of one kind looks like. A file is told by its columns, never by its name.
 *
 * @param code the kind of file, such as {@code casualties}
 * @param title the kind in words, such as {@code casualties of road collisions (STATS19)}
 * @param importer the importer that takes it
 * @param columns the columns that are known
 */
public record Layout(String code, String title, String importer, List<Column> columns) {
  public Layout {
    columns = List.copyOf(columns);
  }

  boolean fits(Header header) {
    return missing(header).isEmpty();
  }

  /** The required columns that a header lacks. */
  List<Column> missing(Header header) {
    return columns.stream()
        .filter(column -> column.required() && header.place(column.names()).isEmpty())
        .toList();
  }

  long found(Header header) {
    return columns.stream().filter(column -> header.place(column.names()).isPresent()).count();
  }

  int required() {
    return (int) columns.stream().filter(Column::required).count();
  }
}
