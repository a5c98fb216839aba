package org.invicta.app.capture.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.invicta.browser.Browser;
import org.invicta.browser.BrowserTest;
import org.junit.jupiter.api.Test;

/** A short record, filled in on one page. */
@BrowserTest
class ShortFormBrowserTests {

  @Test
  void aVisitIsRecordedOnAPhone(Browser browser) {
    var phone = browser.phone();
    var page = phone.signedInAs("nell-visitor");
    page.navigate("/new");
    browser.assertAccessible(page);
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Visit").setExact(true))
        .click();
    browser.assertAccessible(page);
    browser.assertNoSidewaysScroll(page);
    browser.photograph(page, "capture-short-form-phone");
    page.getByLabel("Given name").fill("Jade");
    page.getByLabel("Family name").fill("Whitcombe");
    page.locator("[name='visit.home'][value=yes]").check();
    page.getByLabel("What the child said (optional)").fill("“I am fine.”");
    press(page, "Save and continue");
    assertThat(
            page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName("Check your answers")))
        .isVisible();
    browser.assertAccessible(page);
    browser.photograph(page, "capture-check-phone");
    press(page, "Save the record");
    assertThat(page.locator("h1")).containsText("Visit");
    assertThat(page.locator("main")).containsText("Whitcombe");
    browser.assertAccessible(page);
  }

  @Test
  void whatIsWrongIsShownBackExactlyAsItWasTyped(Browser browser) {
    var page = browser.withoutScript().signedInAs("nell-visitor");
    page.navigate("/new/visit");
    var longName = "ab".repeat(5_000);
    var mixed = "שלום é\u0323 \u202Eabc";
    page.fill("[name='who.given-name']", longName);
    page.fill("[name='who.family-name']", mixed);
    page.fill("[name='who.born.day']", "31");
    page.fill("[name='who.born.month']", "2");
    page.fill("[name='who.born.year']", "2012");
    page.fill("[name='visit.distance']", "about ten");
    page.fill("[name='visit.at.time']", "25:61");
    press(page, "Save and continue");
    assertThat(page.locator(".govuk-error-summary")).containsText("Given name: ");
    assertThat(page.locator(".govuk-error-summary")).containsText("10000 characters");
    assertThat(page.locator(".govuk-error-summary")).containsText("Enter a date such as");
    assertThat(page.locator(".govuk-error-summary")).containsText("a number");
    assertThat(page.locator(".govuk-error-summary")).containsText("24-hour clock");
    assertThat(page.locator("[name='who.given-name']")).hasValue(longName);
    assertThat(page.locator("[name='who.family-name']")).hasValue(mixed);
    assertThat(page.locator("[name='who.born.day']")).hasValue("31");
    assertThat(page.locator("[name='visit.distance']")).hasValue("about ten");
    assertThat(page.locator("[name='visit.at.time']")).hasValue("25:61");
  }

  @Test
  void aQuestionThatComesUpIsAskedWithoutAScriptToo(Browser browser) {
    var page = browser.withoutScript().signedInAs("nell-visitor");
    page.navigate("/new/visit");
    fillIn(page);
    // nobody of this name is known from another test
    page.fill("[name='who.given-name']", "Jessamy");
    page.check("[name='visit.home'][value=no]");
    assertThat(page.locator("[name='visit.where-else']")).isHidden();
    press(page, "Save and continue");
    assertThat(page.locator(".govuk-error-summary")).containsText("There are more questions");
    page.fill("[name='visit.where-else']", "At an aunt’s");
    press(page, "Save and continue");
    assertThat(page.locator("h1")).containsText("Check your answers");
    assertThat(page.locator("main")).containsText("At an aunt’s");
  }

  @Test
  void aQuestionThatComesUpIsShownAtOnceWithAScript(Browser browser) {
    var page = browser.signedInAs("nell-visitor");
    page.navigate("/new/visit");
    fillIn(page);
    assertThat(page.locator("[name='visit.where-else']")).isHidden();
    page.locator("[name='visit.home'][value=no]").check();
    assertThat(page.locator("[name='visit.where-else']")).isVisible();
    page.locator("[name='visit.home'][value=yes]").check();
    assertThat(page.locator("[name='visit.where-else']")).isHidden();
  }

  @Test
  void itemsAreAddedAndRemovedWithoutLosingTheOthers(Browser browser) {
    var page = browser.withoutScript().signedInAs("nell-visitor");
    page.navigate("/new/visit");
    fillIn(page);
    press(page, "Add adult");
    page.fill("[name='others.adults.0.name']", "Ann");
    press(page, "Add another adult");
    page.fill("[name='others.adults.1.name']", "Ben");
    press(page, "Add another adult");
    page.fill("[name='others.adults.2.name']", "Cas");
    press(page, "Remove Adult 2");
    assertThat(page.locator("[name='others.adults.0.name']")).hasValue("Ann");
    assertThat(page.locator("[name='others.adults.1.name']")).hasValue("Cas");
    assertThat(page.locator("[name='others.adults.2.name']")).hasCount(0);
    assertThat(page.locator("[name='who.given-name']")).hasValue("Jade");
  }

  @Test
  void whatIsTypedIsThereAfterTheBrowserDied(Browser browser) {
    var page = browser.signedInAs("nell-visitor");
    page.navigate("/new/visit");
    page.fill("[name='who.given-name']", "Kept-by-itself");
    assertThat(page.locator("[data-saved]")).containsText("Saved at");
    var address = page.url();
    page.context().close();
    var again = browser.signedInAs("nell-visitor");
    again.navigate(address);
    assertThat(again.locator("[name='who.given-name']")).hasValue("Kept-by-itself");
    var other = browser.signedInAs("omar-visitor");
    assertThat(other.locator("h1")).isVisible();
    org.assertj.core.api.Assertions.assertThat(other.navigate(address).status()).isEqualTo(404);
  }

  @Test
  void aLostConnectionIsSaidAndMendedByItself(Browser browser) {
    var page = browser.signedInAs("nell-visitor");
    page.navigate("/new/visit");
    page.context().setOffline(true);
    page.fill("[name='who.given-name']", "Offline");
    assertThat(page.locator("[data-saved]")).containsText("there is no connection");
    page.context().setOffline(false);
    assertThat(page.locator("[data-saved]")).containsText("Saved at");
  }

  static void fillIn(Page page) {
    page.fill("[name='who.given-name']", "Jade");
    page.fill("[name='who.family-name']", "Somebody");
  }

  static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .first()
        .click();
  }
}
