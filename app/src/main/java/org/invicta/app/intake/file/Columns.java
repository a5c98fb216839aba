package org.invicta.app.intake.file;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The columns of one file, found by what a layout calls them. */
public final class Columns {

  private final Layout layout;
  private final Header header;
  private final Map<String, Integer> places = new HashMap<>();

  Columns(Layout layout, Header header) {
    this.layout = layout;
    this.header = header;
    layout
        .columns()
        .forEach(
            column ->
                header.place(column.names()).ifPresent(place -> places.put(column.code(), place)));
  }

  /** The layout of the file. */
  public Layout layout() {
    return layout;
  }

  /** Whether the file has the column. */
  public boolean has(String code) {
    return places.containsKey(code);
  }

  /** Where the column stands, from 0; the file must have it. */
  public int place(String code) {
    var place = places.get(code);
    if (place == null) {
      throw new IllegalArgumentException("The file has no column " + code);
    }
    return place;
  }

  /** The name of the column as it stands in the file. */
  public String name(String code) {
    return header.names().get(place(code)).strip();
  }

  /** How many values a row must have. */
  public int width() {
    return header.names().size();
  }

  /** The names of columns that nothing is read from. */
  public List<String> unused() {
    var used = places.values().stream().collect(Collectors.toSet());
    return IntStream.range(0, width())
        .filter(place -> !used.contains(place))
        .mapToObj(place -> header.names().get(place).strip())
        .toList();
  }

  /** The columns that may be there and are not, as people know them. */
  public List<String> absent() {
    return layout.columns().stream()
        .filter(column -> !has(column.code()))
        .map(column -> column.names().getFirst())
        .toList();
  }
}
