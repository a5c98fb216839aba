package org.invicta.app.records;

import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Organisations, each known by the code a published list gives it. */
@Component
public final class Organisations {

  private final JdbcClient jdbc;
  private final Ids ids;
  private final InstantSource clock;

  Organisations(JdbcClient jdbc, Ids ids, InstantSource clock) {
    this.jdbc = jdbc;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * The organisation with a code.
   *
   * @param system the published list, such as {@code gss} for local authorities
   */
  public Optional<UUID> find(String system, String code) {
    return jdbc.sql("select id from organisation where code_system = :system and code = :code")
        .param("system", system)
        .param("code", code)
        .query(UUID.class)
        .optional();
  }

  /** The organisation with a code, entered when there is none yet; its title is brought up to date. */
  public UUID named(String system, String code, String title) {
    jdbc.sql(
            """
            insert into organisation (id, code_system, code, title, opened_at)
            values (:id, :system, :code, :title, :now)
            on conflict (code_system, code) do update set title = excluded.title
            where organisation.title <> excluded.title
            """)
        .param("id", ids.next())
        .param("system", system)
        .param("code", code)
        .param("title", title)
        .param("now", Versions.utc(clock.instant()))
        .update();
    return find(system, code).orElseThrow();
  }
}
