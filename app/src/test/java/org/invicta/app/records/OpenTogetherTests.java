package org.invicta.app.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.invicta.app.access.AccessForTests;
import org.invicta.app.access.SignedIn;
import org.invicta.app.store.Acting;
import org.invicta.app.store.FreshDatabase;
import org.invicta.engine.definition.Code;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Several people open records at the same moment: one commit, and for each what they would have had alone. */
@FreshDatabase
@SpringBootTest(properties = "invicta.practice=${invicta.root:..}/practice")
class OpenTogetherTests {

  private static final Code CONCERN = new Code("concern");

  @Autowired private OpenRecord open;
  @Autowired private ReadRecords read;
  @Autowired private Definitions definitions;
  @Autowired private JdbcClient jdbc;
  @Autowired private DataSource store;
  @Autowired private TransactionTemplate transaction;

  @Test
  void everybodyIsAnsweredWithTheirOwnRecordInFewerCommitsThanRecords() throws Exception {
    var officers =
        IntStream.range(0, 12).mapToObj(n -> officer("pc-together-" + n, "officer")).toList();
    var saving = new ArrayList<Callable<Saved>>();
    for (var round = 0; round < 10; round++) {
      for (var officer : officers) {
        saving.add(() -> as(officer, () -> opened(officer, "Avery " + officer.officer())));
      }
    }
    var before = commits();
    var saved = atOnce(saving);
    assertThat(saved).hasSize(120).allMatch(Saved.Done.class::isInstance);
    assertThat(commits() - before).isLessThan(120);
    assertThat(count("select count(*) from record where opened_by like 'pc-together-%'"))
        .isEqualTo(120);
    assertThat(
            count(
                "select count(*) from audit.entry where officer like 'pc-together-%' and kind = 'change' and detail = 'opened'"))
        .isEqualTo(120);
    assertThat(new VerifyChains(store).verify().broken()).isEmpty();
    for (var officer : officers) {
      var own = as(officer, () -> read.list(Listing.of(CONCERN).first(100)));
      assertThat(own)
          .hasSize(10)
          .allMatch(one -> one.recordedBy().equals(officer.officer().value()));
    }
  }

  @Test
  void whatIsWrittenIsWhatWouldBeWrittenAlone() {
    var officer = officer("pc-same", "officer");
    var together = id(as(officer, () -> opened(officer, "Robin")));
    var alone = id(as(officer, () -> transaction.execute(_ -> opened(officer, "Wren"))));
    assertThat(commitOf(together)).isNotEqualTo(commitOf(alone));
    for (var table : TABLES.entrySet()) {
      var sql = "select %s from %s order by 1".formatted(table.getValue(), table.getKey());
      assertThat(rows(sql, together)).as(table.getKey()).isEqualTo(rows(sql, alone)).isNotEmpty();
    }
  }

  /** What is written of a record, but for ids, times and what follows from them. */
  private static final Map<String, String> TABLES =
      Map.of(
          "record where id = :id", "type, version, state, opened_by",
          "record_version where record_id = :id",
              "type, definition_version, state, (body #- '{subject,given-name}')::text, true_from, recorded_by, through, reason, move, undoes, previous_hash",
          "link where record_id = :id", "role, kind, from_version, to_version",
          "assertion where record_id = :id",
              "says, system, case says when 'name' then '' else value end, version",
          "person p join link l on l.party_id = p.id where l.record_id = :id", "p.opened_by",
          "work where record_id = :id", "version, unit, holder, opened_by",
          "access.reach where record_id = :id", "because, who, until",
          "desk_item where record_id = :id and due is not null",
              "type, state, unit, holder, version, opened_by, due - opened_at",
          "clocks.clock where record_id = :id",
              "type, code, round, unit, due - started, within, within_value, calendar, presumed, phase, breached, done, ended, warns, due - wakes, owners, escalates, explain",
          "clocks.clock_event e join clocks.clock c on c.id = e.clock_id where c.record_id = :id",
              "e.kind, e.by_officer, e.move, e.version, e.words, e.due - e.happened");

  @Test
  void whoMayNotOpenIsRefusedAndTheirNeighboursAreNot() throws Exception {
    var may = officer("pc-may", "officer");
    var mayNot = officer("pc-may-not", "nobody-in-particular");
    var saving = new ArrayList<Callable<Saved>>();
    for (var each = 0; each < 20; each++) {
      saving.add(() -> as(may, () -> opened(may, "Quinn")));
      saving.add(
          () -> {
            assertThatThrownBy(() -> as(mayNot, () -> opened(mayNot, "Quinn")))
                .isInstanceOf(DataAccessException.class);
            return new Saved.Refused(List.of());
          });
    }
    assertThat(atOnce(saving)).filteredOn(Saved.Done.class::isInstance).hasSize(20);
    assertThat(count("select count(*) from record where opened_by = 'pc-may'")).isEqualTo(20);
    assertThat(count("select count(*) from record where opened_by = 'pc-may-not'")).isZero();
  }

