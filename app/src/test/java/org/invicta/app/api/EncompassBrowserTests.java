package org.invicta.app.api;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.invicta.app.api.ApiUser.Answer;
import org.invicta.app.clocks.ReadClocks;
import org.invicta.app.records.Bodies;
import org.invicta.app.records.Draft;
import org.invicta.app.records.OpenRecord;
import org.invicta.app.records.Organisations;
import org.invicta.app.records.Party;
import org.invicta.app.records.People;
import org.invicta.app.records.Provenance;
import org.invicta.app.records.ReadOrigins;
import org.invicta.app.records.ReadRecords;
import org.invicta.app.records.RecordId;
import org.invicta.app.records.Saved;
import org.invicta.app.records.Snapshot;
import org.invicta.browser.Browser;
import org.invicta.browser.BrowserTest;
import org.invicta.engine.definition.CalendarDefinition;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.PartyKind;
import org.invicta.engine.definition.Practice;
import org.junit.jupiter.api.Test;

/** From an incident at a home to the answer of each child's school, by the roles that do it and the partner who has no account. */
@BrowserTest
class EncompassBrowserTests {

  private static final Instant FRIDAY = Instant.parse("2026-05-22T15:30:00Z");
  private static final Code NOTICE = new Code("encompass-notice");
  private static final Code SCHOOL = new Code("school");

  private record Pupil(UUID child, UUID school) {}

  private static Pupil enrolled(Browser browser, String urn, String name) {
    var school = browser.bean(Organisations.class).named("urn", urn, name);
    opened(
        browser,
        "school",
        Optional.of(urn),
        """
        {"school": {"urn": "%s", "name": "%s", "status": "open"},
         "safeguarding": {"key-adult-role": "Safeguarding lead", "key-adult-mailbox": "safeguarding@%s.example"}}
        """
            .formatted(urn, name, urn),
        List.of());
    var of = new Party(SCHOOL, PartyKind.ORGANISATION, school);
    opened(
        browser,
        "school-days",
        Optional.of("test/" + urn),
        "{\"days\": {\"calendar\": \"%s\", \"opens\": \"08:30\"}}".formatted(terms(browser)),
        List.of(of));
    return new Pupil(pupil(browser, of, "\"from\": \"2024-09-02\""), school);
  }

  private static UUID pupil(Browser browser, Party school, String days) {
    var child = browser.bean(People.class).open();
    opened(
        browser,
        "enrolment",
        Optional.of("test/" + child),
        "{\"enrolment\": {%s, \"home-educated\": \"no\", \"told-by\": \"The school\"}}"
            .formatted(days),
        List.of(school, new Party(new Code("child"), PartyKind.PERSON, child)));
    return child;
  }

  /** A child who is known, and went to school until the summer before. */
  private static Pupil left(Browser browser) {
    var school = browser.bean(Organisations.class).named("urn", "990009", "Old School");
    var of = new Party(SCHOOL, PartyKind.ORGANISATION, school);
    return new Pupil(
        pupil(browser, of, "\"from\": \"2023-09-04\", \"to\": \"2024-07-19\""), school);
  }

  /** The school terms of the overlay, which have the half term in May with its bank holiday. */
  private static String terms(Browser browser) {
    return browser.bean(Practice.class).processes().calendars().values().stream()
        .filter(calendar -> calendar.counts() == CalendarDefinition.Counts.SCHOOL_DAYS)
        .filter(calendar -> !calendar.code().value().equals("usual-schools"))
        .findFirst()
        .orElseThrow()
        .code()
        .value();
  }

  private static void opened(
      Browser browser, String type, Optional<String> key, String body, List<Party> parties) {
    var code = new Code(type);
    var saved =
        browser
            .bean(OpenRecord.class)
            .open(
                new Draft(
                    code,
                    key,
                    browser.bean(Bodies.class).read(code, body),
                    parties,
                    LocalDate.of(2024, 9, 2).atStartOfDay(ZoneOffset.UTC).toInstant()),
                new Provenance("test", "test", ""));
    assertThat(saved).isInstanceOfAny(Saved.Done.class, Saved.Unchanged.class);
  }

  private static String child(Pupil pupil, String given, String born) {
    return """
        {"who": "%s", "given-name": "%s", "family-name": "Orlop", "born": "%s", "relation": "lives-there", "present": "saw",
         "child-was": "On the stairs", "spoken-to": "yes", "alone": "yes", "words": "%s says: I hid", "demeanour": "Shaking"}
        """
        .formatted(pupil.child(), given, born, given);
  }

  private static Answer incident(Browser browser, String reference, String... children) {
    var answer =
        ApiUser.of(browser, "rowan-hollis")
            .open(
                "da-incident",
                """
                {"incident": {"reference": "%s", "kind": "domestic-abuse", "happened-at": "2026-05-22T14:00:00Z",
                   "reported-at": "%s", "where": "At home", "what-happened": "Shouting and a broken door",
                   "for-schools": "There was shouting at home on Friday. A quiet start may help.", "basis": "daa-s49a"},
                 "children": {"children": [%s]}}
                """
                    .formatted(reference, FRIDAY, String.join(",", children)));
    assertThat(answer.status()).as(answer.json().toString()).isEqualTo(201);
    return answer;
  }

