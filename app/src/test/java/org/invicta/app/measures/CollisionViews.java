package org.invicta.app.measures;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tables in the place of the typed views of {@link SmallPractice}, to which versions can be written directly. */
final class CollisionViews {

  /** A casualty; what is null is not known. */
  record Casualty(@Nullable Integer age, @Nullable String sex, @Nullable String severity) {}

  /** A version of a collision. */
  record Collision(
      UUID id,
      int version,
      Instant recordedAt,
      @Nullable LocalDate occurredOn,
      @Nullable String district,
      @Nullable Boolean dark,
      List<Casualty> casualties) {}

  private final JdbcClient jdbc;

  CollisionViews(JdbcClient jdbc) {
    this.jdbc = jdbc;
    jdbc.sql("create schema if not exists practice").update();
    jdbc.sql("drop table if exists practice.collision, practice.collision__casualty").update();
    jdbc.sql(
            """
            create table practice.collision (
              record_id uuid, version int, state text, record_key text, true_from timestamptz, recorded_at timestamptz,
              known_to timestamptz, tx xid8 default pg_current_xact_id(), occurred_on date, reported_at timestamptz,
              district text, speed numeric, latitude numeric, dark boolean, weather text[], took interval)
            """)
        .update();
    jdbc.sql(
            """
            create table practice.collision__casualty (
              record_id uuid, version int, item int, tx xid8 default pg_current_xact_id(), age numeric, sex text,
              severity text)
            """)
        .update();
  }

  void write(Collision collision) {
    jdbc.sql(
            """
            insert into practice.collision (record_id, version, state, record_key, true_from, recorded_at, occurred_on,
              reported_at, district, speed, latitude, dark, weather, took)
            values (:id, :version, 'final', :key, :at, :at, :on, :at, :district, 30, 53.702140, :dark,
              array['rain', 'fog'], interval '6 hours')
            """)
        .param("id", collision.id)
        .param("version", collision.version)
        .param("key", collision.id.toString().substring(0, 8))
        .param("at", Timestamp.from(collision.recordedAt))
        .param("on", collision.occurredOn, java.sql.Types.DATE)
        .param("district", collision.district, java.sql.Types.VARCHAR)
        .param("dark", collision.dark, java.sql.Types.BOOLEAN)
        .update();
    for (var item = 0; item < collision.casualties.size(); item++) {
      var casualty = collision.casualties.get(item);
      jdbc.sql(
              """
              insert into practice.collision__casualty (record_id, version, item, age, sex, severity)
              values (:id, :version, :item, :age, :sex, :severity)
              """)
          .param("id", collision.id)
          .param("version", collision.version)
          .param("item", item)
          .param("age", casualty.age, java.sql.Types.INTEGER)
          .param("sex", casualty.sex, java.sql.Types.VARCHAR)
          .param("severity", casualty.severity, java.sql.Types.VARCHAR)
          .update();
    }
  }
}
