package org.invicta.app.api;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.invicta.app.records.Organisations;
import org.invicta.browser.Browser;
import org.invicta.browser.BrowserTest;
import org.junit.jupiter.api.Test;

/** A referral from triage to the partner’s answer and the challenge back, by those who do it, and the partner who has no account. */
@BrowserTest
class ReferralJourneyBrowserTests {

  private static final String UNIT = "noor-castell";
  private static final String MANAGER = "owen-brabant";
  private static final String SAFEGUARDING = "joss-embry";
  private static final String PARTNER = "Ashgrove front door";

  private static Map<String, String> raised(String given) {
    return ByHand.answers(
        "origin.source", "school",
        "origin.about-whom", "child",
        "origin.what", "Came to school hungry and afraid to go home",
        "origin.level", "medium",
        "origin.immediate-danger", "no",
        "origin.agreement", "refused",
        "origin.without-agreement-because", "The father refused",
        "subject.given-name", given,
        "subject.family-name", "Wexcombe",
        "subject.date-of-birth", "2014-05-02",
        "party.child", "new");
  }

  /** A partner as the manager of the unit keeps it. */
  private static UUID partner(Browser browser, String code, String name) {
    var id = browser.bean(Organisations.class).named("partner-agency", code, name);
    var saved =
        ApiUser.of(browser, MANAGER)
            .post(
                "/api/records/partner",
                """
                {"body": {"reach": {"name": "%s", "role": "Duty manager", "mailbox": "duty@%s.example", "phone": "01632 960111"}},
                 "parties": [{"role": "organisation", "kind": "organisation", "id": "%s"}]}
                """
                    .formatted(name, code, id));
    assertThat(saved.status()).as(saved.json().toString()).isEqualTo(201);
    return id;
  }

  @Test
  void aMoveTakesPeopleOnlyInTheRolesThatItFills(Browser browser) {
    var unit = ApiUser.of(browser, UNIT);
    var opened =
        unit.open(
            "referral",
            """
            {"origin": {"source": "school", "raised-at": "2026-11-20T09:00:00Z", "what": "Came to school hungry"},
             "subject": {"given-name": "Api", "family-name": "Wexcombe"}}
            """);
    assertThat(opened.status()).as(opened.json().toString()).isEqualTo(201);
    var anybody =
        """
        {"parties": [{"role": "partner", "kind": "organisation", "id": "%s"}]}
        """
            .formatted(UUID.randomUUID());
    assertThat(unit.move(opened, "begin-triage", anybody).problems()).containsExactly("R060");
    var triage = unit.move(opened, "begin-triage", "{}");
    var decision =
        unit.move(
            triage,
            "decide-without-research",
            "{\"answers\": {\"triage\": {\"urgency\": \"today\", \"level-of-need\": \"level-3\"}}, \"reason\": \"All is known\"}");
    var decided =
        unit.move(
            decision,
            "decide",
            "{\"answers\": {\"decision\": {\"outcome\": \"child-in-need\", \"reason\": \"Several needs\", \"sent-to\": \"children-social-care\"}}}");
    assertThat(decided.status()).as(decided.json().toString()).isEqualTo(200);
    assertThat(unit.move(decided, "send", "{}").problems()).containsExactly("L004");
    assertThat(unit.move(decided, "send", anybody).problems()).containsExactly("R024");
    var id = partner(browser, "journey-by-program", "Beechgrove front door");
    var sent =
        unit.move(
            decided,
            "send",
            "{\"parties\": [{\"role\": \"partner\", \"kind\": \"organisation\", \"id\": \"%s\"}]}"
                .formatted(id));
    assertThat(sent.status()).as(sent.json().toString()).isEqualTo(200);
    assertThat(sent.json().get("parties").toString()).contains(id.toString());
    assertThat(unit.get("/api/openapi.json").json().toString())
        .contains("Who takes part as Partner it is sent to");
  }

