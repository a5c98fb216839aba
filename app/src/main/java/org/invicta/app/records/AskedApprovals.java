package org.invicta.app.records;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.LifecycleDefinition.Approval;
import org.invicta.engine.expression.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of moves asked for and of who agreed. */
@Component
final class AskedApprovals {

  private static final String ASKED =
      """
      select a.request, a.record_id, a.based_on, a.move, a.answers::text as answers, a.item::text as item,
        a.parties::text as parties, a.asked_by,
        a.asked_roles, a.asked_unit, a.through, a.reason, a.asked_at, a.people, e.outcome, r.type
      from asked_approval a join record r on r.id = a.record_id left join approval_ended e using (request)
      """;

  private final JdbcClient jdbc;
  private final Definitions definitions;

  AskedApprovals(JdbcClient jdbc, Definitions definitions) {
    this.jdbc = jdbc;
    this.definitions = definitions;
  }

  void add(UUID request, MoveWish wish, Approval approval, Instant now) {
    jdbc.sql(
            """
            insert into asked_approval (request, record_id, based_on, move, answers, item, parties, asked_by, asked_roles, asked_unit,
              through, reason, people, asked_at)
            values (:request, :record, :basedOn, :move, cast(:answers as jsonb), cast(:item as jsonb), cast(:parties as jsonb), :by, :roles, :unit,
              :through, :reason, :people, :now)
            """)
        .param("request", request)
        .param("record", wish.id().value())
        .param("basedOn", wish.basedOn())
        .param("move", wish.move().value())
        .param("answers", CanonicalJson.write(wish.answers()))
        .param("item", wish.item().map(CanonicalJson::write).orElse(null), Types.VARCHAR)
        .param("parties", wish.parties().map(PartyJson::write).orElse(null), Types.VARCHAR)
        .param("by", wish.actor().officer())
        .param("roles", wish.actor().roles().stream().map(Code::value).toArray(String[]::new))
        .param("unit", wish.actor().unit())
        .param("through", wish.through())
        .param("reason", wish.reason())
        .param("people", approval.people())
        .param("now", Versions.utc(now))
        .update();
  }

  void give(UUID request, String officer, boolean agreed, String reason, Instant now) {
    jdbc.sql(
            """
            insert into approval_given (request, by_officer, agreed, reason, given_at)
            values (:request, :by, :agreed, :reason, :now)
            """)
        .param("request", request)
        .param("by", officer)
        .param("agreed", agreed)
        .param("reason", reason)
        .param("now", Versions.utc(now))
        .update();
  }

  void end(UUID request, Asked.Outcome outcome, Instant now) {
    jdbc.sql(
            "insert into approval_ended (request, outcome, ended_at) values (:request, :outcome, :now)")
        .param("request", request)
        .param("outcome", outcome.name().toLowerCase(Locale.ROOT))
        .param("now", Versions.utc(now))
        .update();
  }

  /** Keeps others from the moves asked of a record until this transaction ends. */
  void hold(RecordId record) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:record, 1))")
        .param("record", record.toString())
        .query((row, number) -> number)
        .single();
  }

  /** The move asked for that has this identifier. */
  Optional<Asked> find(UUID request) {
    return list(ASKED + "where a.request = :param", request).stream().findFirst();
  }

  /** The moves asked for of a record, the newest first. */
  List<Asked> of(RecordId record) {
    return list(ASKED + "where a.record_id = :param order by a.asked_at desc", record.value());
  }

  /** All moves asked for that wait, of records that may be read, the oldest first. */
  List<Asked> waiting() {
    return list(
        ASKED + "where e.request is null and r.id <> :param order by a.asked_at", new UUID(0, 0));
  }

  private List<Asked> list(String sql, UUID param) {
    var asked = jdbc.sql(sql).param("param", param).query(this::asked).list();
    if (asked.isEmpty()) {
      return asked;
    }
    var given = given(asked.stream().map(Asked::request).toList());
    return asked.stream().map(one -> with(one, given)).toList();
  }

  private record GivenTo(UUID request, Asked.Given given) {}

  private Map<UUID, List<Asked.Given>> given(List<UUID> requests) {
    return jdbc
        .sql(
            """
            select request, by_officer, agreed, reason, given_at from approval_given
            where request = any(cast(:requests as uuid[])) order by given_at
            """)
        .param("requests", requests.stream().map(UUID::toString).toArray(String[]::new))
        .query(
            (row, number) ->
                new GivenTo(
                    row.getObject("request", UUID.class),
                    new Asked.Given(
                        row.getString("by_officer"),
                        row.getBoolean("agreed"),
                        row.getString("reason"),
                        Versions.instant(row, "given_at"))))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                GivenTo::request,
                Collectors.mapping(GivenTo::given, Collectors.toUnmodifiableList())));
  }

  private static Asked with(Asked asked, Map<UUID, List<Asked.Given>> given) {
    return new Asked(
        asked.request(),
        asked.record(),
        asked.basedOn(),
        asked.move(),
        asked.answers(),
        asked.item(),
        asked.parties(),
        asked.by(),
        asked.through(),
        asked.reason(),
        asked.at(),
        asked.people(),
        given.getOrDefault(asked.request(), List.of()),
        asked.outcome());
  }

  private Asked asked(ResultSet row, int number) throws SQLException {
    var type = new Code(row.getString("type"));
    var move = new Code(row.getString("move"));
    return new Asked(
        row.getObject("request", UUID.class),
        new RecordId(row.getObject("record_id", UUID.class)),
        row.getInt("based_on"),
        move,
        answers(type, row.getString("answers")),
        Optional.ofNullable(row.getString("item")).map(json -> item(type, move, json)),
        Optional.ofNullable(row.getString("parties")).map(PartyJson::read),
        new Actor(
            row.getString("asked_by"),
            codes(row.getArray("asked_roles")),
            row.getString("asked_unit")),
        row.getString("through"),
        row.getString("reason"),
        Versions.instant(row, "asked_at"),
        row.getInt("people"),
        List.of(),
        Optional.ofNullable(row.getString("outcome"))
            .map(outcome -> Asked.Outcome.valueOf(outcome.toUpperCase(Locale.ROOT))));
  }

  private static java.util.Set<Code> codes(Array array) throws SQLException {
    return Arrays.stream((String[]) array.getArray())
        .map(Code::new)
        .collect(Collectors.toUnmodifiableSet());
  }

  private Value.Group answers(Code type, String json) {
    return definitions
        .of(type)
        .map(known -> known.read(json))
        .orElseGet(() -> (Value.Group) CanonicalJson.read(json));
  }

  /** An item typed by the group that the move adds it to: read as part of a body that has nothing else. */
  private Value.Group item(Code type, Code move, String json) {
    return definitions
        .of(type)
        .flatMap(
            known ->
                known
                    .move(move)
                    .flatMap(found -> found.adds().map(group -> typed(known, group, json))))
        .orElseGet(() -> (Value.Group) CanonicalJson.read(json));
  }

  private static Value.Group typed(RecordType type, String group, String json) {
    var body = Overlay.raw(Map.of(group, new Value.Items(List.of(CanonicalJson.read(json)))));
    return (Value.Group) Overlay.items(type.read(CanonicalJson.write(body)), group).getFirst();
  }
}
