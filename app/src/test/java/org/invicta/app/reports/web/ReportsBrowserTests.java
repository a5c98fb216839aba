package org.invicta.app.reports.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Map;
import org.invicta.browser.Browser;
import org.invicta.browser.BrowserTest;
import org.junit.jupiter.api.Test;

@BrowserTest
class ReportsBrowserTests {

  private static final String REPORTS = "/boards/programme-board/reports";

  @Test
  void theSecretaryPreviewsPublishesAndEverybodyReads(Browser browser) {
    var page = browser.signedInAs("callum-brede");
    var refused = new ArrayList<String>();
    page.onConsoleMessage(message -> refused.add(message.text()));
    page.navigate("/boards/programme-board");
    page.click("a:text('All reports of this board')");
    browser.assertAccessible(page);
    browser.photograph(page, "reports-none");
    page.selectOption("#quarter", page.locator("#quarter option").nth(2).getAttribute("value"));
    page.click("button:text('Preview')");
    browser.assertAccessible(page);
    browser.photograph(page, "report-preview");

    page.click("a:text('Read the whole report')");
    page.waitForURL("**/report.html?**");
    assertLooksRight(page);
    browser.assertAccessible(page);
    browser.photograph(page, "report-preview-whole");
    page.goBack();
    page.click("button:text('Publish')");

    assertThat(page.locator(".govuk-notification-banner")).containsText("as edition 1");
    browser.assertAccessible(page);
    browser.photograph(page, "reports-published");
    page.click("#published tbody th a");
    page.waitForURL("**/1");
    assertLooksRight(page);
    assertThat(page.locator("tr[id^=action-cyp-2011-]")).hasCount(23);
    browser.assertAccessible(page);
    assertThat(refused).isEmpty();
  }

  @Test
  void theReportFitsAPhone(Browser browser) {
    var page = browser.phone().signedInAs("callum-brede");
    page.navigate(REPORTS);
    browser.assertNoSidewaysScroll(page);
    page.click("button:text('Preview')");
    browser.assertNoSidewaysScroll(page);
    browser.photograph(page, "report-preview-phone");
    page.click("a:text('Read the whole report')");
    page.waitForURL("**/report.html?**");

    browser.assertNoSidewaysScroll(page);
    browser.assertAccessible(page);
    browser.photograph(page, "report-whole-phone");
  }

  @Test
  void whoMayNotPublishIsToldWhoMay(Browser browser) {
    var page = browser.signedInAs("idris-wainscott");
    page.navigate(REPORTS + "/preview?quarter=2024/25-Q1");
    assertThat(page.locator("main")).containsText("Only the secretary of the boards");
    assertThat(page.locator("button:text('Publish')")).hasCount(0);
    browser.assertAccessible(page);

    var visitor = browser.visitor().signedInAs("idris-wainscott");
    var token = visitor.formToken("/");
    var answer =
        visitor.post(REPORTS, Map.of("quarter", "2024/25-Q1", "edition", "1", "_csrf", token));
    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void badAddressesAndFormsAreRefusedWithWhatIsAllowed(Browser browser) {
    var visitor = browser.visitor().signedInAs("callum-brede");
    assertThat(visitor.get("/boards/no-board/reports").statusCode()).isEqualTo(404);
    assertThat(visitor.get(REPORTS + "/2024-25-Q1/999").statusCode()).isEqualTo(404);
    assertThat(visitor.get(REPORTS + "/2024-25-Q1/1/secret.txt").statusCode()).isEqualTo(404);
    assertThat(visitor.get(REPORTS + "/nonsense/1").statusCode()).isEqualTo(404);
    var wrong = visitor.get(REPORTS + "/preview?quarter=2024/26");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body()).contains("2024/25-Q1");
    var token = visitor.formToken("/");
    assertThat(
            visitor
                .post(REPORTS, Map.of("quarter", "2024/25-Q1", "edition", "x", "_csrf", token))
                .statusCode())
        .isEqualTo(400);
    assertThat(visitor.post(REPORTS, Map.of("quarter", "2024/25-Q1", "edition", "1")).statusCode())
        .isEqualTo(403);
  }

  /** The content policy lets its styles and its picture through. */
  private static void assertLooksRight(Page page) {
    assertThat(page.evaluate("document.querySelector('.picture img').naturalWidth")).isEqualTo(640);
    assertThat(page.evaluate("getComputedStyle(document.querySelector('.cover')).borderTopWidth"))
        .isEqualTo("12px");
  }
}
