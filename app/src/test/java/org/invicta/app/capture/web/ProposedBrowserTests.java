package org.invicta.app.capture.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.invicta.app.capture.web.ShortFormBrowserTests.press;

import com.microsoft.playwright.Page;
import org.invicta.browser.Browser;
import org.invicta.browser.BrowserTest;
import org.junit.jupiter.api.Test;

/** What a table proposes stands where somebody decides, while they decide. */
@BrowserTest
class ProposedBrowserTests {

  @Test
  void aConcernsRiskIsProposedWhereItIsDecidedAndFollowsTheAnswers(Browser browser) {
    var page = browser.phone().signedInAs("rowan-hollis");
    var draft = begun(page);
    page.navigate(draft + "/risk");
    assertThat(page.locator("[data-proposed]")).containsText("The table proposes");
    assertThat(page.locator("[data-proposed]")).containsText("Not made yet");
    answer(page, "high");
    assertThat(page.locator("[data-proposed] [role=status]")).containsText("High");
    page.getByText("What the table looked at").click();
    assertThat(page.locator("[data-proposed]")).containsText("of the table in force from");
    assertThat(page.locator("[data-proposed]")).containsText("Immediate danger");
    browser.assertAccessible(page);
    browser.assertNoSidewaysScroll(page);
    browser.photograph(page, "proposed-risk-phone");
  }

  @Test
  void whoDecidesOtherwiseIsAskedWhyWithoutAScriptToo(Browser browser) {
    var page = browser.withoutScript().signedInAs("rowan-hollis");
    var draft = begun(page);
    page.navigate(draft + "/risk");
    answer(page, "high");
    press(page, "Save and continue");
    assertThat(page.locator(".govuk-error-summary")).containsText("Say why your answer is “High");
    assertThat(page.locator("[data-proposed]")).containsText("Differs");
    page.fill("[name='risk.reason']", "Seen with older men twice this week");
    press(page, "Save and continue");
    assertThat(page.locator(".govuk-error-summary")).hasCount(0);
    page.navigate(draft + "/check");
    assertThat(page.locator("[data-proposed]")).containsText("Seen with older men twice");
    assertThat(page.locator("[data-proposed]")).containsText("Differs");
    browser.photograph(page, "proposed-check");
  }

  /** A concern for a child, begun; the address of the draft. */
  private static String begun(Page page) {
    page.navigate("/new/concern");
    var draft = page.url();
    page.navigate(draft + "/concern");
    page.check("[name='concern.about-whom'][value=child]");
    press(page, "Save and come back later");
    return draft;
  }

  private static void answer(Page page, String level) {
    var list = page.locator("select[name='risk.level']");
    if (list.count() > 0) {
      list.selectOption(level);
    } else {
      page.check("[name='risk.level'][value='" + level + "']");
    }
  }
}
