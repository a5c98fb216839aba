package org.invicta.app.records;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.invicta.app.records.BatchPlan.Ended;
import org.invicta.app.records.BatchPlan.State;
import org.invicta.app.records.BatchPlan.Written;

/** Writes what a batch has planned into the tables, within the transaction of the connection. */
final class BatchTables {

  /** What PostgreSQL says when a transaction must be tried again. */
  private static final String SERIALISATION_FAILURE = "40001";

  private final Connection connection;

  BatchTables(Connection connection) {
    this.connection = connection;
  }

  void write(BatchPlan plan) throws SQLException {
    open(plan.opened());
    move(plan.moved());
    versions(plan.versions());
    links(plan.versions());
    end(plan.ended());
  }

  private void open(List<State> opened) throws SQLException {
    var rows =
        new CopyRows(
            "record",
            "id",
            "type",
            "key",
            "version",
            "state",
            "digest",
            "hash",
            "opened_at",
            "changed_at");
    for (State state : opened) {
      var head = state.head();
      rows.row()
          .add(head.id().value())
          .add(head.type().value())
          .add(head.key().orElseThrow())
          .add(head.version())
          .add(head.state().value())
          .add(head.digest())
          .add(head.hash())
          .add(head.changedAt())
          .add(head.changedAt());
    }
    rows.send(connection);
  }

  private void move(List<State> moved) throws SQLException {
    if (moved.isEmpty()) {
      return;
    }
    try (var update =
        connection.prepareStatement(
            """
            update record set version = m.version, digest = m.digest, hash = m.hash, changed_at = m.changed_at
            from unnest(?, ?, ?, ?, ?, ?) as m (id, before, version, digest, hash, changed_at)
            where record.id = m.id and record.version = m.before
            """)) {
      update.setArray(1, array("uuid", moved, state -> state.head().id().value()));
      update.setArray(2, array("integer", moved, State::before));
      update.setArray(3, array("integer", moved, state -> state.head().version()));
      update.setArray(4, bytes(moved, Head::digest));
      update.setArray(5, bytes(moved, Head::hash));
      update.setArray(6, array("timestamptz", moved, state -> state.head().changedAt().toString()));
      if (update.executeUpdate() != moved.size()) {
        throw new SQLException("a record was changed meanwhile", SERIALISATION_FAILURE);
      }
    }
  }

  private void versions(List<Written> versions) throws SQLException {
    var rows =
        new CopyRows(
            "record_version",
            "record_id",
            "version",
            "type",
            "definition_version",
            "state",
            "body",
            "true_from",
            "recorded_at",
            "recorded_by",
            "through",
            "reason",
            "previous_hash",
            "hash");
    for (Written written : versions) {
      var version = written.version();
      rows.row()
          .add(version.id().value())
          .add(version.version())
          .add(version.type().value())
          .add(version.definitionVersion())
          .add(version.state().value())
          .addJson(version.body())
          .add(version.trueFrom())
          .add(version.recordedAt())
          .add(version.provenance().by())
          .add(version.provenance().through())
          .add(version.provenance().reason())
          .add(written.previous())
          .add(written.hash());
    }
    rows.send(connection);
  }

  private void links(List<Written> versions) throws SQLException {
    var rows = new CopyRows("link", "record_id", "role", "kind", "party_id", "from_version");
    for (Written written : versions) {
      for (Party party : written.added()) {
        rows.row()
            .add(written.version().id().value())
            .add(party.role().value())
            .add(Chain.word(party))
            .add(party.id())
            .add(written.version().version());
      }
    }
    rows.send(connection);
  }

  private void end(List<Ended> ended) throws SQLException {
    if (ended.isEmpty()) {
      return;
    }
    try (var update =
        connection.prepareStatement(
            """
            with ended (record_id, role, party_id, version) as (select * from unnest(?, ?, ?, ?)),
            due as (
              select record_id, role, party_id, link.from_version, min(ended.version) as to_version
              from link join ended using (record_id, role, party_id)
              where link.to_version is null and link.from_version < ended.version
              group by record_id, role, party_id, link.from_version
            )
            update link set to_version = due.to_version
            from due
            where (link.record_id, link.role, link.party_id, link.from_version)
              = (due.record_id, due.role, due.party_id, due.from_version)
            """)) {
      update.setArray(1, array("uuid", ended, end -> end.record().value()));
      update.setArray(2, array("text", ended, end -> end.party().role().value()));
      update.setArray(3, array("uuid", ended, end -> end.party().id()));
      update.setArray(4, array("integer", ended, Ended::version));
      update.executeUpdate();
    }
  }

  private java.sql.Array bytes(List<State> rows, Function<Head, byte[]> value) throws SQLException {
    return connection.createArrayOf(
        "bytea", rows.stream().map(row -> value.apply(row.head())).toArray(byte[][]::new));
  }

  private <T> java.sql.Array array(String type, List<T> rows, Function<T, Object> value)
      throws SQLException {
    return connection.createArrayOf(type, rows.stream().map(value).toArray());
  }
}
