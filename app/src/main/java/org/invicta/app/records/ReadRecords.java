package org.invicta.app.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.invicta.app.access.SignedInNow;
import org.invicta.app.audit.Seen;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.PartyKind;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.expression.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads records: as they are, as they were known at a past instant, and version by version. For the request of a person, fields that are
 * kept for fewer are left out, and what was read is noted for the log; what the module writes from is read whole.
 */
@Component
public final class ReadRecords {

  private static final UUID FIRST = new UUID(0, 0);

  private static final String PARTIES =
      """
      select json_agg(json_build_array(l.role, l.kind, l.party_id))
      from link l
      where l.record_id = v.record_id and l.from_version <= v.version
        and (l.to_version is null or l.to_version > v.version)
      """;

  private static final String COLUMNS =
      """
      select r.id, r.type, r.key, v.version, v.definition_version, v.state, v.body::text as body, v.true_from,
        v.recorded_at, v.recorded_by, v.through, v.reason, r.digest, r.hash, (%s) as parties,
        v.version = 1 or not exists (
          select from record_version before
          where before.record_id = v.record_id and before.version < v.version and before.recorded_by <> v.recorded_by) as alone
      """
          .formatted(PARTIES);

  private static final String LATEST =
      COLUMNS
          + "from record r join record_version v on v.record_id = r.id and v.version = r.version ";

  private static final String KNOWN =
      COLUMNS
          + """
          from record r cross join lateral (
            select * from record_version known
            where known.record_id = r.id and known.recorded_at <= :knownAt
            order by known.version desc limit 1
          ) v
          """;

  /** Reach shows the asker's own ways alone; in order, so that the first page needs no more than its records. */
  private static final String WAYS =
      """
       and r.id = any (array(
        select k.record_id from access.reach k where k.record_id > :after%s order by k.record_id))
      """;

  private final JdbcClient jdbc;
  private final Definitions definitions;

  ReadRecords(JdbcClient jdbc, Definitions definitions) {
    this.jdbc = jdbc;
    this.definitions = definitions;
  }

  /** A record as it is now. */
  public Optional<Snapshot> find(RecordId id) {
    return jdbc.sql(LATEST + "where r.id = :id")
        .param("id", id.value())
        .query(this::read)
        .optional();
  }

  /** A record as it is now, with what its next version continues. */
  Optional<Latest> latest(RecordId id) {
    return jdbc.sql(LATEST + "where r.id = :id")
        .param("id", id.value())
        .query((row, number) -> latest(row, snapshot(row)))
        .optional();
  }

  private static Latest latest(ResultSet row, Snapshot snapshot) throws SQLException {
    var head =
        new Head(
            snapshot.id(),
            snapshot.type(),
            snapshot.key(),
            snapshot.version(),
            snapshot.state(),
            row.getBytes("digest"),
            row.getBytes("hash"),
            snapshot.recordedAt());
    return new Latest(snapshot, head);
  }

  /** Whether the practice files grant whoever asks to change what a record says; the owner may. */
  boolean mayBeChanged(RecordId id, Code type) {
    return SignedInNow.person().isEmpty()
        || jdbc.sql(
                """
                select :type = any (access.types('change', 'force')) or exists (
                  select from access.reach k
                  where k.record_id = :id and (
                    (k.because in ('opened', 'wrote', 'holder') and :type = any (access.types('change', 'own')))
                    or (k.because = 'unit' and :type = any (access.types('change', 'unit')))))
                """)
            .param("type", type.value())
            .param("id", id.value())
            .query(Boolean.class)
            .single();
  }

  /** One version of a record, without what whoever asks may not see. */
  public Optional<Snapshot> version(RecordId id, int version) {
    return whole(id, version).map(this::masked);
  }

  /** One version of a record, for what continues it. */
  Optional<Snapshot> whole(RecordId id, int version) {
    return jdbc.sql(
            COLUMNS
                + """
                from record r join record_version v on v.record_id = r.id
                where r.id = :id and v.version = :version
                """)
        .param("id", id.value())
        .param("version", version)
        .query((row, number) -> snapshot(row))
        .optional();
  }

