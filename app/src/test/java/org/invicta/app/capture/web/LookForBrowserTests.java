package org.invicta.app.capture.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.invicta.app.capture.web.ShortFormBrowserTests.press;

import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import org.invicta.app.store.OwnerStore;
import org.invicta.browser.Browser;
import org.invicta.browser.BrowserTest;
import org.junit.jupiter.api.Test;

/** People are found while their name is typed, in repeated items too, and nothing of it stands in an address. */
@BrowserTest
class LookForBrowserTests {

  @Test
  void somebodyKnownIsChosenInARepeatedItemWithTheKeyboardAlone(Browser browser) {
    known(browser, "Zebedee", "Quillfeather");
    var page = browser.phone().signedInAs("rowan-hollis");
    var addresses = new ArrayList<String>();
    page.onRequest(request -> addresses.add(request.url()));
    page.navigate("/new/concern");
    page.navigate(page.url() + "/people-present");
    press(page, "Add somebody");
    var box = page.getByRole(com.microsoft.playwright.options.AriaRole.COMBOBOX).last();
    box.focus();
    page.keyboard().type("zebedee qu");
    assertThat(page.locator("[role=option]")).containsText("Zebedee Quillfeather");
    browser.assertAccessible(page);
    browser.photograph(page, "look-for-phone");
    page.keyboard().press("ArrowDown");
    assertThat(page.locator("[role=option]").first()).hasAttribute("aria-selected", "true");
    page.keyboard().press("Enter");
    assertThat(page.locator("[data-look-says]")).containsText("is chosen");
    assertThat(page.locator("[name='people-present.present.0.known-person']:checked")).hasCount(1);
    assertThat(page.locator("[data-saved]")).containsText("Saved at");
    page.reload();
    assertThat(page.locator("[name='people-present.present.0.known-person']:checked")).hasCount(1);
    browser.assertAccessible(page);
    browser.assertNoSidewaysScroll(page);
    org.assertj.core.api.Assertions.assertThat(addresses)
        .noneMatch(address -> address.toLowerCase(java.util.Locale.ROOT).contains("zebedee"));
    org.assertj.core.api.Assertions.assertThat(searches(browser)).isPositive();
  }

  @Test
  void whoHasNoNeedToKnowFindsNobody(Browser browser) {
    known(browser, "Ottilie", "Marchbanks");
    var page = browser.signedInAs("tamsin-quayle");
    page.navigate("/new/concern");
    page.navigate(page.url() + "/people-present");
    press(page, "Add somebody");
    page.getByRole(com.microsoft.playwright.options.AriaRole.COMBOBOX).last().fill("Ottilie March");
    assertThat(page.locator("[data-look-says]")).containsText("Nothing is found");
    page.locator("button[value='find:people-present.present.0.known-person']").click();
    assertThat(page.locator("main")).containsText("Nothing was found for");
  }

  /** How often somebody looked for people. */
  private static long searches(Browser browser) {
    return browser
        .bean(OwnerStore.class)
        .jdbc()
        .sql(
            "select count(*) from audit.entry where kind = 'search' and type = 'person'"
                + " and officer = 'rowan-hollis' and cardinality(people) > 0")
        .query((row, number) -> row.getLong(1))
        .single();
  }

  /** A concern of this officer about somebody. */
  private static void known(Browser browser, String given, String family) {
    var page = browser.signedInAs("rowan-hollis");
    page.navigate("/new");
    var token = page.locator("input[name=_csrf]").first().inputValue();
    var body =
        """
        {"body": {
          "subject": {"given-name": "%s", "family-name": "%s", "date-of-birth": "2012-03-03"},
          "concern": {"about-whom": "child", "seen-at": "2026-03-10T19:40:00Z", "categories": ["neglect"], "facts": "Facts"},
          "safety": {"immediate-danger": "no"},
          "aware": {"seen": "yes", "environment": "Fridge empty"},
          "voice-of-the-child": {"spoken-to": "yes", "spoken-alone": "yes", "own-words": "Words", "demeanour": "Tired"},
          "consent": {"agreement": "not-asked", "without-because": "No adult was there"},
          "risk": {"level": "medium", "reason": "As seen"}}}
        """
            .formatted(given, family);
    var answer =
        page.request()
            .post(
                "/api/records/concern",
                RequestOptions.create()
                    .setHeader("Content-Type", "application/json")
                    .setHeader("X-CSRF-TOKEN", token)
                    .setData(body));
    org.assertj.core.api.Assertions.assertThat(answer.status()).as(answer.text()).isEqualTo(201);
  }
}
