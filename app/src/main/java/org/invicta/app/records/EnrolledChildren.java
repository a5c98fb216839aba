package org.invicta.app.records;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds a child whom nobody has picked out among those who go to school: somebody with exactly this name and this date of birth, if
 * there is exactly one.
 */
@Component
final class EnrolledChildren {

  private static final String FIND =
      """
      select distinct link.party_id
      from link join record on record.id = link.record_id
      where link.role = 'child' and record.type = 'enrolment' and link.to_version is null
        and link.party_id in (%s)
      limit 2
      """
          .formatted(Namesakes.IDS);

  private final JdbcClient jdbc;

  EnrolledChildren(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The child with a name and date of birth; empty where there is none, or more than one. */
  Optional<UUID> find(String name, String born) {
    if (name.isBlank() || born.isBlank()) {
      return Optional.empty();
    }
    List<UUID> found =
        jdbc.sql(FIND)
            .param("name", name)
            .param("born", born)
            .query((row, number) -> row.getObject(1, UUID.class))
            .list();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }
}