  @Test
  void aReferralIsSentReceivedDecidedAndChallenged(Browser browser) {
    var partner = partner(browser, "journey-front-door", PARTNER);
    var unit = ByHand.of(browser, UNIT, "protect-child");
    var record = unit.fillPages("referral", raised("Isolde")).save();
    triaged(unit);
    discussed(browser, unit);
    unit.go(record);
    sent(unit);
    answered(browser);
    unit.go(record).looked();
    assertThat(unit.page().locator("main")).containsText("Universal services are enough");
    unit.moves(
        "Challenge",
        "challenge.challenges.0.from",
        "police",
        "challenge.challenges.0.what",
        "Three concerns in a month are more than that",
        "challenge.challenges.0.by",
        "Noor Castell, referral unit");
    assertThat(unit.page().locator("main")).containsText("more than that");
    reconciled(browser, partner);
  }

  private static void triaged(ByHand unit) {
    unit.does("Begin triage")
        .moves(
            "Send to research",
            "triage.urgency",
            "today",
            "triage.significant-harm",
            "likely",
            "triage.level-of-need",
            "level-3",
            "triage.judged-by",
            "local",
            "triage.note",
            "What is known of the father")
        .moves(
            "Join another concern",
            "related.concerns.0.reference",
            "C/2026/17",
            "related.concerns.0.kind",
            "concern",
            "related.concerns.0.what",
            "Seen alone at night in the spring",
            "related.concerns.0.because",
            "The same child and the same adult")
        .moves(
            "Add research",
            "research.looked-in",
            "police-records",
            "research.found",
            "Two calls to the address",
            "research.other-children",
            "A younger brother")
        .moves(
            "Decide",
            "decision.outcome",
            "section-47",
            "decision.reason",
            "The table proposes a discussion; two concerns in a year show harm",
            "decision.agreement",
            "refused",
            "decision.without-agreement-because",
            "Harm is likely",
            "decision.sent-to",
            "children-social-care",
            "decision.asked-for",
            "Enquire together with us");
    assertThat(unit.page().locator("main")).containsText("Strategy discussion");
    assertThat(unit.page().locator("main")).containsText("Section 47 enquiry");
    unit.looked();
  }

  private static void discussed(Browser browser, ByHand unit) {
    var discussion =
        unit.page()
            .getByRole(
                AriaRole.LINK,
                new Page.GetByRoleOptions().setName(Pattern.compile("^Strategy discussion")))
            .last()
            .getAttribute("href");
    var safeguarding = ByHand.of(browser, SAFEGUARDING, "protect-child").go(discussion);
    attends(safeguarding, "children-social-care", "E. Lorne", "Social worker");
    attends(safeguarding, "police", "J. Embry", "Detective sergeant");
    attends(safeguarding, "health", "R. Ansty", "Named nurse");
    safeguarding
        .moves(
            "Record the discussion",
            "held.how",
            "video",
            "held.chaired-by",
            "E. Lorne",
            "threshold.met",
            "yes",
            "threshold.harm-kinds",
            "neglect",
            "threshold.reason",
            "Seen by two officers",
            "threshold.investigation",
            "joint",
            "plan.safety-plan",
            "Stays with the grandmother")
        .moves(
            "Add an action",
            "actions.actions.0.what",
            "See the brother",
            "actions.actions.0.owner",
            "E. Lorne",
            "actions.actions.0.due-on",
            "2026-12-01")
        .does("Start the section 47 enquiry");
    assertThat(safeguarding.page().locator("main")).containsText("See the brother");
    safeguarding.looked();
  }

  private static void attends(ByHand by, String agency, String name, String post) {
    by.moves(
        "Add who takes part",
        "attendees.attendees.0.agency",
        agency,
        "attendees.attendees.1.agency",
        agency,
        "attendees.attendees.2.agency",
        agency,
        "attendees.attendees.0.name",
        name,
        "attendees.attendees.1.name",
        name,
        "attendees.attendees.2.name",
        name,
        "attendees.attendees.0.post",
        post,
        "attendees.attendees.1.post",
        post,
        "attendees.attendees.2.post",
        post);
  }

