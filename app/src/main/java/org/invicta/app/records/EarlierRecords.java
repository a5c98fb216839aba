package org.invicta.app.records;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.invicta.app.access.AsSystem;
import org.invicta.engine.body.Body;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Counting;
import org.invicta.engine.definition.FieldKind;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.RecordDefinition;
import org.invicta.engine.definition.RecordDefinition.Located;
import org.invicta.engine.expression.Value;
import org.invicta.engine.time.London;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts other records about the same person, whoever may see them: the application counts, and gives away how many and when the last one
 * was, nothing else. The same person is whoever was chosen, and anybody whom some record names with exactly the same name and date of
 * birth.
 */
@Component
public final class EarlierRecords {

  private static final String COUNT =
      """
      with same (id) as (
        select unnest(cast(:people as uuid[]))
        union
        %s
      ), found as (
        select distinct record.id, coalesce(cast(version.body #>> cast(:path as text[]) as timestamptz), record.opened_at) as happened
        from same join link on link.party_id = same.id and link.role = :role and link.kind = 'person' and link.to_version is null
          join record on record.id = link.record_id and record.type = :type
          join record_version version on version.record_id = record.id and version.version = record.version
        where (cast(:self as uuid) is null or record.id <> cast(:self as uuid))
          and (cardinality(cast(:states as text[])) = 0 or record.state = any(cast(:states as text[])))
      )
      select count(*) as often, max(happened) as last from found
      where cast(:since as timestamptz) is null or happened > :since and happened <= :until
      """
          .formatted(Namesakes.IDS);

  private final JdbcClient jdbc;
  private final Practice practice;
  private final AsSystem system;
  private final InstantSource clock;

  EarlierRecords(JdbcClient jdbc, Practice practice, AsSystem system, InstantSource clock) {
    this.jdbc = jdbc;
    this.practice = practice;
    this.system = system;
    this.clock = clock;
  }

  /** What was found: how many, and when the last one happened. */
  private record Found(int often, Optional<Instant> last) {}

  /** What is asked of the store: several fields may be filled from one answer. */
  private record Question(Code of, Code about, Code as, Optional<Code> back, List<Code> states) {

    static Question of(Counting counting) {
      return new Question(
          counting.of(), counting.about(), counting.as(), counting.back(), counting.states());
    }
  }

  /** Somebody in a role: those chosen, and the name and date of birth that the record gives. */
  private record Who(List<UUID> people, String name, String born) {

    boolean isKnown() {
      return !people.isEmpty() || (!name.isBlank() && !born.isBlank());
    }

    /** What two who save for the same person at once have in common. */
    List<String> keys() {
      var keys = new ArrayList<>(people.stream().map(UUID::toString).toList());
      if (!born.isBlank() && !name.isBlank()) {
        keys.add(name.toLowerCase(Locale.ROOT) + "|" + born);
      }
      return keys.stream().sorted().toList();
    }
  }

  /**
   * The body with what is counted filled in, whatever was sent for it. Where records of certain states are counted, those who save for the
   * same person at once wait for one another until the transaction ends.
   *
   * @param parties who takes part
   * @param self the record itself, where it is there already
   */
  public Value.Group counted(
      RecordDefinition definition, Value.Group body, List<Party> parties, Optional<RecordId> self) {
    if (definition.counts().isEmpty()) {
      return body;
    }
    var without = Overlay.without(body, definition.counts().stream().map(Counting::field).toList());
    var found = new LinkedHashMap<String, Value>();
    var answers = new HashMap<Question, Found>();
    for (var counting : definition.counts()) {
      var who = who(definition, counting, without, parties);
      if (who.isKnown()) {
        var answer =
            answers.computeIfAbsent(
                Question.of(counting), _ -> count(definition, counting, who, without, self));
        value(definition, counting, answer).ifPresent(value -> found.put(counting.field(), value));
      }
    }
    return found.isEmpty() ? without : Overlay.of(without, Overlay.raw(found));
  }

  /** As it was counted before, where it is still about the same people; otherwise counted anew. */
  Value.Group kept(
      RecordDefinition definition, Value.Group body, List<Party> parties, Snapshot before) {
    var same =
        definition.counts().stream()
            .allMatch(
                counting -> people(counting, parties).equals(people(counting, before.parties())));
    return same
        ? asCounted(definition, body, before.body())
        : counted(definition, body, parties, Optional.of(before.id()));
  }

  /** A body with what an earlier one says was counted, whatever it says itself. */
  public static Value.Group asCounted(
      RecordDefinition definition, Value.Group body, Value.Group before) {
    if (definition.counts().isEmpty()) {
      return body;
    }
    var was = new LinkedHashMap<String, Value>();
    for (var counting : definition.counts()) {
      Overlay.at(before, counting.field()).ifPresent(value -> was.put(counting.field(), value));
    }
    var without = Overlay.without(body, definition.counts().stream().map(Counting::field).toList());
    return was.isEmpty() ? without : Overlay.of(without, Overlay.raw(was));
  }

