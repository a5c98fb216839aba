package org.invicta.app.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.invicta.app.audit.VerifyLanes;
import org.invicta.app.store.FreshDatabase;
import org.invicta.app.store.OwnerStore;
import org.invicta.browser.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A record is shown to those who need to know, once they have said what for; to others when a child cannot wait; and the log has it all. */
@FreshDatabase
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"invicta.practice=${invicta.root:..}/practice", "invicta.demonstration=true"})
class NeedToKnowPagesTests {

  private static final String SCHOOLS_OFFICER = "hal-merriden";
  private static final String CONSTABLE = "rowan-hollis";
  private static final String REFERRAL_MANAGER = "owen-brabant";
  private static final String AUDITOR = "silas-wick";
  private static final String SECRET = "He drinks at night";

  private final OwnerStore owner;
  private final VerifyLanes lanes;

  @LocalServerPort private int port;

  NeedToKnowPagesTests(@Autowired OwnerStore owner, @Autowired VerifyLanes lanes) {
    this.owner = owner;
    this.lanes = lanes;
  }

  @Test
  void aPurposeIsAskedForOnceAndKeptInTheLog() {
    var record = concern("somebody", "Another unit");
    var manager = visitor(REFERRAL_MANAGER);
    assertThat(location(manager.get("/records/" + record)))
        .isEqualTo("/purpose?next=%2Frecords%2F" + record);
    assertThat(reads(record)).isEmpty();
    var asked = manager.get("/purpose?next=/records/" + record);
    assertThat(asked.body()).contains("Why are you looking?").contains("To protect a child");
    assertThat(choose(manager, "nonsense", record).statusCode()).isEqualTo(400);
    assertThat(location(choose(manager, "protect-child", record))).isEqualTo("/records/" + record);
    var page = manager.get("/records/" + record);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("To protect a child");
    assertThat(reads(record))
        .containsExactly("owen-brabant, Central Referral Unit, protect-child, GET /records/{id}");
    assertThat(lanes.verify().broken()).isEmpty();
  }