  private static void sent(ByHand unit) {
    assertThat(unit.refused("Send to the partner")).containsExactly("Choose partner it is sent to");
    unit.looked();
    unit.page().locator("[name='party.partner.find']").fill("Ashgrove");
    unit.page().locator("button[value='find:party.partner']").click();
    unit.page().getByLabel(PARTNER).check();
    unit.looked().press("Send to the partner");
    assertThat(unit.page().locator("main")).containsText("With a partner");
  }

  /** The partner has no account: the link comes by mail. */
  private static void answered(Browser browser) {
    var mail = browser.mailTo("duty@journey-front-door.example", 1).replace("=\r\n", "");
    assertThat(mail).doesNotContain("Isolde", "Wexcombe");
    var link = Pattern.compile("/message/[A-Za-z0-9_-]{43}").matcher(mail);
    assertThat(link.find()).isTrue();
    var page = browser.anonymous();
    page.navigate(link.group());
    page.getByText("Open the message").click();
    assertThat(page.locator("main")).containsText("Came to school hungry");
    assertThat(page.locator("main")).not().containsText("Two calls to the address");
    browser.assertAccessible(page);
    page.locator("[name='answer.outcome'][value='not-accepted']").check();
    page.fill("[name='answer.reason']", "Universal services are enough");
    page.fill("[name='answer.by-name']", "E. Lorne");
    page.getByText("Send the answer").click();
    assertThat(page.locator("main")).containsText("Your answer was received");
  }

  private static void reconciled(Browser browser, UUID partner) {
    var page = browser.signedInAs(MANAGER);
    page.navigate("/desks/referral-board");
    page.getByText("Sent, received, decided").click();
    var row = page.locator("#ledger tbody tr", new Page.LocatorOptions().setHasText(PARTNER));
    assertThat(row.locator("td").nth(1)).hasText("1");
    assertThat(row.locator("td").nth(2)).hasText("1");
    assertThat(row.locator("td").nth(3)).hasText("1");
    assertThat(row.locator("td").last()).hasText("None");
    browser.assertAccessible(page);
    browser.photograph(page, "ledger");
    row.locator("a").first().click();
    assertThat(page.locator("tbody tr")).hasCount(1);
    assertThat(page.locator("tbody tr")).containsText("Isolde Wexcombe");
    browser.assertAccessible(page);
    everyNumberIsItsList(page);
    var phone = browser.phone().signedInAs(MANAGER);
    phone.navigate("/ledger/referral?until=" + LocalDate.now(ZoneId.of("Europe/London")));
    browser.assertAccessible(phone);
    browser.assertNoSidewaysScroll(phone);
    var other = browser.signedInAs("rowan-hollis");
    assertThat(other.navigate("/ledger/referral").status()).isEqualTo(403);
    assertThat(other.navigate("/ledger/no-such-type").status()).isEqualTo(404);
    assertThat(page.navigate("/ledger/referral/list?partner=" + partner + "&step=open").status())
        .isEqualTo(200);
    assertThat(page.locator("main")).containsText("There is nothing in this list.");
  }

  private static void everyNumberIsItsList(Page page) {
    page.navigate("/ledger/referral");
    var links =
        page.locator(".invicta-ledger__step a").all().stream()
            .collect(
                java.util.stream.Collectors.toMap(
                    one -> one.getAttribute("href"), ReferralJourneyBrowserTests::number));
    links.forEach(
        (href, number) -> {
          page.navigate(href);
          assertThat(page.locator("tbody tr")).hasCount(number);
        });
  }

  private static int number(Locator link) {
    return Integer.parseInt(link.locator(".invicta-ledger__number").innerText().replace(",", ""));
  }
}