  /** A record as it is now, by the key another system knows it by. */
  public Optional<Snapshot> find(Code type, String key) {
    return jdbc.sql(LATEST + "where r.type = :type and r.key = :key")
        .param("type", type.value())
        .param("key", key)
        .query(this::read)
        .optional();
  }

  /** A record as it was known at an instant; empty when it was not yet known. */
  public Optional<Snapshot> find(RecordId id, Instant knownAt) {
    return jdbc.sql(KNOWN + "where r.id = :id")
        .param("id", id.value())
        .param("knownAt", Versions.utc(knownAt))
        .query(this::read)
        .optional();
  }

  /** A record as it was known at an instant, by its key; empty when it was not yet known. */
  public Optional<Snapshot> find(Code type, String key, Instant knownAt) {
    return jdbc.sql(KNOWN + "where r.type = :type and r.key = :key")
        .param("type", type.value())
        .param("key", key)
        .param("knownAt", Versions.utc(knownAt))
        .query(this::read)
        .optional();
  }

  /** The records in which a party takes part now, the latest change first. */
  public List<Snapshot> about(UUID party, int most) {
    return jdbc.sql(
            LATEST
                + """
                where r.id in (select record_id from link where party_id = :party and to_version is null)
                order by r.changed_at desc, r.id limit :most
                """)
        .param("party", party)
        .param("most", most)
        .query(this::listed)
        .list();
  }

  /** Every version of a record, the first first; empty when there is no such record. */
  public List<Snapshot> history(RecordId id) {
    return jdbc.sql(
            COLUMNS
                + """
                from record r join record_version v on v.record_id = r.id
                where r.id = :id order by v.version
                """)
        .param("id", id.value())
        .query(this::read)
        .list();
  }

  /**
   * The records of a listing, in the order they were opened. For the next page, ask for those after the last one.
   *
   * @throws IllegalArgumentException when the listing names a type or field that is not defined
   */
  public List<Snapshot> list(Listing listing) {
    var definition =
        definitions
            .of(listing.type())
            .orElseThrow(() -> new IllegalArgumentException("No record type " + listing.type()))
            .definition();
    var params = new HashMap<String, Object>();
    params.put("type", listing.type().value());
    params.put("after", listing.after().map(RecordId::value).orElse(FIRST));
    params.put("limit", listing.limit());
    var sql = new StringBuilder(listing.knownAt().isPresent() ? KNOWN : LATEST);
    sql.append("where r.type = :type and r.id > :after").append(ways(listing.type()));
    listing.knownAt().ifPresent(instant -> params.put("knownAt", Versions.utc(instant)));
    listing
        .state()
        .ifPresent(
            state -> {
              sql.append(" and v.state = :state");
              params.put("state", state.value());
            });
    listing.answers().forEach((name, answer) -> where(definition, name, answer, sql, params));
    sql.append(" order by r.id limit :limit");
    return jdbc.sql(sql.toString()).params(params).query(this::listed).list();
  }

  /**
   * What an index looks for when somebody sees few records of a type. The policies of the database keep everything else from them anyway, but
   * only by asking of each record in its turn whether there is a way to it.
   */
  private String ways(Code type) {
    if (SignedInNow.person().isEmpty()) {
      return "";
    }
    var scope =
        jdbc.sql(
                """
                select case when :type = any (access.types('read', 'force')) then 'all'
                  when :type <> all (access.types('read', 'unit')) then 'own'
                  when (select count(*) from (select from access.reach limit 2001) ways) > 2000 then 'many' else 'unit' end
                """)
            .param("type", type.value())
            .query(String.class)
            .single();
    return switch (scope) {
      // of many, the first are soon found by asking of each
      case "all", "many" -> "";
      case "unit" -> WAYS.formatted("");
      default -> WAYS.formatted(" and k.because <> 'unit'");
    };
  }

