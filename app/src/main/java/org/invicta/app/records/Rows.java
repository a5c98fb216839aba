package org.invicta.app.records;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows that modules keep of a record that is opened, to be written with it: each by the names of its columns, with values as JSON knows
 * them. The database takes them for the tables alone that a migration names by {@code written_with_opening}.
 */
public final class Rows {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Map<String, List<Map<String, @Nullable Object>>> tables = new LinkedHashMap<>();

  Rows() {}

  /**
   * Adds a row.
   *
   * @param table the table with its schema
   * @param row every column that is written; the same ones in each row of a table
   */
  public void add(String table, Map<String, @Nullable Object> row) {
    tables.computeIfAbsent(table, _ -> new ArrayList<>(2)).add(row);
  }

  /** The rows of each table. */
  Map<String, List<Map<String, @Nullable Object>>> tables() {
    return tables;
  }

  /** Writes them, each table by one statement, in the transaction and the name of whoever opens the record. */
  void write(JdbcClient jdbc) {
    tables.forEach(
        (table, rows) -> {
          var columns = String.join(", ", rows.getFirst().keySet());
          jdbc.sql(
                  "insert into %1$s (%2$s) select %2$s from jsonb_populate_recordset(null::%1$s, cast(:rows as jsonb))"
                      .formatted(table, columns))
              .param("rows", JSON.writeValueAsString(rows))
              .update();
        });
  }
}
