package org.invicta.app.records;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The names of people for pages, as the records that may be read say them last. */
@Component
public final class PersonNames {

  private final JdbcClient jdbc;

  PersonNames(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The name of each of these people; those whom no record that may be read names are left out. */
  public Map<UUID, String> of(Collection<UUID> people) {
    if (people.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql(
            """
            select distinct on (said.party_id) said.party_id, said.value
            from assertion said join record on record.id = said.record_id
            where said.party_id = any(cast(:people as uuid[])) and said.says = 'name'
            order by said.party_id, said.recorded_at desc
            """)
        .param("people", people.stream().distinct().map(UUID::toString).toArray(String[]::new))
        .query(
            (row, number) ->
                Map.entry(row.getObject("party_id", UUID.class), row.getString("value")))
        .list()
        .stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
