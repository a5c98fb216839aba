package org.invicta.app.records;

import java.util.List;
import java.util.Optional;
import org.invicta.engine.definition.Code;
import org.invicta.engine.expression.Type;

/**
 * A view in the schema {@code practice}, one row for each version of a record, or for each item of a repeated group in each version.
 *
 * @param name its name in SQL, without quotes; quote it, as a code may be a word of SQL
 * @param type the record type
 * @param one the {@code one} of the repeated group; empty for the view of the records themselves
 * @param columns the columns of the definition's fields; beside them every view has those of {@link #COMMON}, and views of groups
 *     {@code item}, counted from 0
 */
public record TypedView(String name, Code type, Optional<Code> one, List<Column> columns) {

  /** The columns that every view has. */
  public static final List<String> COMMON =
      List.of(
          "record_id",
          "version",
          "state",
          "true_from",
          "recorded_at",
          "known_to",
          "record_key",
          "tx");

  /** The number of an item, from 0, in views of groups. */
  public static final String ITEM = "item";

  /**
   * A column that holds a field.
   *
   * @param name its name in SQL, without quotes
   * @param path the field as expressions name it: {@code severity}, {@code where.district}, {@code casualty.age}
   * @param holds what it holds. Text, choices, parties and files are {@code text}, numbers and money {@code numeric}, dates {@code
   *     date}, instants {@code timestamptz}, durations {@code interval}, yes-no {@code boolean} (null when not known), many choices
   *     {@code text[]}. What is not answered is null
   */
  public record Column(String name, String path, Type holds) {}

  public TypedView {
    columns = List.copyOf(columns);
  }

  /** The column of a field as expressions name it. */
  public Optional<Column> column(String path) {
    return columns.stream().filter(column -> column.path().equals(path)).findFirst();
  }
}