  @Test
  void whoMayNotSeeItIsToldSoAndNothingOfTheChild() {
    var record = concern("somebody", "Another unit");
    var officer = visitor(SCHOOLS_OFFICER);
    assertThat(location(officer.get("/records/" + record)))
        .isEqualTo("/records/" + record + "/break-glass");
    var refusal = officer.get("/records/" + record + "/break-glass");
    assertThat(refusal.statusCode()).isEqualTo(403);
    assertThat(refusal.body()).contains("You may not see this record").doesNotContain(SECRET);
    assertThat(officer.get("/api/records/concern/" + record).statusCode()).isEqualTo(403);
    assertThat(officer.get("/records/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    assertThat(kinds(record)).contains("refused").doesNotContain("read");
  }

  @Test
  void brokenGlassOpensItUntilItsTimeAndIsReviewedBySomebodyElse() {
    var record = concern("somebody", "Another unit");
    var officer = visitor(SCHOOLS_OFFICER);
    choose(officer, "respond", record);
    assertThat(breakGlass(officer, record, "").statusCode()).isEqualTo(422);
    assertThat(breakGlass(officer, record, "now").statusCode()).isEqualTo(422);
    var opened =
        breakGlass(
            officer, record, "A child is alone at the station and I must know whom to call.");
    assertThat(location(opened)).isEqualTo("/records/" + record);
    assertThat(officer.get("/records/" + record).statusCode()).isEqualTo(200);
    assertThat(kinds(record)).contains("break-glass", "read");

    assertThat(officer.get("/access/reviews").statusCode()).isEqualTo(403);
    var auditor = visitor(AUDITOR);
    assertThat(auditor.get("/access/reviews").body()).contains("Hal Merriden");
    var review =
        owner
            .jdbc()
            .sql("select id from access.break_glass where record_id = :record")
            .param("record", record)
            .query(UUID.class)
            .single();
    var page = "/access/reviews/" + review;
    assertThat(post(auditor, page, Map.of()).statusCode()).isEqualTo(422);
    assertThat(
            location(
                post(auditor, page, Map.of("upheld", "no", "finding", "The unit was on duty."))))
        .isEqualTo("/access/reviews");
    assertThat(auditor.get(page).statusCode()).isEqualTo(404);
    owner.jdbc().sql("update access.reach set until = now() where because = 'glass'").update();
    assertThat(location(officer.get("/records/" + record))).endsWith("/break-glass");
  }

  @Test
  void aFieldKeptForFewerIsLeftOutForOthers() {
    var record = concern("somebody", "Schools Team");
    owner
        .jdbc()
        .sql("insert into access.reach values (:record, 'holder', 'hal-merriden', null)")
        .param("record", record)
        .update();
    var officer = visitor(SCHOOLS_OFFICER);
    choose(officer, "protect-child", record);
    assertThat(officer.get("/records/" + record).body()).doesNotContain(SECRET);
    assertThat(officer.get("/api/records/concern/" + record).body()).doesNotContain(SECRET);
    var manager = visitor(REFERRAL_MANAGER);
    choose(manager, "protect-child", record);
    assertThat(manager.get("/api/records/concern/" + record).body()).contains(SECRET);
  }

  @Test
  void aFieldKeptForFewerIsNotShownToWhoCarriesItOnInAVersionOfTheirs() {
    var record = concern("somebody", "Schools Team");
    held(record, SCHOOLS_OFFICER);
    carriedOn(record, SCHOOLS_OFFICER);
    var officer = visitor(SCHOOLS_OFFICER);
    choose(officer, "protect-child", record);
    for (var path :
        List.of(
            "/records/" + record,
            "/records/" + record + "/compare?from=1&to=2",
            "/api/records/concern/" + record,
            "/api/records/concern/" + record + "/versions",
            "/api/records/concern",
            "/records/of/concern")) {
      var answer = officer.get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      assertThat(answer.body()).as(path).doesNotContain(SECRET);
    }
  }

  @Test
  void whoAloneWroteTheRecordSeesWhatTheyWrote() {
    var record = concern(CONSTABLE, "Medway Patrol");
    carriedOn(record, CONSTABLE);
    var officer = visitor(CONSTABLE);
    choose(officer, "protect-child", record);
    assertThat(officer.get("/api/records/concern/" + record).body()).contains(SECRET);
    assertThat(officer.get("/records/" + record).body()).doesNotContain("Kept from your role");
  }

  @Test
  void thePageSaysWhatIsKeptFromTheReaderAndWhomToAsk() {
    var record = concern("somebody", "Schools Team");
    held(record, SCHOOLS_OFFICER);
    var officer = visitor(SCHOOLS_OFFICER);
    choose(officer, "protect-child", record);
    assertThat(officer.get("/records/" + record).body())
        .contains("Kept from your role")
        .contains("Kept for those who support the child. Ask: referral unit")
        .doesNotContain(SECRET);
    var manager = visitor(REFERRAL_MANAGER);
    choose(manager, "protect-child", record);
    assertThat(manager.get("/records/" + record).body()).doesNotContain("Kept from your role");
  }

  @Test
  void aListShowsWhatTheReaderSeesAndNothingElse() {
    var own = concern("tamsin-quayle", "Another unit");
    var held = concern("somebody", "Another unit");
    held(held, "tamsin-quayle");
    var opened = concern("somebody", "Another unit");
    var closed = concern("somebody", "Another unit");
    var ofTheUnit = concern("somebody", "Thanet Patrol");
    owner
        .jdbc()
        .sql(
            """
            insert into access.reach values (:opened, 'glass', 'tamsin-quayle', now() + interval '1 hour'),
              (:closed, 'glass', 'tamsin-quayle', now() - interval '1 hour')
            """)
        .param("opened", opened)
        .param("closed", closed)
        .update();
    assertThat(listed("tamsin-quayle"))
        .contains(own.toString(), held.toString(), opened.toString())
        .doesNotContain(closed.toString(), ofTheUnit.toString());
    assertThat(listed(REFERRAL_MANAGER))
        .contains(own.toString(), closed.toString(), ofTheUnit.toString());
  }

  private String listed(String officer) {
    return visitor(officer).get("/api/records/concern?limit=200").body();
  }

  @Test
  void whoMayReadAndNotChangeIsToldSo() {
    var record = concern("somebody", "Another unit");
    var auditor = visitor(AUDITOR);
    choose(auditor, "audit", record);
    var etag =
        auditor.get("/api/records/concern/" + record).headers().firstValue("ETag").orElseThrow();
    var answer =
        auditor.send(
            auditor
                .request(
                    "/api/records/concern/" + record,
                    "X-CSRF-TOKEN",
                    auditor.formToken("/purpose"),
                    "If-Match",
                    etag)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"body\": {}}")));
    assertThat(answer.statusCode()).isBetween(400, 499);
    assertThat(answer.body()).contains("R095").contains("Ask whoever holds the record");
  }

  @Test
  void whoReviewsIsToldOnEveryPageHowManyWait() {
    var record = concern("somebody", "Another unit");
    var officer = visitor(SCHOOLS_OFFICER);
    choose(officer, "respond", record);
    breakGlass(officer, record, "A child is alone at the station and I must know whom to call.");
    assertThat(officer.get("/records").body()).doesNotContain("/access/reviews");
    var auditor = visitor(AUDITOR);
    assertThat(auditor.get("/records").body()).containsPattern("Reviews \\([1-9][0-9]*\\)");
    assertThat(auditor.get("/").body())
        .contains("Say whether it was right to open a record")
        .contains("Somebody of");
  }