  private static List<Snapshot> following(Browser browser, Answer incident) {
    var records = browser.bean(ReadRecords.class);
    return browser
        .bean(ReadOrigins.class)
        .of(new RecordId(UUID.fromString(incident.id())))
        .descendants()
        .stream()
        .flatMap(origin -> records.find(origin.record()).stream())
        .toList();
  }

  @Test
  void brothersAtTwoSchoolsHaveAMessageEachThatDoesNotKnowOfTheOther(Browser browser) {
    var one = enrolled(browser, "990001", "Hill School");
    var other = enrolled(browser, "990002", "Lake School");
    var incident =
        incident(
            browser, "EN/1", child(one, "Abel", "2016-03-01"), child(other, "Bram", "2013-03-01"));

    var notices = following(browser, incident);
    assertThat(notices).hasSize(2).allMatch(notice -> notice.type().equals(NOTICE));
    for (var notice : notices) {
      var body = browser.bean(Bodies.class).write(notice.body());
      assertThat(body.contains("Abel")).isNotEqualTo(body.contains("Bram"));
      assertThat(body).doesNotContain("Hill School", "Lake School");
      assertThat(clock(browser, notice).due())
          .as("before school starts on the Monday after half term")
          .isEqualTo(Instant.parse("2026-06-01T07:30:00Z"));
    }
  }

  @Test
  void aChildWithoutASchoolIsLookedForAndABabyIsNot(Browser browser) {
    var nowhere = left(browser);
    var baby = left(browser);
    var incident =
        incident(
            browser,
            "EN/2",
            child(nowhere, "Cass", "2015-03-01"),
            child(baby, "Dot", "2025-11-01"));
    assertThat(following(browser, incident))
        .extracting(record -> record.type().value())
        .containsExactly("find-school");
  }

  @Test
  void theKeyAdultOpensTheMessageOnceAndAnswers(Browser browser) {
    var pupil = enrolled(browser, "990003", "Mill School");
    var notice =
        following(browser, incident(browser, "EN/3", child(pupil, "Edie", "2014-03-01")))
            .getFirst();
    var secret = sent(browser, notice, "safeguarding@990003.example");

    var school = browser.anonymous();
    school.navigate("/message/" + secret);
    school.navigate("/message/" + secret);
    assertThat(school.locator("h1")).hasText("You have a message");
    browser.assertAccessible(school);
    school.getByText("Open the message").click();
    assertThat(school.locator("main")).containsText("Edie says: I hid");
    assertThat(school.locator("main")).not().containsText("broken door");
    browser.assertAccessible(school);
    browser.photograph(school, "message");

    var scanner = browser.visitor();
    assertThat(scanner.get("/message/" + secret).statusCode()).isEqualTo(410);

    school.getByText("Send the answer").click();
    assertThat(school.locator(".govuk-error-summary")).isVisible();
    school.getByLabel("Your name and role").fill("R. Ferrow, safeguarding lead");
    school.getByLabel("Yes", new Page.GetByLabelOptions().setExact(true)).check();
    school.getByText("Send the answer").click();
    assertThat(school.locator("main")).containsText("Your answer was received");

    var after = browser.bean(ReadRecords.class).find(notice.id()).orElseThrow();
    assertThat(after.state()).isEqualTo(new Code("acknowledged"));
    assertThat(clock(browser, after).ended()).isPresent();
  }

  @Test
  void aLinkThatWasNeverGivenOpensNothing(Browser browser) {
    var page = browser.phone().anonymous();
    page.navigate("/message/" + "x".repeat(43));
    assertThat(page.locator("h1")).hasText("This link does not work");
    browser.assertAccessible(page);
    browser.assertNoSidewaysScroll(page);
  }

  /** Checked and sent by the team; the link is in the mail that the mail server took. */
  private static String sent(Browser browser, Snapshot notice, String mailbox) {
    var team = ApiUser.of(browser, "sunniva-reed");
    var path = "/api/records/encompass-notice/" + notice.id().value();
    var checked =
        team.move(
            team.get(path),
            "check",
            "{\"answers\": {\"receiver\": {\"conflict\": \"no\", \"told\": \"key-adult\", \"checked-by\": \"Sunniva Reed\"}}}");
    assertThat(checked.status()).as(checked.json().toString()).isEqualTo(200);
    var sent = team.move(checked, "send", "{}");
    assertThat(sent.status()).as(sent.json().toString()).isEqualTo(200);
    var words = browser.mailTo(mailbox, 1);
    var link = Pattern.compile("/message/([A-Za-z0-9_-]{43})").matcher(words);
    assertThat(link.find()).isTrue();
    assertThat(words).doesNotContain("Edie", "Orlop");
    return link.group(1);
  }

  private static org.invicta.app.clocks.RunningClock clock(Browser browser, Snapshot notice) {
    var clocks =
        browser.bean(ReadClocks.class).of(notice.id()).stream()
            .collect(
                java.util.stream.Collectors.toMap(
                    one -> one.code().value(), one -> one, (a, _) -> a));
    return java.util.Objects.requireNonNull(Map.copyOf(clocks).get("deadline"));
  }
}
