package org.invicta.app.capture.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.invicta.app.capture.web.ShortFormBrowserTests.press;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.invicta.browser.Browser;
import org.invicta.browser.BrowserTest;
import org.junit.jupiter.api.Test;

/** A record of several pages: tasks, moves, approval of nobody, and two officers at once. */
@BrowserTest
class LongFormBrowserTests {

  @Test
  void aLongVisitIsFilledInPageByPageOnAPhoneAndSent(Browser browser) {
    var phone = browser.phone();
    var page = phone.signedInAs("nell-visitor");
    page.navigate("/new/long-visit");
    assertThat(page.locator("main")).containsText("Cannot start yet");
    browser.assertAccessible(page);
    browser.assertNoSidewaysScroll(page);
    browser.photograph(page, "capture-tasks-phone");
    link(page, "Who was visited");
    page.fill("[name='who.given-name']", "Mia");
    page.fill("[name='who.family-name']", "Longstay");
    page.check("[name='who.adult'][value=no]");
    press(page, "Save and continue");
    assertThat(page.locator("h1")).containsText("The visit");
    page.fill("[name='visit.facts']", "All was well.\n\nTwo paragraphs.");
    press(page, "Save and continue");
    assertThat(page.locator("h1")).containsText("School");
    browser.assertAccessible(page);
    press(page, "Save and continue");
    assertThat(page.locator("main")).containsText("3 of 3 parts are done");
    link(page, "Check your answers");
    browser.assertNoSidewaysScroll(page);
    press(page, "Send it");
    assertThat(page.locator(".govuk-notification-banner")).containsText("saved and sent on");
    assertThat(page.locator(".invicta-steps__step--now")).containsText("Sent");
    browser.assertAccessible(page);
    browser.assertNoSidewaysScroll(page);
    browser.photograph(page, "capture-record-phone");
  }

  @Test
  void aMoveAsksOnAFormOfItsOwnAndRefusesInWords(Browser browser) {
    var record = sent(browser, "Movable");
    var page = browser.signedInAs("omar-visitor");
    page.navigate(record);
    browser.photograph(page, "capture-record");
    link(page, "Add a check");
    browser.assertAccessible(page);
    press(page, "Add a check");
    assertThat(page.locator(".govuk-error-summary")).containsText("Enter what was found");
    page.locator("button[data-now]").click();
    page.getByLabel("What was found").fill("In order");
    press(page, "Add a check");
    assertThat(page.locator("main")).containsText("In order");
    link(page, "Close it");
    press(page, "Close it");
    assertThat(page.locator(".govuk-error-summary")).isVisible();
    page.getByLabel("What came of it").fill("Nothing more to do");
    page.getByLabel("Why?").fill("Everybody agreed");
    press(page, "Close it");
    assertThat(page.locator(".invicta-steps__step--now")).containsText("Closed");
    page.navigate(record + "/compare?from=1&to=4");
    assertThat(page.locator("main")).containsText("Nothing more to do");
    browser.assertAccessible(page);
  }

  @Test
  void whoeverOpenedItIsToldWhyTheyCannotCloseIt(Browser browser) {
    var record = sent(browser, "Refused");
    var page = browser.signedInAs("nell-visitor");
    page.navigate(record);
    page.getByText("What you cannot do now, and why").click();
    assertThat(page.locator(".govuk-details")).containsText("Close it");
    assertThat(page.locator(".govuk-details")).containsText("Ask a colleague");
  }

  @Test
  void twoOfficersAtOnceBothKeepWhatTheyTyped(Browser browser) {
    var record = sent(browser, "Contested");
    var nell = browser.signedInAs("nell-visitor");
    var omar = browser.signedInAs("omar-visitor");
    nell.navigate(record + "/change/visit");
    omar.navigate(record + "/change/visit");
    nell.fill("[name='visit.facts']", "What Nell wrote");
    press(nell, "Save the change");
    assertThat(nell.locator("main")).containsText("What Nell wrote");
    omar.fill("[name='visit.facts']", "What Omar wrote");
    press(omar, "Save the change");
    assertThat(omar.locator("h1")).containsText("Somebody else changed this first");
    assertThat(omar.locator("main")).containsText("What Nell wrote");
    assertThat(omar.locator("main")).containsText("What Omar wrote");
    browser.assertAccessible(omar);
    browser.photograph(omar, "capture-two-at-once");
    press(omar, "Go on with these");
    assertThat(omar.locator(".govuk-error-summary")).containsText("Choose one");
    omar.locator("#visit\\.facts-mine").check();
    press(omar, "Go on with these");
    assertThat(omar.locator("[name='visit.facts']")).hasValue("What Omar wrote");
    press(omar, "Save the change");
    assertThat(omar.locator("main")).containsText("What Omar wrote");
  }

  @Test
  void aFileThatLiesIsRefusedAndTheRestOfTheFormIsKept(Browser browser) {
    var page = browser.signedInAs("nell-visitor");
    page.navigate("/new/visit");
    ShortFormBrowserTests.fillIn(page);
    page.check("[name='visit.home'][value=yes]");
    var lie = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
    page.locator("input[type=file]")
        .setInputFiles(new FilePayload("holiday.jpg", "image/jpeg", lie));
    press(page, "Save and continue");
    assertThat(page.locator(".govuk-error-summary")).containsText("The file was not taken");
    assertThat(page.locator("[name='who.given-name']")).hasValue("Jade");
    var text = "Notes of the visit".getBytes(StandardCharsets.UTF_8);
    page.locator("input[type=file]")
        .setInputFiles(new FilePayload("notes.txt", "text/plain", text));
    press(page, "Save and continue");
    assertThat(page.locator("main")).containsText("notes.txt");
    press(page, "Save the record");
    var href = page.locator("a[href*='/files/']").getAttribute("href");
    var answer = page.request().get(href);
    org.assertj.core.api.Assertions.assertThat(answer.headers())
        .containsEntry("x-content-type-options", "nosniff")
        .containsEntry("content-type", "application/octet-stream");
    org.assertj.core.api.Assertions.assertThat(answer.headers().get("content-disposition"))
        .startsWith("attachment");
  }

  @Test
  void aDiscardedDraftIsPutBack(Browser browser) {
    var page = browser.withoutScript().signedInAs("omar-visitor");
    page.navigate("/new/long-visit");
    link(page, "Who was visited");
    page.fill("[name='who.given-name']", "Nearly lost");
    press(page, "Save and come back later");
    assertThat(page.locator("h1")).containsText("Your drafts");
    page.locator("form[action$='/discard'] button").first().click();
    assertThat(page.locator("main")).containsText("Discarded");
    page.locator("form[action$='/put-back'] button").first().click();
    page.locator(".invicta-tasks__link").first().click();
    link(page, "Who was visited");
    assertThat(page.locator("[name='who.given-name']")).hasValue("Nearly lost");
  }

  /** A long visit that was sent; its address. */
  private static String sent(Browser browser, String name) {
    var page = browser.withoutScript().signedInAs("nell-visitor");
    page.navigate("/new/long-visit");
    link(page, "Who was visited");
    page.fill("[name='who.given-name']", name);
    page.fill("[name='who.family-name']", "Sentaway");
    page.check("[name='who.adult'][value=yes]");
    press(page, "Save and continue");
    page.fill("[name='visit.facts']", "Facts of " + name);
    press(page, "Save and continue");
    link(page, "Check your answers");
    press(page, "Send it");
    assertThat(page.locator(".invicta-steps__step--now")).containsText("Sent");
    return page.url();
  }

  private static void link(Page page, String name) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
        .or(
            page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)))
        .first()
        .click();
  }
}
