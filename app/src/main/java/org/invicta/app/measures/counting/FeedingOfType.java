package org.invicta.app.measures.counting;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.invicta.engine.definition.Code;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the versions of one record type over, each once.
 *
 * <p>A version is taken over when no transaction that could have written before it is still running, so that none is ever missed. A
 * new version closes the interval in which the former was known.
 */
final class FeedingOfType {

  private static final Logger log = LoggerFactory.getLogger(FeedingOfType.class);

  private final String type;
  private final TableShape recordShape;
  private final List<TableShape> shapes;
  private Optional<Progress> progress = Optional.empty();

  FeedingOfType(Code type, List<TableShape> shapes) {
    this.type = type.value();
    this.shapes = shapes;
    this.recordShape = shapes.getFirst();
  }

  long bringUpToDate(DataSource source, Connection counting) throws SQLException {
    if (progress.isEmpty()) {
      progress = Progress.of(type, counting);
    }
    try (var records = source.getConnection()) {
      Snapshot.begin(records);
      try {
        return takeOver(records, counting);
      } finally {
        Snapshot.end(records);
      }
    }
  }

  private long takeOver(Connection records, Connection counting) throws SQLException {
    var snapshot = Snapshot.of(records, recordShape, progress.map(Progress::until).orElse(0L));
    var afresh = progress.isEmpty() || !continues(progress.get(), snapshot);
    if (!afresh && !snapshot.hasNews()) {
      return 0;
    }
    var since = afresh ? 0L : progress.orElseThrow().until();
    counting.setAutoCommit(false);
    try {
      var rows = fill(records, counting, afresh, since, snapshot.until());
      var next =
          new Progress(snapshot.origin(), TableShape.digest(shapes.stream()), snapshot.until());
      next.keep(type, counting);
      counting.commit();
      progress = Optional.of(next);
      log.debug("{} rows of {} taken over", rows, type);
      return rows;
    } catch (SQLException | RuntimeException failed) {
      counting.rollback();
      progress = Optional.empty();
      throw failed;
    }
  }

  private boolean continues(Progress former, Snapshot snapshot) {
    return former.origin().equals(snapshot.origin())
        && former.shape().equals(TableShape.digest(shapes.stream()))
        && former.until() <= snapshot.until();
  }

  private long fill(Connection records, Connection counting, boolean afresh, long since, long until)
      throws SQLException {
    var feed = new Feed(records, counting);
    var rows = 0L;
    for (var shape : shapes) {
      if (afresh) {
        create(shape, counting);
      }
      rows += feed.stage(shape, since, until);
    }
    execute(counting, insertRecords());
    for (var shape : shapes.subList(1, shapes.size())) {
      execute(counting, insertItems(shape));
    }
    if (!afresh) {
      execute(counting, closeFormer());
    }
    for (var shape : shapes) {
      execute(counting, "drop table " + Feed.staging(shape));
    }
    return rows;
  }

  private void create(TableShape shape, Connection counting) throws SQLException {
    var knownTo = shape.equals(recordShape) ? ", known_to timestamptz" : "";
    execute(
        counting,
        "create or replace table %s (%s%s)"
            .formatted(
                shape.quoted(),
                shape.listed(column -> column.quoted() + " " + column.holds().type()),
                knownTo));
  }

  private String insertRecords() {
    return """
    insert into %s
    select %s, lead(make_timestamptz(recorded_at)) over (partition by record_id order by record_version)
    from %s
    """
        .formatted(recordShape.quoted(), taken(recordShape), Feed.staging(recordShape));
  }

  private static String insertItems(TableShape shape) {
    return "insert into %s select %s from %s"
        .formatted(shape.quoted(), taken(shape), Feed.staging(shape));
  }

  private String closeFormer() {
    return """
    update %s as former
    set known_to = later.recorded_at
    from (
      select record_id, min(record_version) as record_version, make_timestamptz(min_by(recorded_at, record_version)) as recorded_at
      from %s group by record_id
    ) as later
    where former.record_id = later.record_id and former.record_version < later.record_version and former.known_to is null
    """
        .formatted(recordShape.quoted(), Feed.staging(recordShape));
  }

  private static String taken(TableShape shape) {
    return shape.listed(column -> column.holds().taken(column.quoted()));
  }

  private static void execute(Connection counting, String sql) throws SQLException {
    try (var statement = counting.createStatement()) {
      statement.execute(sql);
    }
  }
}
