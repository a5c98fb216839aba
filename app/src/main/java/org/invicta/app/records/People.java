package org.invicta.app.records;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People: who they are is what records say of them. */
@Component
public final class People {

  private final JdbcClient jdbc;
  private final Ids ids;
  private final InstantSource clock;

  People(JdbcClient jdbc, Ids ids, InstantSource clock) {
    this.jdbc = jdbc;
    this.ids = ids;
    this.clock = clock;
  }

  /** Enters a person of whom nothing is said yet. */
  public UUID open() {
    var id = ids.next();
    jdbc.sql("insert into person (id, opened_at) values (:id, :now)")
        .param("id", id)
        .param("now", Versions.utc(clock.instant()))
        .update();
    return id;
  }

  /** Enters people under ids made elsewhere; who is there already stays as entered. */
  public void enter(List<UUID> people) {
    jdbc.sql(
            """
            insert into person (id, opened_at)
            select unnest(cast(:ids as uuid[])), :now
            on conflict do nothing
            """)
        .param("ids", people.stream().map(UUID::toString).toArray(String[]::new))
        .param("now", Versions.utc(clock.instant()))
        .update();
  }

  /** Keeps what a version of a record says of its parties; what it has said already is not kept twice. */
  public void say(RecordId record, int version, List<Assertion> assertions) {
    for (Assertion assertion : assertions) {
      jdbc.sql(
              """
              insert into assertion (party_id, record_id, version, says, system, value, recorded_at)
              values (:party, :record, :version, :says, :system, :value, :now)
              on conflict do nothing
              """)
          .param("party", assertion.party())
          .param("record", record.value())
          .param("version", version)
          .param("says", assertion.says().word())
          .param("system", assertion.system())
          .param("value", assertion.value())
          .param("now", Versions.utc(clock.instant()))
          .update();
    }
  }
}
