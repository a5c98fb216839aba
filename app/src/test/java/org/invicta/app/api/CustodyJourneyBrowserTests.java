package org.invicta.app.api;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.invicta.browser.Browser;
import org.invicta.browser.BrowserTest;
import org.junit.jupiter.api.Test;

/** Children in custody, recorded and followed in the browser by those whose work it is. */
@BrowserTest
class CustodyJourneyBrowserTests {

  private static final String SERGEANT = "bronagh-tilney";
  private static final String INSPECTOR = "felix-orchard";
  private static final String DUTY = "dermot-vane";
  private static final String CARE = "care-in-custody";

  private static final Map<String, String> ARRIVED =
      ByHand.answers(
          "subject.given-name", "Orrin",
          "subject.family-name", "Tolhurst",
          "subject.date-of-birth", "2010-06-01",
          "party.child", "new",
          "arrival.custody-number", "MD/J/1",
          "arrival.station", "The custody suite",
          "arrival.brought", "arrested",
          "arrival.arrested-at", "2026-02-10T16:10",
          "arrival.arrived-at", "2026-02-10T17:00",
          "arrival.relevant-at", "2026-02-10T17:00",
          "arrival.interview-without-arrest", "no",
          "offence.offence", "Robbery",
          "offence.indictable", "yes",
          "offence.grave", "yes",
          "background.age-known-from", "document",
          "background.looked-after", "no",
          "voice-of-the-child.spoken-to", "yes",
          "voice-of-the-child.spoken-alone", "yes",
          "voice-of-the-child.own-words", "I want my mum",
          "voice-of-the-child.demeanour", "Quiet, shaking",
          "aware.seen", "yes",
          "aware.appearance", "Thin coat, wet shoes, very tired",
          "aces.experiences", "separation",
          "aces.experiences-known-from", "He said so",
          "appropriate-adult.needed-at", "2026-02-10T17:05");

  private static Map<String, String> but(String... changes) {
    var answers = new LinkedHashMap<>(ARRIVED);
    answers.putAll(ByHand.answers(changes));
    return answers;
  }

  @Test
  void aChildUnderTenIsNoSuspect(Browser browser) {
    var sergeant = ByHand.of(browser, SERGEANT, CARE);
    sergeant.go("/new/custody-child");
    sergeant.page().locator(".govuk-task-list__link").first().click();
    sergeant
        .fill(but("subject.given-name", "Young", "subject.date-of-birth", "2017-06-01"))
        .press("Save and continue");
    assertThat(sergeant.problems())
        .contains(
            "A child under the age of criminal responsibility is never a suspect. Do not detain the"
                + " child. Take them home or to a safe place, and record a concern.");
    sergeant.looked();
  }

  @Test
  void howTheChildBehavesIsNeverLeftOutAndNobodyLeavesBeforeArriving(Browser browser) {
    var sergeant = ByHand.of(browser, SERGEANT, CARE);
    var answers = but("arrival.custody-number", "MD/J/3", "subject.given-name", "Early");
    answers.remove("voice-of-the-child.demeanour");
    sergeant.go("/new/custody-child");
    sergeant.page().getByText("Their voice").click();
    sergeant.fill(answers).press("Save and continue");
    assertThat(sergeant.problems()).anyMatch(words -> words.contains("how they behaved"));
    answers.put("voice-of-the-child.demeanour", "Angry, then in tears");
    sergeant.fillPages("custody-child", answers).save();
    var wrong =
        sergeant.refused(
            "Do not authorise detention",
            "leaving.left-at",
            "2026-02-10T16:30",
            "leaving.ended",
            "not-authorised",
            "leaving.risk-on-leaving",
            "Goes home with his mother",
            "leaving.left-with",
            "His mother",
            "leaving.overnight",
            "no");
    assertThat(wrong).anyMatch(words -> words.contains("leaves custody after arriving"));
    sergeant.looked();
  }

  /** Detained, with an appropriate adult, charged, bail refused, and asked for accommodation of which there is none. */
  private static void refuseBail(ByHand sergeant) {
    sergeant
        .moves(
            "Authorise detention",
            "detention.authorised-at",
            "2026-02-10T17:20",
            "detention.detained-for",
            "obtain-evidence",
            "detention.reason",
            "To obtain evidence by questioning",
            "detention.alternatives",
            "Bail is not safe yet",
            "detention.kept-in",
            "detention-room",
            "detention.room",
            "D1",
            "detention.with-adult",
            "no",
            "detention.observation",
            "level-2")
        .moves(
            "Ask an appropriate adult to come",
            "appropriate-adult.requested-at",
            "2026-02-10T17:25",
            "appropriate-adult.adult-is",
            "parent",
            "appropriate-adult.adult-name",
            "Jo Tolhurst",
            "appropriate-adult.suitable",
            "yes")
        .moves("Appropriate adult arrives", "appropriate-adult.came-at", "2026-02-10T18:40")
        .moves(
            "Charge the child",
            "charge.charged-at",
            "2026-02-10T22:45",
            "charge.charge",
            "Robbery",
            "offence.grave",
            "yes")
        .moves(
            "Refuse bail",
            "charge.bail-refused-at",
            "2026-02-10T23:00",
            "charge.bail-refused-for",
            "further-offence",
            "charge.bail-refused-why",
            "Two arrests this month for the same")
        .moves(
            "Ask for accommodation",
            "accommodation.asked-at",
            "2026-02-10T23:10",
            "accommodation.serious-harm",
            "yes",
            "accommodation.serious-harm-why",
            "Said to whom it would be done again")
        .moves(
            "Record a call to the local authority",
            "accommodation.calls.0.called-at",
            "2026-02-10T23:15",
            "accommodation.calls.0.called-authority",
            "The council",
            "accommodation.calls.0.spoke-to",
            "The duty social worker",
            "accommodation.calls.0.asked-for",
            "secure",
            "accommodation.calls.0.answer",
            "none-available",
            "accommodation.calls.0.answer-words",
            "No secure bed in the country");
  }

