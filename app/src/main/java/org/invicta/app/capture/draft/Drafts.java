package org.invicta.app.capture.draft;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.invicta.app.capture.form.Entries;
import org.invicta.app.records.RecordId;
import org.invicta.engine.definition.Code;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps drafts, each for the officer it belongs to and for as long as policy says. */
@Component
public class Drafts {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<Map<String, List<String>>> TYPED = new TypeReference<>() {};

  private static final String SELECT =
      """
      select id, officer, type, definition_version, aim, record, based_on, move, typed::text as typed, touched,
        changed_at
      from capture.draft
      where officer = :officer and changed_at > :oldest
      """;

  private final JdbcClient jdbc;
  private final InstantSource clock;
  private final KeepDrafts keep;

  Drafts(JdbcClient jdbc, InstantSource clock, KeepDrafts keep) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.keep = keep;
  }

  /** Begins a draft. One with the same aim that was begun and never touched gives way to it. */
  public UUID begin(String officer, Code type, int definitionVersion, Aim aim, Entries prefilled) {
    expire();
    jdbc.sql(
            """
            delete from capture.draft
            where officer = :officer and type = :type and not touched and aim = :aim
              and record is not distinct from :record and move is not distinct from :move
            """)
        .param("officer", officer)
        .param("type", type.value())
        .params(aim(aim))
        .update();
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into capture.draft
              (id, officer, type, definition_version, aim, record, based_on, move, typed, opened_at, changed_at)
            values (:id, :officer, :type, :version, :aim, :record, :basedOn, :move, cast(:typed as json), :now, :now)
            """)
        .param("id", id)
        .param("officer", officer)
        .param("type", type.value())
        .param("version", definitionVersion)
        .params(aim(aim))
        .param("typed", write(prefilled))
        .param("now", utc(clock.instant()))
        .update();
    return id;
  }

  /** An officer's own draft, unless it was discarded. */
  public Optional<KeptDraft> find(UUID id, String officer) {
    return jdbc.sql(SELECT + " and id = :id and discarded_at is null")
        .param("id", id)
        .param("officer", officer)
        .param("oldest", oldest())
        .query(Drafts::draft)
        .optional();
  }

  /** An officer's draft of a move or change of a record, if one was begun and touched. */
  public Optional<KeptDraft> find(String officer, Aim aim) {
    return list(officer).stream().filter(draft -> isSame(draft.aim(), aim)).findFirst();
  }

  private static boolean isSame(Aim one, Aim other) {
    return switch (one) {
      case Aim.Open open -> open.equals(other);
      case Aim.Change(var record, _) ->
          other instanceof Aim.Change(var wanted, _) && wanted.equals(record);
      case Aim.Move(var record, _, var move) ->
          other instanceof Aim.Move(var wanted, _, var made)
              && wanted.equals(record)
              && made.equals(move);
    };
  }

  /** What an officer has begun and typed something into, the latest first. */
  public List<KeptDraft> list(String officer) {
    return jdbc.sql(SELECT + " and touched and discarded_at is null order by changed_at desc")
        .param("officer", officer)
        .param("oldest", oldest())
        .query(Drafts::draft)
        .list();
  }

  /** What an officer has discarded and may still put back. */
  public List<KeptDraft> discarded(String officer) {
    return jdbc.sql(SELECT + " and discarded_at is not null order by discarded_at desc")
        .param("officer", officer)
        .param("oldest", oldest())
        .query(Drafts::draft)
        .list();
  }

  /** Keeps what was typed. */
  public void keep(KeptDraft draft, Entries entries) {
    jdbc.sql(
            """
            update capture.draft set typed = cast(:typed as json), touched = true, changed_at = :now
            where id = :id and officer = :officer
            """)
        .param("typed", write(entries))
        .param("now", utc(clock.instant()))
        .param("id", draft.id())
        .param("officer", draft.officer())
        .update();
  }

  /** Bases the draft on a newer version of its record. */
  public void rebase(KeptDraft draft, int version) {
    jdbc.sql("update capture.draft set based_on = :version where id = :id and officer = :officer")
        .param("version", version)
        .param("id", draft.id())
        .param("officer", draft.officer())
        .update();
  }

  /** Puts a draft out of sight; it may be put back for as long as drafts are kept. */
  public void discard(UUID id, String officer) {
    mark(id, officer, Optional.of(clock.instant()));
  }

  /** Puts back what was discarded. */
  public void putBack(UUID id, String officer) {
    mark(id, officer, Optional.empty());
  }

  private void mark(UUID id, String officer, Optional<Instant> discarded) {
    jdbc.sql(
            """
            update capture.draft set discarded_at = :at where id = :id and officer = :officer
            """)
        .param("at", discarded.map(Drafts::utc).orElse(null))
        .param("id", id)
        .param("officer", officer)
        .update();
  }

  /** Forgets a draft that has become what it was to become. */
  public void sent(KeptDraft draft) {
    jdbc.sql("delete from capture.draft where id = :id and officer = :officer")
        .param("id", draft.id())
        .param("officer", draft.officer())
        .update();
  }

  /** How long a draft is kept after its last change. */
  public Duration kept() {
    return keep.length();
  }

  private void expire() {
    jdbc.sql("delete from capture.draft where changed_at <= :oldest")
        .param("oldest", oldest())
        .update();
  }

  private OffsetDateTime oldest() {
    return utc(clock.instant().minus(keep.length()));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static Map<String, Object> aim(Aim aim) {
    var params = new java.util.HashMap<String, Object>();
    params.put("aim", word(aim));
    var record = aim instanceof Aim.Open(var origin) ? origin : aim.existing();
    params.put("record", record.map(RecordId::value).orElse(null));
    params.put("basedOn", aim.version() == 0 ? null : aim.version());
    params.put("move", aim instanceof Aim.Move(_, _, var move) ? move.value() : null);
    return params;
  }

  private static String word(Aim aim) {
    return switch (aim) {
      case Aim.Open _ -> "open";
      case Aim.Change _ -> "change";
      case Aim.Move _ -> "move";
    };
  }

  private static KeptDraft draft(ResultSet row, int number) throws SQLException {
    var record = Optional.ofNullable(row.getObject("record", UUID.class)).map(RecordId::new);
    var aim =
        switch (row.getString("aim")) {
          case "change" -> new Aim.Change(record.orElseThrow(), row.getInt("based_on"));
          case "move" ->
              new Aim.Move(
                  record.orElseThrow(), row.getInt("based_on"), new Code(row.getString("move")));
          default -> new Aim.Open(record);
        };
    return new KeptDraft(
        row.getObject("id", UUID.class),
        row.getString("officer"),
        new Code(row.getString("type")),
        row.getInt("definition_version"),
        aim,
        new Entries(JSON.readValue(row.getString("typed"), TYPED)),
        row.getBoolean("touched"),
        row.getObject("changed_at", OffsetDateTime.class).toInstant());
  }

  private static String write(Entries entries) {
    return JSON.writeValueAsString(entries.typed());
  }
}
