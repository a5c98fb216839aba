package org.invicta.app.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.invicta.app.records.TestPractice.COLLISION;
import static org.invicta.app.records.TestPractice.body;
import static org.invicta.app.records.TestRecords.ADEYEMI;
import static org.invicta.app.records.TestRecords.MORNING;
import static org.invicta.app.records.TestRecords.code;
import static org.invicta.app.records.TestRecords.collision;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.invicta.engine.body.Problem;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.PartyKind;
import org.junit.jupiter.api.Test;

class SaveAndReadTests {

  private static final String PLAIN = "{\"when\":{\"occurred-on\":\"2024-05-21\"}}";
  private static final String LEEDS =
      "{\"when\":{\"occurred-on\":\"2024-05-21\"},\"where\":{\"district\":\"E08000035\"}}";

  private static final TestStore STORE = new TestStore();

  private final SettableClock clock = new SettableClock();
  private final TestRecords records =
      new TestRecords(STORE.dataSource(), TestPractice.practice(), clock);

  @Test
  void refusesABodyWithEveryProblemAtOnce() {
    var saved =
        records.open.open(
            collision(
                "bad", "{\"where\":{\"speed-limit\":71,\"colour\":\"red\"},\"weather\":{\"a\":1}}"),
            ADEYEMI);
    assertThat(problems(saved))
        .extracting(Problem::code, Problem::field)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("R007", "when.occurred-on"),
            org.assertj.core.groups.Tuple.tuple("R003", "where.speed-limit"),
            org.assertj.core.groups.Tuple.tuple("R001", "where.colour"),
            org.assertj.core.groups.Tuple.tuple("R001", "weather"));
  }

  @Test
  void refusesATypeThatIsNotDefined() {
    var draft = new Draft(code("unicorn"), Optional.empty(), body("{}"), List.of(), MORNING);
    assertThat(problems(records.open.open(draft, ADEYEMI)))
        .extracting(Problem::code)
        .containsExactly("R030");
  }

  @Test
  void refusesASaveByNobodyAndABlankKey() {
    var saved = records.open.open(collision(" ", PLAIN), new Provenance(" ", "page", ""));
    assertThat(problems(saved)).extracting(Problem::code).containsExactlyInAnyOrder("R035", "R033");
  }

  @Test
  void refusesAPartyThatDoesNotExist() {
    var draft =
        new Draft(
            COLLISION,
            Optional.of("party"),
            body(PLAIN),
            List.of(new Party(code("district"), PartyKind.ORGANISATION, new UUID(1, 2))),
            MORNING);
    assertThat(problems(records.open.open(draft, ADEYEMI)))
        .extracting(Problem::code)
        .containsExactly("R024");
  }

  @Test
  void refusesAKeyThatAnotherRecordHas() {
    var id = records.opened("taken", PLAIN);
    var saved = records.open.open(collision("taken", LEEDS), ADEYEMI);
    assertThat(problems(saved)).extracting(Problem::code).containsExactly("R031");
    assertThat(records.read.history(id)).hasSize(1);
  }

  @Test
  void refusesAChangeOfARecordThatDoesNotExist() {
    var saved =
        records.change.change(new RecordId(new UUID(3, 4)), 1, body(PLAIN), MORNING, ADEYEMI);
    assertThat(problems(saved)).extracting(Problem::code).containsExactly("R032");
  }

  @Test
  void readsBackWhatWasSaved() {
    var json =
        """
        {"when":{"occurred-on":"2024-05-21","reported-at":"2024-05-21T14:30:00Z","took":"PT6H"},
         "where":{"latitude":51.500000,"dark":"not-known","weather":["fog","rain"],"note":"“Weiß ich nicht” 🚲\\n"},
         "casualties":{"casualties":[{"severity":"serious","age":15},{"severity":"slight"}]}}
        """;
    var id = records.opened("whole", json);
    var read = records.read.find(id).orElseThrow();
    assertThat(read.body()).isEqualTo(body(json.replace("51.500000", "51.5")));
    assertThat(read.version()).isEqualTo(1);
    assertThat(read.state()).isEqualTo(code("provisional"));
    assertThat(read.recordedAt()).isEqualTo(clock.instant());
    assertThat(read.trueFrom()).isEqualTo(MORNING);
    assertThat(read.recordedBy()).isEqualTo("pc-adeyemi");
    assertThat(records.read.find(COLLISION, "whole")).contains(read);
  }

  @Test
  void writesNothingWhenNothingChanges() {
    var id = records.opened("same", LEEDS);
    var again =
        body(
            "{\"where\":{\"district\":\"E08000035\",\"note\":\"\"},\"when\":{\"occurred-on\":\"2024-05-21\"}}");
    assertThat(records.change.change(id, 1, again, MORNING, ADEYEMI))
        .isEqualTo(new Saved.Unchanged(id, 1));
    assertThat(records.open.open(collision("same", LEEDS), ADEYEMI))
        .isEqualTo(new Saved.Unchanged(id, 1));
    assertThat(records.read.history(id)).hasSize(1);
  }

  @Test
  void keepsEveryVersionAndReadsAsKnownThen() {
    var id = records.opened("history", PLAIN);
    var before = clock.instant();
    clock.forward(Duration.ofDays(1));
    assertThat(records.change.change(id, 1, body(LEEDS), MORNING, ADEYEMI))
        .isEqualTo(new Saved.Done(id, 2));
    assertThat(records.read.find(id, before).orElseThrow().body()).isEqualTo(body(PLAIN));
    assertThat(records.read.find(COLLISION, "history", clock.instant()).orElseThrow().version())
        .isEqualTo(2);
    assertThat(records.read.find(id, before.minusMillis(1))).isEmpty();
    assertThat(records.read.history(id)).extracting(Snapshot::version).containsExactly(1, 2);
  }

  @Test
  void keepsVersionsInOrderWhenTheClockIsPutBack() {
    var id = records.opened("clock", PLAIN);
    clock.back(Duration.ofHours(1));
    records.change.change(id, 1, body(LEEDS), MORNING, ADEYEMI);
    var history = records.read.history(id);
    assertThat(history.get(1).recordedAt()).isAfter(history.get(0).recordedAt());
  }

  @Test
  void showsBothVersionsOfALostUpdate() {
    var id = records.opened("lost", PLAIN);
    records.change.change(id, 1, body(LEEDS), MORNING, ADEYEMI);
    var mine = body("{\"when\":{\"occurred-on\":\"2024-05-22\"}}");
    var saved = records.change.change(id, 1, mine, MORNING, ADEYEMI);
    assertThat(saved)
        .isInstanceOfSatisfying(
            Saved.LostUpdate.class,
            lost -> {
              assertThat(lost.theirs().version()).isEqualTo(2);
              assertThat(lost.theirs().body()).isEqualTo(body(LEEDS));
              assertThat(lost.yours()).isEqualTo(mine);
            });
    assertThat(records.read.history(id)).hasSize(2);
  }

  @Test
  void keepsPartiesForTheVersionsTheyHoldFor() {
    var leeds = organisation("E08000035");
    var bradford = organisation("E08000032");
    var draft = new Draft(COLLISION, Optional.of("parties"), body(PLAIN), List.of(leeds), MORNING);
    var id = ((Saved.Done) records.open.open(draft, ADEYEMI)).id();
    records.change.change(id, 1, body(PLAIN), List.of(bradford), MORNING, ADEYEMI);
    records.change.change(id, 2, body(LEEDS), MORNING, ADEYEMI);
    assertThat(records.read.history(id))
        .extracting(Snapshot::parties)
        .containsExactly(List.of(leeds), List.of(bradford), List.of(bradford));
  }

  @Test
  void movesARecordAndRefusesWhatItsLifecycleForbids() {
    var id = records.opened("move", LEEDS);
    var analyst = Set.of(code("analyst"));
    var finalise = code("finalise");
    assertThat(problems(records.move.move(id, 1, finalise, Set.of(), ADEYEMI)))
        .extracting(Problem::code)
        .containsExactly("L003");
    assertThat(records.move.move(id, 1, finalise, analyst, ADEYEMI))
        .isEqualTo(new Saved.Done(id, 2));
    assertThat(records.read.find(id).orElseThrow().state()).isEqualTo(code("final"));
    assertThat(problems(records.move.move(id, 2, finalise, analyst, ADEYEMI)))
        .extracting(Problem::code)
        .containsExactly("L002");
    assertThat(problems(records.move.move(id, 2, code("reopen"), analyst, ADEYEMI)))
        .extracting(Problem::code)
        .containsExactly("L005");
    assertThat(records.move.move(id, 1, finalise, analyst, ADEYEMI))
        .isInstanceOf(Saved.LostUpdate.class);
  }

  @Test
  void refusesAMoveUntilItsFieldsAreAnswered() {
    var id = records.opened("needs", PLAIN);
    var problems =
        problems(records.move.move(id, 1, code("finalise"), Set.of(code("analyst")), ADEYEMI));
    assertThat(problems).extracting(Problem::code).containsExactly("L004");
    assertThat(problems).extracting(Problem::field).containsExactly("where.district");
  }

  @Test
  void listsByStateAnswerAndPage() {
    var first = records.opened("list-1", LEEDS.replace("E08000035", "E1"));
    records.opened("list-2", LEEDS.replace("E08000035", "E2"));
    var third = records.opened("list-3", LEEDS.replace("E08000035", "E1"));
    var listing = Listing.of(COLLISION).where(Map.of("where.district", "E1"));
    assertThat(records.read.list(listing)).extracting(Snapshot::id).containsExactly(first, third);
    assertThat(records.read.list(listing.first(1))).extracting(Snapshot::id).containsExactly(first);
    assertThat(records.read.list(listing.after(first)))
        .extracting(Snapshot::id)
        .containsExactly(third);
    assertThat(records.read.list(listing.in(code("final")))).isEmpty();
    assertThat(records.read.list(listing.knownAt(clock.instant().minusSeconds(1)))).isEmpty();
    assertThat(records.read.list(listing.knownAt(clock.instant()))).hasSize(2);
  }

  @Test
  void theDatabaseRefusesToRewriteHistory() {
    records.opened("append-only", PLAIN);
    for (String sql :
        List.of(
            "update record_version set body = '{}'",
            "delete from record_version",
            "truncate record_version",
            "delete from record",
            "delete from link")) {
      assertThatThrownBy(() -> STORE.jdbc().sql(sql).update())
          .hasStackTraceContaining("append-only");
    }
  }

  private static Party organisation(String gss) {
    var id = UUID.randomUUID();
    STORE
        .jdbc()
        .sql("insert into organisation values (:id, 'gss', :code, 'District', now())")
        .param("id", id)
        .param("code", gss)
        .update();
    return new Party(new Code("district"), PartyKind.ORGANISATION, id);
  }

  private static List<Problem> problems(Saved saved) {
    assertThat(saved).isInstanceOf(Saved.Refused.class);
    return ((Saved.Refused) saved).problems();
  }
}
