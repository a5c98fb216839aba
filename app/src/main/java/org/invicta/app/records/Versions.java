package org.invicta.app.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.invicta.engine.definition.Code;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes single versions, each with its head and links in one statement. */
@Component
final class Versions {

  private static final String HEAD =
      """
      select id, type, key, version, state, digest, hash, changed_at from record
      """;

  private static final String VERSION =
      """
      insert into record_version (record_id, version, type, definition_version, state, body, true_from, recorded_at,
        recorded_by, through, reason, move, undoes, previous_hash, hash)
      select head.id, :version, :type, :definition, :state, cast(:body as jsonb), :trueFrom, :recordedAt,
        :by, :through, :reason, cast(:move as text), cast(:undoes as integer), :previousHash, :hash
      from head
      returning record_id
      """;

  private static final String LINKS =
      """
      insert into link (record_id, role, kind, party_id, from_version)
      select head.id, party.role, party.kind, party.id::uuid, :version
      from head cross join unnest(:roles::text[], :kinds::text[], :ids::text[]) as party (role, kind, id)
      """;

  private static final String OPEN =
      """
      with head as (
        insert into record (id, type, key, version, state, digest, hash, opened_at, changed_at)
        values (:id, :type, :key, :version, :state, :digest, :hash, :recordedAt, :recordedAt)
        on conflict (type, key) where key is not null do nothing
        returning id
      ), version as (%s), links as (%s), begun as (
        insert into work (record_id, version, unit, opened_by, changed_at)
        select head.id, 1, coalesce((select work.unit from work where record_id = cast(:origin as uuid)), :unit),
          :by, :recordedAt
        from head where :isWork
      ), origin as (
        insert into record_origin (record_id, origin_id, origin_version, by_then, created_at)
        select head.id, cast(:origin as uuid), cast(:originVersion as integer), cast(:byThen as text), :recordedAt
        from head where cast(:origin as uuid) is not null
      )
      select count(*) from version
      """
          .formatted(VERSION, LINKS);

  private static final String CHANGE =
      """
      with head as (
        update record set version = :version, state = :state, digest = :digest, hash = :hash, changed_at = :recordedAt
        where id = :id and version = :version - 1
        returning id
      ), version as (%s), links as (%s), ended as (
        update link set to_version = :version
        from head cross join unnest(:endedRoles::text[], :endedIds::text[]) as ended (role, id)
        where link.record_id = head.id and link.role = ended.role and link.party_id = ended.id::uuid
          and link.to_version is null
      )
      select count(*) from version
      """
          .formatted(VERSION, LINKS);

  private final JdbcClient jdbc;

  Versions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Head> head(RecordId id) {
    return jdbc.sql(HEAD + " where id = :id")
        .param("id", id.value())
        .query(Versions::head)
        .optional();
  }

  Optional<Head> head(Code type, String key) {
    return jdbc.sql(HEAD + " where type = :type and key = :key")
        .param("type", type.value())
        .param("key", key)
        .query(Versions::head)
        .optional();
  }

  /**
   * Writes a first version; false when the key is already used, and then nothing is written.
   *
   * @param opening whose work it is and where it comes from
   */
  boolean open(Version version, byte[] digest, Opening opening) {
    var from = opening.from();
    return write(OPEN, version, Chain.START, digest, version.parties())
            .param("isWork", opening.unit().isPresent())
            .param("unit", opening.unit().orElse(""))
            .param("origin", from.map(one -> one.origin().value()).orElse(null), Types.OTHER)
            .param("originVersion", from.map(Opening.From::version).orElse(null), Types.INTEGER)
            .param("byThen", from.map(one -> one.then().value()).orElse(null), Types.VARCHAR)
            .query(Integer.class)
            .single()
        == 1;
  }

  /**
   * Writes the version that follows a head; false when somebody else has written one meanwhile, and then nothing is written.
   *
   * @param before the parties of the version before
   */
  boolean change(Head head, Version version, byte[] digest, List<Party> before) {
    var added = version.parties().stream().filter(party -> !before.contains(party)).toList();
    var ended = before.stream().filter(party -> !version.parties().contains(party)).toList();
    return write(CHANGE, version, head.hash(), digest, added)
            .param("endedRoles", roles(ended))
            .param("endedIds", ids(ended))
            .query(Integer.class)
            .single()
        == 1;
  }

  /** Writes what other modules keep of a record that is opened. */
  void write(Rows rows) {
    rows.write(jdbc);
  }

  private JdbcClient.StatementSpec write(
      String sql, Version version, byte[] previous, byte[] digest, List<Party> links) {
    return jdbc.sql(sql)
        .param("id", version.id().value())
        .param("type", version.type().value())
        .param("key", version.key().orElse(null))
        .param("version", version.version())
        .param("definition", version.definitionVersion())
        .param("state", version.state().value())
        .param("body", version.body())
        .param("trueFrom", utc(version.trueFrom()))
        .param("recordedAt", utc(version.recordedAt()))
        .param("by", version.provenance().by())
        .param("through", version.provenance().through())
        .param("reason", version.provenance().reason())
        .param("move", version.move().map(Code::value).orElse(null), Types.VARCHAR)
        .param("undoes", version.undoes().orElse(null), Types.INTEGER)
        .param("previousHash", previous)
        .param("hash", Chain.hash(previous, version))
        .param("digest", digest)
        .param("roles", roles(links))
        .param("kinds", links.stream().map(Chain::word).toArray(String[]::new))
        .param("ids", ids(links));
  }

  private static String[] roles(List<Party> parties) {
    return parties.stream().map(party -> party.role().value()).toArray(String[]::new);
  }

  private static String[] ids(List<Party> parties) {
    return parties.stream().map(party -> party.id().toString()).toArray(String[]::new);
  }

  static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static Head head(ResultSet row, int number) throws SQLException {
    return new Head(
        new RecordId(row.getObject("id", UUID.class)),
        new Code(row.getString("type")),
        Optional.ofNullable(row.getString("key")),
        row.getInt("version"),
        new Code(row.getString("state")),
        row.getBytes("digest"),
        row.getBytes("hash"),
        instant(row, "changed_at"));
  }

  /** A column of time as an instant; by way of OffsetDateTime, as Timestamp bends dates before 1582. */
  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
