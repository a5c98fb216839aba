package org.invicta.app.records;

import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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

  /** What organisations are called, by their ids; those that are not known are left out. */
  public Map<UUID, String> titles(Collection<UUID> organisations) {
    if (organisations.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql("select id, title from organisation where id in (:ids)")
        .param("ids", organisations)
        .query((row, number) -> Map.entry(row.getObject("id", UUID.class), row.getString("title")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
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