  @Test
  void aFifteenYearOldRefusedBailAtElevenGoesToCourtWithACertificate(Browser browser)
      throws Exception {
    var sergeant = ByHand.of(browser, SERGEANT, CARE);
    var record = sergeant.fillPages("custody-child", ARRIVED).save();
    sergeant.looked();
    sergeant
        .moves(
            "Give the child their rights",
            "rights.rights-given-at",
            "2026-02-10T17:10",
            "rights.easy-read",
            "yes",
            "rights.advice-wanted",
            "no")
        .moves(
            "Tell whoever is responsible for the child",
            "responsible.person-is",
            "parent",
            "responsible.person-name",
            "Jo Tolhurst",
            "responsible.told-at",
            "2026-02-10T17:15",
            "responsible.told-by",
            "Bronagh Tilney");
    refuseBail(sergeant);
    sergeant.moves(
        "Record a review after charge",
        "reviews.reviews.0.due-at",
        "2026-02-10T23:20",
        "reviews.reviews.0.done-at",
        "2026-02-10T23:18",
        "reviews.reviews.0.review-rank",
        "sergeant",
        "reviews.reviews.0.review-how",
        "in-person",
        "reviews.reviews.0.asleep",
        "no",
        "reviews.reviews.0.asked",
        "child appropriate-adult",
        "reviews.reviews.0.said",
        "He asked when he can go",
        "reviews.reviews.0.review-result",
        "keep",
        "reviews.reviews.0.reasons",
        "No accommodation yet");
    onTheBoards(browser);
    certify(sergeant, record);
    sergeant.moves(
        "Take the child to court",
        "certificate.produced-at",
        "2026-02-11T09:30",
        "leaving.left-at",
        "2026-02-11T09:00",
        "leaving.ended",
        "court",
        "leaving.risk-on-leaving",
        "Seen by the nurse, calm",
        "leaving.left-with",
        "The escort",
        "leaving.overnight",
        "yes");
    assertThat(sergeant.page().locator("main")).containsText("Taken to court");
    assertThat(sergeant.page().locator("main")).containsText("New records were made");
  }

  /** What the custody suite and the duty inspector have on the wall. */
  private static void onTheBoards(Browser browser) {
    for (var officer : new String[] {SERGEANT, INSPECTOR}) {
      var page = browser.signedInAs(officer);
      page.navigate("/desks/custody-whiteboard");
      assertThat(row(page)).containsText("Move the child to accommodation");
      assertThat(row(page)).containsText("After 1 hour 35 minutes");
      browser.assertNoSidewaysScroll(page);
      assertThat(scrollsInside(page)).isFalse();
    }
    var duty = browser.signedInAs(DUTY);
    duty.navigate("/desks/transfer-board");
    assertThat(row(duty)).containsText("15");
    assertThat(row(duty)).containsText("Bail refused, to be moved");
    assertThat(scrollsInside(duty)).isFalse();
    browser.assertAccessible(duty);
    browser.photograph(duty, "transfer-board");
    var phone = browser.phone().signedInAs(DUTY);
    phone.navigate("/desks/transfer-board");
    assertThat(row(phone)).containsText("Orrin Tolhurst");
    browser.assertAccessible(phone);
    browser.assertNoSidewaysScroll(phone);
    assertThat(scrollsInside(phone)).isFalse();
    browser.photograph(phone, "transfer-board-phone");
  }

  private static com.microsoft.playwright.Locator row(Page page) {
    return page.locator("tbody tr", new Page.LocatorOptions().setHasText("Orrin Tolhurst"));
  }

  private static boolean scrollsInside(Page page) {
    return (Boolean)
        page.evaluate(
            "[...document.querySelectorAll('.invicta-scroll')].some(one => one.scrollWidth > one.clientWidth)");
  }

  private static void certify(ByHand sergeant, String record) throws Exception {
    sergeant.moves(
        "Certify that there is no secure accommodation",
        "accommodation.decision",
        "ground-b",
        "accommodation.result",
        "none-available",
        "certificate.ground",
        "b",
        "certificate.tried",
        "The duty desk twice",
        "certificate.certified-at",
        "2026-02-10T23:50",
        "certificate.court-name",
        "Youth court",
        "certificate.court-sits-at",
        "2026-02-11T10:00");
    var page = sergeant.page();
    page.getByRole(
            AriaRole.LINK, new Page.GetByRoleOptions().setName("Certificate that a child was kept"))
        .first()
        .click();
    assertThat(page.locator("main")).containsText("Quiet, shaking");
    assertThat(page.locator("main")).containsText("No secure bed in the country");
    sergeant.looked();
    var pdf = page.request().get(record + "/papers/custody-certificate.pdf").body();
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
          .contains("Orrin", "Quiet, shaking", "Age when charged 15", "Youth court");
    }
    page.navigate(record);
  }
}
