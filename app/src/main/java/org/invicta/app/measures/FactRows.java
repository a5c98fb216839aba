package org.invicta.app.measures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.invicta.engine.measure.Answer;
import org.invicta.engine.measure.Fact;
import org.invicta.engine.measure.Fact.Truth;

/** Reads the rows of a list of facts. */
final class FactRows {

  private static final int FIRST_DIMENSION = 6;

  private final Prepared prepared;

  FactRows(Prepared prepared) {
    this.prepared = prepared;
  }

  /** The fact of the row the reader stands on. */
  Fact fact(ResultSet row) throws SQLException {
    var clauses = FIRST_DIMENSION + prepared.measure().by().size();
    var nearMisses = clauses + prepared.measure().where().size();
    return new Fact(
        row.getObject("record_id", UUID.class),
        Optional.ofNullable(row.getString("record_key")),
        item(row),
        row.getString("record_state"),
        Optional.ofNullable(row.getObject("fact_day", LocalDate.class)),
        dimensions(row),
        truths(row, clauses, prepared.measure().where().size()),
        truths(row, nearMisses, prepared.measure().nearMisses().size()));
  }

  private static OptionalInt item(ResultSet row) throws SQLException {
    var item = row.getInt("item_number");
    return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(item);
  }

  private List<Answer.Cell> dimensions(ResultSet row) throws SQLException {
    var cells = new ArrayList<Answer.Cell>();
    for (var dimension : prepared.measure().by()) {
      cells.add(Counting.cell(prepared, dimension, row, FIRST_DIMENSION + cells.size()));
    }
    return cells;
  }

  private static List<Truth> truths(ResultSet row, int first, int count) throws SQLException {
    var truths = new ArrayList<Truth>();
    for (var column = first; column < first + count; column++) {
      var holds = row.getBoolean(column);
      truths.add(row.wasNull() ? Truth.NOT_KNOWN : holds ? Truth.HOLDS : Truth.FAILS);
    }
    return truths;
  }
}