  /** What was counted, in words: said beside what stands in the way because of it. */
  static String words(RecordDefinition definition, Value.Group body) {
    return definition.counts().stream()
        .flatMap(counting -> words(definition, body, counting.field()).stream())
        .collect(Collectors.joining("; "));
  }

  private static Optional<String> words(
      RecordDefinition definition, Value.Group body, String field) {
    return Overlay.at(body, field)
        .flatMap(
            value ->
                definition
                    .field(field)
                    .map(Located::field)
                    .map(one -> one.label() + ": " + FieldWords.words(one.kind(), value)));
  }

  private static List<UUID> people(Counting counting, List<Party> parties) {
    return parties.stream()
        .filter(party -> party.role().equals(counting.about()))
        .map(Party::id)
        .sorted()
        .toList();
  }

  private static Who who(
      RecordDefinition definition, Counting counting, Value.Group body, List<Party> parties) {
    var says =
        definition.parties().stream()
            .filter(role -> role.code().equals(counting.about()))
            .flatMap(role -> role.says().stream())
            .findFirst();
    return new Who(
        people(counting, parties),
        says.map(one -> WhoItIs.name(definition, one, body)).orElse(""),
        says.flatMap(RecordDefinition.Says::born)
            .flatMap(field -> WhoItIs.words(definition, body, field))
            .orElse(""));
  }

  private static Optional<Value> value(
      RecordDefinition definition, Counting counting, Found found) {
    var isMoment =
        definition
            .field(counting.field())
            .filter(located -> located.field().kind() instanceof FieldKind.Instant)
            .isPresent();
    return isMoment
        ? found.last().map(Value.Moment::new)
        : Optional.of(
            new Value.Number(BigDecimal.valueOf(found.often() + (counting.withThis() ? 1L : 0L))));
  }

  private Found count(
      RecordDefinition definition,
      Counting counting,
      Who who,
      Value.Group body,
      Optional<RecordId> self) {
    var until = happened(definition, body).orElseGet(clock::instant);
    var since = counting.back().flatMap(back -> days(back, until)).map(days -> before(until, days));
    return system.call(
        () -> {
          if (!counting.states().isEmpty()) {
            who.keys().forEach(this::alone);
          }
          return jdbc.sql(COUNT)
              .param("people", who.people().stream().map(UUID::toString).toArray(String[]::new))
              .param("name", who.name())
              .param("born", who.name().isBlank() ? "" : who.born())
              .param("role", counting.as().value())
              .param("type", counting.of().value())
              .param("path", path(counting.of()))
              .param("self", self.map(id -> id.value().toString()).orElse(null), Types.VARCHAR)
              .param("states", counting.states().stream().map(Code::value).toArray(String[]::new))
              .param("since", since.map(Versions::utc).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE)
              .param("until", Versions.utc(until))
              .query(EarlierRecords::found)
              .single();
        });
  }

  private void alone(String key) {
    jdbc.sql("select cast(pg_advisory_xact_lock(hashtextextended(:key, 0)) as text)")
        .param("key", key)
        .query((row, number) -> Optional.ofNullable(row.getString(1)))
        .single();
  }

  private static Found found(ResultSet row, int number) throws SQLException {
    return new Found(
        row.getInt("often"),
        Optional.ofNullable(row.getObject("last", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant));
  }

  private Optional<Integer> days(Code back, Instant on) {
    return Optional.ofNullable(practice.values().get(back))
        .flatMap(value -> value.on(London.dayOf(on)))
        .flatMap(
            value ->
                value instanceof Value.Number(var number)
                    ? Optional.of(number.intValue())
                    : Optional.empty());
  }

  private static Instant before(Instant moment, int days) {
    return moment.atZone(London.ZONE).minusDays(days).toInstant();
  }

  private static Optional<Instant> happened(RecordDefinition definition, Value.Group body) {
    return definition
        .occurred()
        .flatMap(field -> Body.value(definition, body, field.value()))
        .flatMap(
            value ->
                switch (value) {
                  case Value.Moment(var moment) -> Optional.of(moment);
                  case Value.Day(var day) -> Optional.of(London.endOf(day));
                  default -> Optional.empty();
                });
  }

  /** Where a body of that type says when it happened; nowhere where it does not say. */
  private String[] path(Code type) {
    return Optional.ofNullable(practice.records().get(type))
        .flatMap(
            definition -> definition.occurred().flatMap(field -> definition.field(field.value())))
        .map(
            located ->
                Stream.of(located.section().code(), located.field().code())
                    .map(Code::value)
                    .toArray(String[]::new))
        .orElseGet(() -> new String[] {"", ""});
  }
}
