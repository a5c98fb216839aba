package org.invicta.app.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose work a record is: the unit it belongs to and who holds it. */
@Component
public final class Work {

  private static final String COLUMNS =
      "select record_id, version, unit, holder, opened_by, changed_at from work ";

  private static final String CHANGE =
      """
      with changed as (
        update work set version = version + 1, unit = coalesce(:unit, unit), holder = :holder, changed_at = :now
        where record_id = :id and version = :basedOn and (:takes is false or holder is null or holder = :by)
        returning record_id, version, unit, holder, opened_by, changed_at
      ), kept as (
        insert into work_change (record_id, version, unit, holder, changed_by, changed_at)
        select record_id, version, unit, holder, :by, changed_at from changed
      )
      select * from changed
      """;

  private final JdbcClient jdbc;
  private final InstantSource clock;

  Work(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** What became of a wish to hold a record or to give it to somebody. */
  public sealed interface Given {

    /** It is so. */
    record Done(Held held) implements Given {}

    /** Somebody was first: nothing was written. */
    record Lost(Held theirs) implements Given {}

    /** It is nobody's work: there is no such record, or it was taken in with many others. */
    record NoWork() implements Given {}
  }

  /** Whose work a record is; empty when there is no such record, or it was taken in with many others. */
  public Optional<Held> of(RecordId id) {
    return jdbc.sql(COLUMNS + "where record_id = :id")
        .param("id", id.value())
        .query(Work::held)
        .optional();
  }

  /**
   * Takes a record that nobody holds.
   *
   * @param basedOn the version of {@link Held} the person saw
   */
  public Given claim(RecordId id, int basedOn, Actor actor) {
    return change(id, basedOn, Optional.empty(), Optional.of(actor.officer()), actor, true);
  }

  /** Gives a record to another unit, where nobody holds it yet. */
  public Given handOver(RecordId id, int basedOn, String unit, Actor actor) {
    return change(id, basedOn, Optional.of(unit), Optional.empty(), actor, false);
  }

  /** Gives a record to somebody, or to nobody, in the unit it belongs to. */
  public Given assign(RecordId id, int basedOn, Optional<String> holder, Actor actor) {
    return change(id, basedOn, Optional.empty(), holder, actor, false);
  }

  private Given change(
      RecordId id,
      int basedOn,
      Optional<String> unit,
      Optional<String> holder,
      Actor actor,
      boolean takes) {
    return jdbc.sql(CHANGE)
        .param("id", id.value())
        .param("basedOn", basedOn)
        .param("unit", unit.orElse(null), java.sql.Types.VARCHAR)
        .param("holder", holder.orElse(null), java.sql.Types.VARCHAR)
        .param("takes", takes)
        .param("by", actor.officer())
        .param("now", Versions.utc(clock.instant()))
        .query(Work::held)
        .optional()
        .<Given>map(Given.Done::new)
        .orElseGet(() -> of(id).<Given>map(Given.Lost::new).orElseGet(Given.NoWork::new));
  }

  private static Held held(ResultSet row, int number) throws SQLException {
    return new Held(
        new RecordId(row.getObject("record_id", UUID.class)),
        row.getInt("version"),
        row.getString("unit"),
        Optional.ofNullable(row.getString("holder")),
        row.getString("opened_by"),
        Versions.instant(row, "changed_at"));
  }
}