  private static void where(
      RecordDefinition definition,
      String name,
      String answer,
      StringBuilder sql,
      Map<String, Object> params) {
    var located =
        definition
            .field(name)
            .orElseThrow(
                () ->
                    new IllegalArgumentException("No field " + name + " in " + definition.code()));
    var number = params.size();
    var members = List.of(located.section().code().value(), located.field().code().value());
    // the type once more and no parameters, so that the index on the field is found
    sql.append(" and v.type = '%s'".formatted(definition.code()))
        .append(" and %s = :answer%d".formatted(ViewSql.text("v", members), number));
    params.put("answer" + number, answer);
  }

  /** Those of these records that there are, as they are now, in the order they were opened. */
  public List<Snapshot> list(java.util.Collection<RecordId> wanted) {
    return jdbc.sql(LATEST + "where r.id = any(:ids) order by r.id")
        .param("ids", wanted.stream().map(RecordId::value).toArray(UUID[]::new))
        .query(this::listed)
        .list();
  }

  /** Every record of a type as it is now, in the order they were opened: for types that stay small. */
  public List<Snapshot> list(Code type) {
    return list(Listing.of(type));
  }

  /** Read by a person, who is kept in the log and sees no more than they may. */
  private Snapshot read(ResultSet row, int number) throws SQLException {
    var snapshot = snapshot(row);
    if (isLogged(snapshot.type())) {
      Seen.read(snapshot.id().value(), snapshot.type(), snapshot.people());
    }
    return masked(snapshot);
  }

  private Snapshot listed(ResultSet row, int number) throws SQLException {
    var snapshot = snapshot(row);
    if (isLogged(snapshot.type())) {
      Seen.listed(snapshot.id().value(), snapshot.type(), snapshot.people());
    }
    return masked(snapshot);
  }

  private Snapshot masked(Snapshot snapshot) {
    return SignedInNow.person()
        .map(officer -> definitions.masking().mask(snapshot, officer).record())
        .orElse(snapshot);
  }

  /** What is open to everybody signed in needs no log of who saw it. */
  private boolean isLogged(Code type) {
    return definitions.of(type).filter(known -> known.definition().isOfficial()).isEmpty();
  }

  private Snapshot snapshot(ResultSet row) throws SQLException {
    var type = new Code(row.getString("type"));
    return new Snapshot(
        new RecordId(row.getObject("id", UUID.class)),
        type,
        Optional.ofNullable(row.getString("key")),
        row.getInt("version"),
        row.getInt("definition_version"),
        new Code(row.getString("state")),
        body(type, row.getString("body")),
        parties(Optional.ofNullable(row.getString("parties"))),
        Versions.instant(row, "true_from"),
        Versions.instant(row, "recorded_at"),
        row.getString("recorded_by"),
        row.getBoolean("alone"),
        row.getString("through"),
        row.getString("reason"));
  }

  /** The body typed by today's definition; untyped when the type is no longer defined. */
  private Value.Group body(Code type, String json) {
    return definitions
        .of(type)
        .map(known -> known.read(json))
        .orElseGet(() -> (Value.Group) CanonicalJson.read(json));
  }

  /** The parties that the store gives as an array of role, kind and id each. */
  static List<Party> parties(Optional<String> json) {
    if (json.isEmpty()) {
      return List.of();
    }
    var parties = new ArrayList<Party>();
    for (Value value : ((Value.Items) CanonicalJson.read(json.get())).items()) {
      var party = ((Value.Items) value).items();
      parties.add(
          new Party(
              new Code(text(party.get(0))),
              PartyKind.valueOf(text(party.get(1)).toUpperCase(Locale.ROOT)),
              UUID.fromString(text(party.get(2)))));
    }
    return parties.stream().sorted().toList();
  }

  private static String text(Value value) {
    return ((Value.Text) value).text();
  }
}
