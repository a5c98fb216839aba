package org.invicta.app.measures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.invicta.engine.definition.MeasureDefinition.Dimension;
import org.invicta.engine.measure.Answer;
import org.invicta.engine.measure.Breakdown;
import org.invicta.engine.measure.Question;

/** Reads the grouped rows of a count: one query gives the figure and every breakdown of it. */
final class Counting {

  private final Prepared prepared;
  private final Question question;
  private final List<Dimension> dimensions;
  private final Map<Breakdown, List<Answer.Row>> rows = new HashMap<>();
  private final Map<Long, Breakdown> grouped = new HashMap<>();
  private long total;

  private Counting(Prepared prepared, Question question) {
    this.prepared = prepared;
    this.question = question;
    this.dimensions =
        question.by().stream().flatMap(by -> by.dimensions().stream()).distinct().toList();
    question
        .by()
        .forEach(
            by -> {
              rows.put(by, new ArrayList<>());
              grouped.put(mask(by), by);
            });
  }

  static Answer read(Prepared prepared, Question question, Instant knownAt, ResultSet found)
      throws SQLException {
    var counting = new Counting(prepared, question);
    while (found.next()) {
      counting.take(found);
    }
    return new Answer(question, counting.total, knownAt, counting.tables());
  }

  /** SQL's grouping(): a bit for each dimension that a row is not grouped by, the last dimension lowest. */
  private long mask(Breakdown by) {
    var mask = 0L;
    for (var dimension : dimensions) {
      mask = mask * 2 + (by.dimensions().contains(dimension) ? 0 : 1);
    }
    return mask;
  }

  private void take(ResultSet found) throws SQLException {
    var by = Optional.ofNullable(grouped.get(found.getLong("grouped")));
    var count = found.getLong("counted");
    if (by.isEmpty()) {
      total = count;
      return;
    }
    var cells = new ArrayList<Answer.Cell>();
    for (var dimension : by.get().dimensions()) {
      cells.add(cell(prepared, dimension, found, 2 + dimensions.indexOf(dimension)));
    }
    rows.computeIfAbsent(by.get(), _ -> new ArrayList<>()).add(new Answer.Row(cells, count));
  }

  private List<Answer.Table> tables() {
    return question.by().stream()
        .map(
            by ->
                new Answer.Table(
                    by,
                    prepared
                        .cells()
                        .inOrder(by, question.period(), rows.getOrDefault(by, List.of()))))
        .toList();
  }

  static Answer.Cell cell(Prepared prepared, Dimension dimension, ResultSet found, int column)
      throws SQLException {
    return switch (dimension) {
      case Dimension.Time(_, _, var kind) ->
          prepared
              .cells()
              .period(kind, Optional.ofNullable(found.getObject(column, LocalDate.class)));
      case Dimension.ByField _ ->
          prepared.cells().value(dimension, Optional.ofNullable(found.getString(column)));
    };
  }
}
