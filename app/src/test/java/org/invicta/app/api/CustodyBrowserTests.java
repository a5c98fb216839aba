package org.invicta.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.invicta.app.api.ApiUser.Answer;
import org.invicta.app.clocks.ReadClocks;
import org.invicta.app.clocks.RunningClock;
import org.invicta.app.papers.DrawUp;
import org.invicta.app.records.ReadRecords;
import org.invicta.app.records.RecordId;
import org.invicta.browser.Browser;
import org.invicta.browser.BrowserTest;
import org.invicta.engine.definition.Code;
import org.junit.jupiter.api.Test;

/** A child followed through custody, by the interface for programs, with the roles that do it. */
@BrowserTest
class CustodyBrowserTests {

  private static final String SERGEANT = "bronagh-tilney";
  private static final String INSPECTOR = "felix-orchard";

  /** Arrested at 16:10 on a Tuesday in winter, when clocks show universal time. */
  private static final String ARRIVED =
      """
      {"subject": {"given-name": "Kit", "family-name": "Marsh", "date-of-birth": "%s", "born-known-from": "themselves"},
       "arrival": {"custody-number": "%s", "station": "Medway Custody", "brought": "arrested", "arrested-at": "2026-02-10T16:10:00Z",
         "arrived-at": "2026-02-10T17:00:00Z", "relevant-at": "2026-02-10T17:00:00Z", "interview-without-arrest": "no"},
       "offence": {"offence": "Robbery", "indictable": "yes", "grave": "yes"},
       "background": {"age-known-from": "document", "looked-after": "no"},
       "voice-of-the-child": {"spoken-to": "yes", "spoken-alone": "yes", "own-words": "I want my mum", "demeanour": "Quiet, shaking"},
       "aware": {"seen": "yes", "appearance": "Thin coat, wet shoes, very tired"},
       "appropriate-adult": {"needed-at": "2026-02-10T17:05:00Z"}}
      """;

  private static Answer arrived(ApiUser sergeant, String born, String number) {
    var opened = sergeant.open("custody-child", ARRIVED.formatted(born, number));
    assertThat(opened.status()).as(opened.json().toString()).isEqualTo(201);
    return opened;
  }

  private static Answer done(Answer answer) {
    assertThat(answer.status()).as(answer.json().toString()).isEqualTo(200);
    return answer;
  }

  /** From arrival to bail refused at 23:00. */
  private static Answer refusedBail(ApiUser sergeant, Answer arrived) {
    var record =
        done(
            sergeant.move(
                arrived,
                "authorise",
                """
                {"answers": {"detention": {"authorised-at": "2026-02-10T17:20:00Z", "authorised-by": "Bronagh Tilney",
                  "detained-for": "obtain-evidence", "reason": "To obtain evidence by questioning", "alternatives": "Bail is not safe yet",
                  "kept-in": "detention-room", "with-adult": "no", "observation": "level-2"}}}
                """));
    record =
        done(
            sergeant.move(
                record,
                "ask-adult",
                """
                {"answers": {"appropriate-adult": {"requested-at": "2026-02-10T17:25:00Z", "adult-is": "parent", "adult-name": "Jo Marsh",
                  "suitable": "yes"}}}
                """));
    record =
        done(
            sergeant.move(
                record,
                "adult-arrives",
                """
                {"answers": {"appropriate-adult": {"adult-name": "Jo Marsh", "came-at": "2026-02-10T18:40:00Z"}}}
                """));
    record =
        done(
            sergeant.move(
                record,
                "charge",
                """
                {"answers": {"charge": {"charged-at": "2026-02-10T22:45:00Z", "charge": "Robbery"}, "offence": {"grave": "yes"}}}
                """));
    return done(
        sergeant.move(
            record,
            "refuse-bail",
            """
            {"answers": {"charge": {"bail-refused-at": "2026-02-10T23:00:00Z", "bail-refused-for": ["further-offence"],
              "bail-refused-why": "Two arrests this month for the same"}}}
            """));
  }

  private static Answer asked(ApiUser sergeant, Answer refused) {
    var record =
        done(
            sergeant.move(
                refused,
                "ask-accommodation",
                """
                {"answers": {"accommodation": {"asked-at": "2026-02-10T23:10:00Z", "serious-harm": "yes",
                  "serious-harm-why": "Said to whom it would be done again"}}}
                """));
    return done(
        sergeant.move(
            record,
            "add-call",
            """
            {"item": {"called-at": "2026-02-10T23:15:00Z", "called-by": "Bronagh Tilney", "called-authority": "The council",
              "asked-for": "secure", "answer": "none-available", "answer-words": "No secure bed in the country"}}
            """));
  }

  private static final String GROUND_B =
      """
      {"answers": {"accommodation": {"decision": "ground-b", "decision-differs": "%s", "result": "none-available"},
        "certificate": {"ground": "b", "tried": "The duty desk twice", "certified-at": "2026-02-10T23:50:00Z",
          "certified-by": "Bronagh Tilney", "court-name": "Youth court", "court-sits-at": "2026-02-11T10:00:00Z"}}}
      """;

