package org.invicta.app.records;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.invicta.app.records.Taking.Row;
import org.invicta.engine.definition.Code;

/**
 * Writes one batch of rows in one transaction.
 *
 * <p>Rows go straight into the tables by COPY. That is safe beside people who save the same records: heads that change are locked
 * first, and a key that somebody opens meanwhile breaks the unique index, upon which the batch is taken back and worked out afresh,
 * in the end with everybody else held off.
 */
final class WriteBatch {

  private static final int ATTEMPTS = 5;
  private static final int ALONE_FROM = 3;

  /** Unique violation, serialisation failure, deadlock. */
  private static final Set<String> WORTH_ANOTHER_TRY = Set.of("23505", "40001", "40P01");

  private static final String HEADS =
      """
      select id, key, version, state, digest, hash, changed_at from record
      where type = ? and key = any(?)
      """;

  private static final String LOCKED =
      """
      select id, key, version, state, digest, hash, changed_at from record
      where type = ? and id = any(?)
      order by id for update
      """;

  private final DataSource dataSource;
  private final RecordType type;
  private final Provenance provenance;
  private final Ids ids;
  private final InstantSource clock;

  WriteBatch(
      DataSource dataSource, RecordType type, Provenance provenance, Ids ids, InstantSource clock) {
    this.dataSource = dataSource;
    this.type = type;
    this.provenance = provenance;
    this.ids = ids;
    this.clock = clock;
  }

  Counts write(List<Row> rows) throws SQLException {
    for (int attempt = 1; ; attempt++) {
      var written = attempt(rows, attempt);
      if (written.isPresent()) {
        return written.get();
      }
    }
  }

  private Optional<Counts> attempt(List<Row> rows, int attempt) throws SQLException {
    try (var connection = dataSource.getConnection()) {
      var before = connection.getAutoCommit();
      connection.setAutoCommit(false);
      try {
        if (attempt >= ALONE_FROM) {
          holdOffOthers(connection);
        }
        var counts = write(rows, connection);
        connection.commit();
        return Optional.of(counts);
      } catch (SQLException failure) {
        connection.rollback();
        if (attempt == ATTEMPTS || !WORTH_ANOTHER_TRY.contains(failure.getSQLState())) {
          throw failure;
        }
        return Optional.empty();
      } catch (RuntimeException failure) {
        connection.rollback();
        throw failure;
      } finally {
        connection.setAutoCommit(before);
      }
    }
  }

  private Counts write(List<Row> rows, Connection connection) throws SQLException {
    oneAtATime(connection);
    var plan = new BatchPlan(type, provenance, ids, clock.instant().truncatedTo(ChronoUnit.MICROS));
    var heads = new HashMap<String, Head>();
    read(HEADS, "text", rows.stream().map(Row::key).distinct().toArray(), heads, connection);
    var changing = changing(rows, heads);
    read(LOCKED, "uuid", changing, heads, connection);
    var parties = parties(changing, connection);
    heads.values().forEach(head -> plan.existing(head, parties.getOrDefault(head.id(), List.of())));
    rows.forEach(plan::add);
    partiesExist(plan, connection);
    new BatchTables(connection).write(plan);
    return plan.counts();
  }

  /** Two imports of one type take turns, so that they never wait for each other's keys in a circle. */
  private void oneAtATime(Connection connection) throws SQLException {
    try (var lock =
        connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 0))")) {
      lock.setString(1, "records take in " + type.code());
      lock.execute();
    }
  }

  private static void holdOffOthers(Connection connection) throws SQLException {
    try (var lock = connection.createStatement()) {
      lock.execute("lock table record in share row exclusive mode");
    }
  }

  private void read(
      String sql, String of, Object[] wanted, Map<String, Head> heads, Connection connection)
      throws SQLException {
    if (wanted.length == 0) {
      return;
    }
    try (var query = connection.prepareStatement(sql)) {
      query.setString(1, type.code().value());
      query.setArray(2, connection.createArrayOf(of, wanted));
      try (var found = query.executeQuery()) {
        while (found.next()) {
          var key = found.getString("key");
          heads.put(
              key,
              new Head(
                  new RecordId(found.getObject("id", UUID.class)),
                  type.code(),
                  Optional.of(key),
                  found.getInt("version"),
                  new Code(found.getString("state")),
                  found.getBytes("digest"),
                  found.getBytes("hash"),
                  Versions.instant(found, "changed_at")));
        }
      }
    }
  }

  private static Object[] changing(List<Row> rows, Map<String, Head> heads) {
    var changing = new LinkedHashSet<UUID>();
    for (Row row : rows) {
      var head = heads.get(row.key());
      if (head != null && !Arrays.equals(head.digest(), row.digest())) {
        changing.add(head.id().value());
      }
    }
    return changing.toArray();
  }

  private static Map<RecordId, List<Party>> parties(Object[] records, Connection connection)
      throws SQLException {
    if (records.length == 0) {
      return Map.of();
    }
    var parties = new HashMap<RecordId, List<Party>>();
    try (var query =
        connection.prepareStatement(
            """
            select record_id, json_agg(json_build_array(role, kind, party_id))::text
            from link where record_id = any(?) and to_version is null group by record_id
            """)) {
      query.setArray(1, connection.createArrayOf("uuid", records));
      try (var found = query.executeQuery()) {
        while (found.next()) {
          parties.put(
              new RecordId(found.getObject(1, UUID.class)),
              ReadRecords.parties(Optional.of(found.getString(2))));
        }
      }
    }
    return parties;
  }

  private static void partiesExist(BatchPlan plan, Connection connection) throws SQLException {
    var wanted =
        plan.versions().stream()
            .flatMap(written -> written.added().stream())
            .map(party -> new KnownParties.Key(Chain.word(party), party.id()))
            .collect(Collectors.toSet());
    if (wanted.isEmpty()) {
      return;
    }
    var missing = new ArrayList<>(wanted);
    try (var query = connection.prepareStatement(KnownParties.EXISTING)) {
      query.setArray(
          1,
          connection.createArrayOf(
              "uuid", wanted.stream().map(KnownParties.Key::id).distinct().toArray()));
      try (var found = query.executeQuery()) {
        while (found.next()) {
          missing.remove(KnownParties.key(found));
        }
      }
    }
    if (!missing.isEmpty()) {
      throw new NoSuchParty(missing.getFirst().kind(), missing.getFirst().id());
    }
  }
}