  @Test
  void theFunctionTakesNothingThatItsSessionMayNotDo() {
    var officer = officer("pc-typed", "officer");
    var theirs = id(as(officer, () -> opened(officer, "Sky")));
    var known =
        jdbc.sql("select party_id from link where record_id = :id")
            .param("id", theirs.value())
            .query((row, _) -> row.getObject(1, UUID.class))
            .single();
    var secret = AccessForTests.session(store, officer, "");
    assertThatThrownBy(() -> typed(json("made-up", UUID.randomUUID(), "concern", "", "")))
        .rootCause()
        .hasMessageContaining("nobody who may open it");
    assertThatThrownBy(() -> typed(json(secret, UUID.randomUUID(), "custody-child", "", "")))
        .rootCause()
        .hasMessageContaining("nobody who may open it");
    assertThatThrownBy(
            () -> typed(json(secret, UUID.randomUUID(), "concern", known.toString(), "")))
        .rootCause()
        .hasMessageContaining("not entered with it");
    assertThatThrownBy(() -> typed(json(secret, theirs.value(), "concern", "", "")))
        .isInstanceOf(DataAccessException.class);
    var mine = UUID.randomUUID();
    typed(json(secret, mine, "concern", "", theirs.value().toString()));
    assertThat(
            count(
                "select count(*) from record where id = '" + mine + "' and opened_by = 'pc-typed'"))
        .isEqualTo(1);
    assertThat(count("select count(*) from proposal where because = 'typed'")).isZero();
  }

  private static String json(String secret, UUID id, String type, String person, String proposed) {
    var links =
        person.isEmpty()
            ? ""
            : "{\"record_id\": \"%s\", \"role\": \"about\", \"kind\": \"person\", \"party_id\": \"%s\"}"
                .formatted(id, person);
    var rows =
        proposed.isEmpty()
            ? ""
            : """
            "public.proposal": [{"record_id": "%s", "record_version": 1, "table_code": "t", "version_from": "2026-01-01",
              "row_number": 1, "inputs": {}, "proposed": "x", "because": "typed", "made_at": "2026-03-10T19:40:00Z"}]
            """
                .formatted(proposed);
    return """
    {"records": [{"secret": "%s", "id": "%s", "type": "%s", "definition": 1, "state": "draft", "body": {}, "through": "typed",
      "reason": "", "true_from": "2026-03-10T19:40:00Z", "recorded_at": "2026-03-10T19:40:00Z", "hash": "\\\\x%s", "digest": "\\\\x%s"}],
     "links": [%s], "people": [], "said": [], "rows": {%s}}
    """
        .formatted(secret, id, type, "00".repeat(32), "00".repeat(32), links, rows);
  }

  private void typed(String json) {
    Acting.<Boolean, RuntimeException>asNobody(
        () -> {
          jdbc.sql("select open_together(cast(:json as jsonb))")
              .param("json", json)
              .query((_, _) -> true)
              .list();
          return true;
        });
  }

  private Saved opened(SignedIn officer, String name) {
    var body =
        definitions
            .of(CONCERN)
            .orElseThrow()
            .read(
                """
                {"subject": {"given-name": "%s", "family-name": "Example", "date-of-birth": "2011-06-14"},
                 "concern": {"about-whom": "child", "seen-at": "2026-03-10T19:40:00Z", "categories": ["neglect"], "facts": "No food"},
                 "safety": {"immediate-danger": "no"},
                 "aware": {"seen": "yes", "environment": "Fridge empty"},
                 "voice-of-the-child": {"spoken-to": "yes", "spoken-alone": "yes", "own-words": "I do his tea", "demeanour": "Tired"},
                 "consent": {"agreement": "not-asked", "without-because": "No adult was there"},
                 "risk": {"level": "medium", "reason": "Left alone"}}
                """
                    .formatted(name));
    var draft =
        new Draft(
            CONCERN, Optional.empty(), body, List.of(), Instant.parse("2026-03-10T19:40:00Z"));
    return open.open(draft, Actor.of(officer), "test");
  }

  private static RecordId id(Saved saved) {
    if (saved instanceof Saved.Done(var id, _, _)) {
      return id;
    }
    throw new AssertionError(saved);
  }

  private static SignedIn officer(String code, String role) {
    return new SignedIn(new Code(code), code, List.of(), Set.of(new Code(role)), "Unit A");
  }

  private <T> T as(SignedIn officer, Acting.Work<T, RuntimeException> work) {
    var secret = AccessForTests.session(store, officer, "protect-child");
    return Acting.asNobody(
        () -> {
          Acting.become(secret);
          return work.call();
        });
  }

  private static List<Saved> atOnce(List<Callable<Saved>> saving) throws Exception {
    var start = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running =
          saving.stream()
              .map(
                  each ->
                      threads.submit(
                          () -> {
                            start.await();
                            return each.call();
                          }))
              .toList();
      start.countDown();
      var saved = new ArrayList<Saved>();
      for (var each : running) {
        saved.add(each.get());
      }
      return saved;
    }
  }

  private long commits() {
    return count("select count(distinct tx) from record_version");
  }

  private String commitOf(RecordId id) {
    return jdbc.sql("select tx::text from record_version where record_id = :id")
        .param("id", id.value())
        .query((row, _) -> row.getString(1))
        .single();
  }

  private long count(String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }

  private List<String> rows(String sql, RecordId id) {
    return jdbc.sql("select r::text from (" + sql + ") r")
        .param("id", id.value())
        .query((row, _) -> row.getString(1))
        .list();
  }
}