  @Test
  void aFifteenYearOldRefusedBailAtElevenIsFollowedToACertificate(Browser browser)
      throws Exception {
    var sergeant = ApiUser.of(browser, SERGEANT);
    var record = asked(sergeant, refusedBail(sergeant, arrived(sergeant, "2010-06-01", "MD/15/1")));
    var held = done(sergeant.move(record, "certify-b", GROUND_B.formatted("")));
    assertThat(held.state()).isEqualTo("held");

    var clocks = clocks(browser, held);
    assertThat(Objects.requireNonNull(clocks.get("review")).due())
        .isEqualTo(Instant.parse("2026-02-10T23:20:00Z"));
    assertThat(Objects.requireNonNull(clocks.get("appropriate-adult")).ended()).isPresent();
    assertThat(clocks).containsKeys("detention", "request", "transfer");

    var pdf = certificate(browser, held);
    assertThat(pdf)
        .contains("Kit", "Marsh", "Quiet, shaking", "No secure bed in the country", "Youth court")
        .contains("no secure accommodation was available", "Age when charged 15");
  }

  @Test
  void aTenYearOldCannotBeKeptForWantOfSecureAccommodation(Browser browser) {
    var sergeant = ApiUser.of(browser, SERGEANT);
    var record = asked(sergeant, refusedBail(sergeant, arrived(sergeant, "2015-09-01", "MD/10/1")));
    var refused = sergeant.move(record, "certify-b", GROUND_B.formatted("No other way is seen"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().toString()).contains("under 12");
  }

  @Test
  void aSergeantDoesNotReviewBeforeCharge(Browser browser) {
    var sergeant = ApiUser.of(browser, SERGEANT);
    var record = arrived(sergeant, "2010-06-01", "MD/15/2");
    var refused = sergeant.move(record, "add-review", "{}");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.problems()).allMatch(code -> code.startsWith("L00"));
  }

  @Test
  void somebodyWhoWasFirstIsNotOverwritten(Browser browser) {
    var sergeant = ApiUser.of(browser, SERGEANT);
    var record = arrived(sergeant, "2010-06-01", "MD/15/3");
    var visit =
        """
        {"item": {"searched-at": "2026-02-10T17:10:00Z", "search-kind": "outer", "search-why": "On arrival", "adult-there": "no"}}
        """;
    var first = sergeant.move(record, "add-search", visit);
    assertThat(first.status()).as(first.json().toString()).isEqualTo(200);
    var second = sergeant.move(record, "add-search", visit);
    assertThat(second.status()).isEqualTo(412);
    assertThat(second.json().get("theirs").get("version").intValue()).isEqualTo(2);
  }

  @Test
  void theSameRequestSentTwiceIsDoneOnce(Browser browser) {
    var sergeant = ApiUser.of(browser, SERGEANT);
    var sent = "{\"body\": " + ARRIVED.formatted("2010-06-01", "MD/15/4") + "}";
    var key = UUID.randomUUID().toString();
    var first = sergeant.post("/api/records/custody-child", sent, "Idempotency-Key", key);
    var again = sergeant.post("/api/records/custody-child", sent, "Idempotency-Key", key);
    assertThat(first.status()).as(first.json().toString()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.id()).isEqualTo(first.id());
    var other = sergeant.post("/api/records/custody-child", "{}", "Idempotency-Key", key);
    assertThat(other.status()).isEqualTo(409);
  }

  @Test
  void anOfficerOfAnotherUnitIsRefusedTheRecord(Browser browser) {
    var record = arrived(ApiUser.of(browser, SERGEANT), "2010-06-01", "MD/15/5");
    var other = ApiUser.of(browser, "tamsin-quayle");
    var refused = other.get("/api/records/custody-child/" + record.id());
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.json().toString()).doesNotContain("Kit", "Marsh");
    assertThat(other.get("/api/records/custody-child").json().toString())
        .doesNotContain(record.id());
  }

  @Test
  void theDocumentDescribesEveryTypeAndItsMoves(Browser browser) {
    var document = ApiUser.of(browser, INSPECTOR).get("/api/openapi.json").json();
    assertThat(document.get("openapi").stringValue()).startsWith("3.1");
    assertThat(document.get("paths").propertyNames())
        .contains("/api/records/custody-child/{id}/moves/certify-b", "/api/records/concern");
  }

  private static Map<String, RunningClock> clocks(Browser browser, Answer record) {
    return browser.bean(ReadClocks.class).of(new RecordId(UUID.fromString(record.id()))).stream()
        .collect(Collectors.toMap(clock -> clock.code().value(), clock -> clock, (a, _) -> a));
  }

  private static String certificate(Browser browser, Answer record) throws Exception {
    var snapshot =
        browser
            .bean(ReadRecords.class)
            .find(new RecordId(UUID.fromString(record.id())))
            .orElseThrow();
    var paper =
        browser.bean(DrawUp.class).of(new Code("custody-certificate"), snapshot).orElseThrow();
    assertThat(paper.parts()).hasSize(6);
    var path = "/records/" + record.id() + "/papers/custody-certificate.pdf";
    try (var document = Loader.loadPDF(pdfOf(browser, path))) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  private static byte[] pdfOf(Browser browser, String path) {
    var page = browser.signedInAs(SERGEANT);
    page.navigate("/purpose");
    page.check("input[value=care-in-custody]");
    page.locator("main button").click();
    return page.request().get(browser.address() + path).body();
  }
}
