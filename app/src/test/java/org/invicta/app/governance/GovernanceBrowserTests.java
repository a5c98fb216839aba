package org.invicta.app.governance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.invicta.browser.Browser;
import org.invicta.browser.BrowserTest;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.StrategyDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@BrowserTest
class GovernanceBrowserTests {

  private static final String MANAGER = "tomasz-varley";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/strategies",
        "/strategies/{plan}",
        "/strategies/{plan}?group=objective&sort=status",
        "/strategies/{plan}?status=red",
        "/strategies/{reviewed}",
        "/strategies/{plan}/actions/7",
        "/strategies/{plan}/actions/7/update",
        "/boards",
        "/boards/{board}",
        "/overdue",
        "/records",
        "/records/of/collision",
        "/records/of/action-progress"
      })
  void isAccessibleAndFitsAPhone(String path, Browser browser) {
    var address = filled(path, browser);
    var page = browser.signedInAs(MANAGER);
    assertThat(page.navigate(address).status()).isEqualTo(200);
    browser.assertAccessible(page);
    browser.photograph(page, "page" + path);

    var phone = browser.phone().signedInAs(MANAGER);
    phone.navigate(address);
    browser.assertNoSidewaysScroll(phone);
    browser.photograph(phone, "phone" + path);
  }

  @Test
  void anOwnerReportsAndTheHistoryAndTheRecordShowIt(Browser browser) {
    var page = browser.signedInAs(MANAGER);
    var action = "/strategies/" + plan(browser).code() + "/actions/3";
    page.navigate(action);
    page.click("text=Report on this action");
    report(page, "amber", "The terms of reference wait for the partners.");

    assertThat(page).hasURL(browser.address() + action);
    assertThat(page.locator("main")).containsText("Your report is kept.");
    assertThat(page.locator(".invicta-history"))
        .containsText("The terms of reference wait for the partners.");
    assertThat(page.locator(".invicta-history")).containsText("by Tomasz Varley");
    browser.assertAccessible(page);
    browser.photograph(page, "action-with-history");

    page.navigate("/records/of/action-progress");
    page.locator("table a").first().click();
    assertThat(page.locator("h1")).containsText("Progress on an action");
    assertThat(page.locator("main")).containsText("The terms of reference wait for the partners.");
    browser.assertAccessible(page);
    browser.photograph(page, "record");
  }

  @Test
  void aReportWithProblemsIsRefusedAndKeepsWhatWasTyped(Browser browser) {
    var page = browser.signedInAs(MANAGER);
    page.navigate("/strategies/" + plan(browser).code() + "/actions/4/update");
    page.check("input[name=status][value=complete]");
    page.fill("textarea[name=next-step]", "Ask the divisions again.");
    page.click("button:text('Keep this report')");

    assertThat(page.locator(".govuk-error-summary")).containsText("Say why this is the status");
    assertThat(page.locator(".govuk-error-summary")).containsText("Say what shows that the action");
    assertThat(page.locator("input[name=status][value=complete]")).isChecked();
    assertThat(page.locator("textarea[name=next-step]")).hasValue("Ask the divisions again.");
    browser.assertAccessible(page);
  }

  @Test
  void theSecondOfTwoWhoReportAtOnceSeesBothReports(Browser browser) {
    var form = "/strategies/" + plan(browser).code() + "/actions/5/update";
    var first = browser.signedInAs(MANAGER);
    var second = browser.signedInAs(MANAGER);
    first.navigate(form);
    second.navigate(form);
    report(first, "green", "The assessments cover children now.");
    report(second, "red", "The assessments leave children out.");

    assertThat(second.locator("h2").first()).containsText("Somebody else reported first");
    assertThat(second.locator("main")).containsText("The assessments cover children now.");
    assertThat(second.locator("textarea[name=reason]"))
        .hasValue("The assessments leave children out.");
    browser.assertAccessible(second);
    second.click("button:text('Keep this report')");
    assertThat(second.locator("main")).containsText("Your report is kept.");
  }

  @Test
  void somebodyElsesActionIsRefusedWithTheReason(Browser browser) {
    var plan = plan(browser).code();
    var visitor = browser.visitor().signedInAs("idris-wainscott");
    var token = visitor.formToken("/");

    var asked = visitor.get("/strategies/" + plan + "/actions/3/update");
    var sent =
        visitor.post(
            "/strategies/" + plan + "/actions/3/update",
            Map.of(
                "_csrf", token,
                "status", "green",
                "reason", "Not mine to say",
                "reported-for", "2026/27-Q2",
                "based-on", "0"));

    assertThat(asked.statusCode()).isEqualTo(403);
    assertThat(sent.statusCode()).isEqualTo(403);
    assertThat(sent.body()).contains("Only its owner reports on an action");
    assertThat(visitor.get("/strategies/" + plan + "/actions/3").body())
        .doesNotContain("Not mine to say");
  }

  @Test
  void theReviewShowsThatItsPartsDoNotAddUp(Browser browser) {
    var page = browser.signedInAs(MANAGER);
    page.navigate(filled("/strategies/{reviewed}", browser));

    assertThat(page.locator("#review")).containsText("The parts add up to 61");
    assertThat(page.locator("#totals tbody tr:last-child")).containsText("−1");
  }

  @Test
  void worksWithoutScripts(Browser browser) {
    var page = browser.withoutScript().signedInAs(MANAGER);
    page.navigate("/strategies/" + plan(browser).code() + "/actions/6/update");
    report(page, "green", "Deputies are named for every meeting.");
    assertThat(page.locator("main")).containsText("Your report is kept.");
  }

  @Test
  void whatDoesNotExistIsNotFound(Browser browser) {
    var visitor = browser.visitor().signedInAs(MANAGER);
    for (var path :
        new String[] {
          "/strategies/none", "/strategies/a'b", "/boards/none", "/records/none", "/records/of/none"
        }) {
      assertThat(visitor.get(path).statusCode()).as(path).isIn(400, 404);
    }
    assertThat(visitor.get(filled("/strategies/{plan}?known-on=2024-13-45", browser)).statusCode())
        .isEqualTo(400);
  }

  @Test
  void aProgramReadsTheActions(Browser browser) {
    var visitor = browser.visitor().signedInAs(MANAGER);
    var answer = visitor.get("/api/strategies/" + plan(browser).code() + "/actions");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body().split("\"deliverable\"", -1)).hasSize(24);
  }

  private static void report(Page page, String status, String reason) {
    page.check("input[name=status][value=" + status + "]");
    page.fill("textarea[name=reason]", reason);
    page.click("button:text('Keep this report')");
  }

  private static String filled(String path, Browser browser) {
    var practice = browser.bean(Practice.class);
    var reviewed =
        practice.strategies().values().stream()
            .filter(one -> one.review().isPresent())
            .findFirst()
            .orElseThrow();
    return path.replace("{plan}", plan(browser).code().value())
        .replace("{reviewed}", reviewed.code().value())
        .replace("{board}", practice.boards().keySet().iterator().next().value());
  }

  private static StrategyDefinition plan(Browser browser) {
    return browser.bean(Practice.class).strategies().values().stream()
        .filter(one -> one.actions().size() == 23)
        .findFirst()
        .orElseThrow();
  }
}