  @Test
  void whoBrokeTheGlassDoesNotReviewIt() {
    var record = concern("somebody", "Another unit");
    owner
        .jdbc()
        .sql(
            """
            insert into access.break_glass (record_id, type, unit, officer, from_unit, reason, opened_at, until)
            values (:record, 'concern', 'Another unit', 'silas-wick', 'Standards', 'Their own', now(), now() + interval '1 hour')
            """)
        .param("record", record)
        .update();
    var review =
        owner
            .jdbc()
            .sql("select id from access.break_glass where record_id = :record")
            .param("record", record)
            .query(UUID.class)
            .single();
    var auditor = visitor(AUDITOR);
    choose(auditor, "audit", record);
    assertThat(auditor.get("/access/reviews").body()).doesNotContain(review.toString());
    assertThat(
            post(
                    auditor,
                    "/access/reviews/" + review,
                    Map.of("upheld", "yes", "finding", "I was right."))
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void whoLookedStandsOnTheRecord() {
    var record = concern("somebody", "Another unit");
    var manager = visitor(REFERRAL_MANAGER);
    choose(manager, "supervise", record);
    manager.get("/records/" + record);
    assertThat(manager.get("/records/" + record).body())
        .contains("Who looked at this record")
        .contains("To supervise, review or approve work");
  }

  @Test
  void aListIsInTheLogWithoutWhatWasAskedFor() {
    var record = concern("somebody", "Another unit");
    visitor(REFERRAL_MANAGER).get("/records/of/concern");
    assertThat(kinds(record)).contains("search");
    assertThat(
            owner
                .jdbc()
                .sql("select detail from audit.entry where kind = 'search'")
                .query(String.class)
                .list())
        .allMatch(detail -> detail.matches("\\d+ listed"));
  }

  private Visitor visitor(String officer) {
    return new Visitor("http://127.0.0.1:" + port).signedInAs(officer);
  }

  private static HttpResponse<String> choose(Visitor visitor, String purpose, UUID record) {
    return post(visitor, "/purpose", Map.of("purpose", purpose, "next", "/records/" + record));
  }

  private static HttpResponse<String> breakGlass(Visitor visitor, UUID record, String reason) {
    return post(visitor, "/records/" + record + "/break-glass", Map.of("reason", reason));
  }

  private static HttpResponse<String> post(Visitor visitor, String path, Map<String, String> form) {
    var fields = new java.util.HashMap<>(form);
    fields.put("_csrf", visitor.formToken("/purpose"));
    return visitor.post(path, fields);
  }

  private String location(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("Location")
        .orElse("none: " + answer.statusCode())
        .replace("http://127.0.0.1:" + port, "");
  }

  private List<String> reads(UUID record) {
    return owner
        .jdbc()
        .sql(
            """
            select concat_ws(', ', officer, unit, purpose, through) from audit.entry
            where kind = 'read' and records @> array[:record]::uuid[]
            """)
        .param("record", record)
        .query((row, number) -> row.getString(1))
        .list();
  }

  private List<String> kinds(UUID record) {
    return owner
        .jdbc()
        .sql("select kind from audit.entry where records @> array[:record]::uuid[]")
        .param("record", record)
        .query((row, number) -> row.getString(1))
        .list();
  }

  private void held(UUID record, String officer) {
    owner
        .jdbc()
        .sql("insert into access.reach values (:record, 'holder', :officer, null)")
        .param("record", record)
        .param("officer", officer)
        .update();
  }

  /** A second version, as a move makes it: it says what the first says. */
  private void carriedOn(UUID record, String by) {
    owner
        .jdbc()
        .sql(
            """
            with version as (
              insert into record_version (record_id, version, type, definition_version, state, body, true_from, recorded_at,
                recorded_by, through, reason, previous_hash, hash)
              select record_id, 2, type, 1, state, body, now(), now(), :by, 'page', '', '', sha256('c') from record_version
              where record_id = :record returning record_id
            )
            update record set version = 2 where id in (select record_id from version)
            """)
        .param("record", record)
        .param("by", by)
        .update();
  }

  private UUID concern(String by, String unit) {
    var id = UUID.randomUUID();
    owner
        .jdbc()
        .sql(
            """
            with head as (
              insert into record (id, type, version, state, digest, hash, opened_at, changed_at)
              values (:id, 'concern', 1, 'draft', sha256('a'), sha256('b'), now(), now()) returning id
            ), version as (
              insert into record_version (record_id, version, type, definition_version, state, body, true_from, recorded_at,
                recorded_by, through, reason, previous_hash, hash)
              select id, 1, 'concern', 1, 'draft', :body::jsonb, now(), now(), :by, 'page', '', '', sha256('b') from head
            )
            insert into work (record_id, version, unit, opened_by, changed_at) select id, 1, :unit, :by, now() from head
            """)
        .param("id", id)
        .param("body", "{\"aces\": {\"note\": \"" + SECRET + "\"}}")
        .param("by", by)
        .param("unit", unit)
        .update();
    return id;
  }
}
