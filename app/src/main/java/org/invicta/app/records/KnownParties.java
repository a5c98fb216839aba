package org.invicta.app.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.invicta.engine.body.Problem;
import org.invicta.engine.body.ProblemCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells which people, places and organisations there are. */
@Component
final class KnownParties {

  /** The parties there are among those with the ids in the one parameter. */
  static final String EXISTING =
      """
      with wanted (id) as (select unnest(cast(? as uuid[])))
      select 'person' as kind, id from person join wanted using (id)
      union all select 'place', id from place join wanted using (id)
      union all select 'organisation', id from organisation join wanted using (id)
      """;

  private final JdbcClient jdbc;

  KnownParties(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A problem for each party that does not exist. */
  List<Problem> missing(List<Party> parties) {
    if (parties.isEmpty()) {
      return List.of();
    }
    var there = existing(parties);
    return parties.stream()
        .filter(party -> !there.contains(new Key(Chain.word(party), party.id())))
        .map(
            party ->
                ProblemCode.NO_SUCH_PARTY.at(
                    party.role().value(),
                    "a " + Chain.word(party) + " that does not exist",
                    "one that exists",
                    "Choose it from the search"))
        .toList();
  }

  private Set<Key> existing(List<Party> parties) {
    var ids =
        parties.stream().map(party -> party.id().toString()).distinct().toArray(String[]::new);
    return new HashSet<>(jdbc.sql(EXISTING).param(ids).query((row, number) -> key(row)).list());
  }

  static Key key(ResultSet row) throws SQLException {
    return new Key(row.getString("kind"), row.getObject("id", UUID.class));
  }

  record Key(String kind, UUID id) {}
}
