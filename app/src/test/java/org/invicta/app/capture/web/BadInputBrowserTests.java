package org.invicta.app.capture.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.invicta.app.capture.web.ShortFormBrowserTests.press;

import com.microsoft.playwright.Page;
import org.invicta.app.store.OwnerStore;
import org.invicta.browser.Browser;
import org.invicta.browser.BrowserTest;
import org.junit.jupiter.api.Test;

/** What people type by mistake is said to them in words, at the same door, and nothing they typed is lost. */
@BrowserTest
class BadInputBrowserTests {

  @Test
  void someoneOfEighteenIsNoChildOfAConcern(Browser browser) {
    var page = browser.withoutScript().signedInAs("rowan-hollis");
    var draft = begun(page, "concern");
    born(page, draft, 2001);
    page.navigate(draft + "/concern");
    page.check("[name='concern.about-whom'][value=child]");
    press(page, "Save and come back later");
    page.navigate(draft + "/check");
    assertThat(page.locator(".govuk-error-summary")).containsText("A child is under 18 on the day");
  }

  @Test
  void aChildUnderTenIsNeverASuspect(Browser browser) {
    var custody = browser.withoutScript().signedInAs("bronagh-tilney");
    var draft = begun(custody, "custody-child");
    born(
        custody, draft, java.time.LocalDate.now(org.invicta.engine.time.London.ZONE).getYear() - 8);
    custody.navigate(draft + "/check");
    assertThat(custody.locator(".govuk-error-summary")).containsText("never a suspect");
    assertThat(custody.locator(".govuk-error-summary")).containsText("record a concern");
  }

  @Test
  void aChildLastSeenAfterTheReportIsRefused(Browser browser) {
    var page = browser.withoutScript().signedInAs("rowan-hollis");
    var draft = begun(page, "missing-episode");
    page.navigate(draft + "/last-seen");
    page.fill("[name='last-seen.last-seen-at.day']", "31");
    page.fill("[name='last-seen.last-seen-at.month']", "12");
    page.fill("[name='last-seen.last-seen-at.year']", "2090");
    page.fill("[name='last-seen.last-seen-at.time']", "12:00");
    press(page, "Save and come back later");
    page.navigate(draft + "/check");
    assertThat(page.locator(".govuk-error-summary"))
        .containsText("The child was last seen before the report");
  }

  @Test
  void anAnswerOfAnOlderDefinitionIsShownAndNotSent(Browser browser) {
    var page = browser.withoutScript().signedInAs("nell-visitor");
    var form = begun(page, "visit");
    page.fill("[name='who.given-name']", "Olderform");
    press(page, "Save and come back later");
    assertThat(page).not().hasURL(form);
    var id = form.replaceAll(".*/drafts/([0-9a-f-]+).*", "$1");
    browser
        .bean(OwnerStore.class)
        .jdbc()
        .sql(
            """
            update capture.draft set definition_version = 0,
              typed = (typed::jsonb || '{"visit.gone": ["Typed before the form changed"]}')::json
            where id = cast(:id as uuid)
            """)
        .param("id", id)
        .update();
    page.navigate("/drafts/" + id);
    assertThat(page.locator("main")).containsText("The form has changed since you began");
    assertThat(page.locator("main")).containsText("Typed before the form changed");
    assertThat(page.locator("[name='who.given-name']")).hasValue("Olderform");
  }

  @Test
  void aNameFromRightToLeftIsKeptAndTurnsNothingElseRound(Browser browser) {
    var page = browser.signedInAs("nell-visitor");
    page.navigate("/new/visit");
    var given = "\u05e9\u05dc\u05d5\u05dd";
    var family = "Zo\u0308e\u0323 \u202Eson";
    page.fill("[name='who.given-name']", given);
    page.fill("[name='who.family-name']", family);
    page.check("[name='visit.home'][value=yes]");
    press(page, "Save and continue");
    assertThat(page.locator("h1")).containsText("Check your answers");
    press(page, "Save the record");
    assertThat(page.locator(".invicta-answer[dir=auto]").getByText(given).first()).isVisible();
    org.assertj.core.api.Assertions.assertThat(page.locator("main").textContent())
        .contains(given)
        .contains(family);
    assertThat(page.locator("h1 bdi")).hasCount(1);
    browser.assertAccessible(page);
  }

  @Test
  void anAnswerThatAConditionHidesIsKeptAndNotSent(Browser browser) {
    var page = browser.signedInAs("nell-visitor");
    page.navigate("/new/visit");
    page.fill("[name='who.given-name']", "Hesper");
    page.fill("[name='who.family-name']", "Hidesaway");
    page.check("[name='visit.home'][value=no]");
    page.fill("[name='visit.where-else']", "At a friend\u2019s flat");
    page.check("[name='visit.home'][value=yes]");
    press(page, "Save and continue");
    assertThat(page.locator("h1")).containsText("Check your answers");
    assertThat(page.locator("main")).not().containsText("friend");
    page.goBack();
    page.check("[name='visit.home'][value=no]");
    assertThat(page.locator("[name='visit.where-else']")).hasValue("At a friend\u2019s flat");
    page.check("[name='visit.home'][value=yes]");
    press(page, "Save and continue");
    press(page, "Save the record");
    assertThat(page.locator("main")).not().containsText("friend");
  }

  @Test
  void twoTabsOnTwoPagesOfOneDraftKeepBoth(Browser browser) {
    var one = browser.signedInAs("rowan-hollis");
    var draft = begun(one, "concern");
    var other = one.context().newPage();
    one.navigate(draft + "/subject");
    other.navigate(draft + "/safety");
    one.fill("[name='subject.given-name']", "Twotabs");
    other.check("[name='safety.immediate-danger'][value=no]");
    assertThat(one.locator("[data-saved]")).containsText("Saved at");
    assertThat(other.locator("[data-saved]")).containsText("Saved at");
    one.reload();
    other.reload();
    assertThat(one.locator("[name='subject.given-name']")).hasValue("Twotabs");
    assertThat(other.locator("[name='safety.immediate-danger'][value=no]")).isChecked();
  }

  /** The address of a new draft. */
  private static String begun(Page page, String type) {
    page.navigate("/new/" + type);
    return page.url();
  }

  private static void born(Page page, String draft, int year) {
    page.navigate(draft + "/subject");
    page.fill("[name='subject.date-of-birth.day']", "1");
    page.fill("[name='subject.date-of-birth.month']", "1");
    page.fill("[name='subject.date-of-birth.year']", String.valueOf(year));
    press(page, "Save and come back later");
  }
}
