package org.invicta.app.measures;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.invicta.app.records.Draft;
import org.invicta.app.records.OpenRecord;
import org.invicta.app.records.Provenance;
import org.invicta.app.records.Saved;
import org.invicta.browser.Browser;
import org.invicta.browser.BrowserTest;
import org.invicta.engine.definition.Code;
import org.invicta.engine.expression.Value;
import org.junit.jupiter.api.Test;

@BrowserTest
class MeasureBrowserTests {

  private static final String ANALYST = "idris-wainscott";
  private static final String MEASURE = "/measures/children-ksi";

  @Test
  void showsTheFigureItsChartAndTheListBehindIt(Browser browser) {
    collision(browser, "browser-1", LocalDate.of(2031, 5, 21), 9, "serious");
    collision(browser, "browser-2", LocalDate.of(2031, 8, 21), 17, "fatal");
    var page = browser.signedInAs(ANALYST);
    page.navigate("/measures");
    browser.assertAccessible(page);
    page.click("text=Children killed or seriously injured on the road");
    page.fill("input[name=period]", "2031");
    page.selectOption("select[name=by]", "quarter");
    page.click("button:text('Show the figure')");

    assertThat(page.locator(".invicta-figure__number")).hasText("1");
    assertThat(page.locator("svg.invicta-chart title"))
        .hasText("Children killed or seriously injured on the road by quarter");
    assertThat(page.locator("#by-quarter tbody tr")).hasCount(4);
    assertThat(page.locator("#facts tbody tr")).hasCount(1);
    assertThat(page.locator("#near-misses tbody")).containsText("Aged 16 or 17");
    browser.assertAccessible(page);
    browser.photograph(page, "measure");

    page.click("#facts a");
    assertThat(page.locator("h1")).hasText("Road collision browser-1");
    browser.assertAccessible(page);
  }

  @Test
  void saysBesideTheFieldWhatAPeriodIs(Browser browser) {
    var page = browser.signedInAs(ANALYST);
    page.navigate(MEASURE + "?period=2024/26");
    assertThat(page.locator("#period-error")).containsText("2024/25");
    assertThat(page.locator(".govuk-error-summary a")).hasAttribute("href", "#period");
    browser.assertAccessible(page);
  }

  @Test
  void showsTheListToAnalystsAlone(Browser browser) {
    var page = browser.signedInAs("helen-ashdown");
    page.navigate(MEASURE + "?period=2031");
    assertThat(page.locator("#list")).hasCount(0);
    assertThat(status(page, MEASURE + "/facts.csv")).isEqualTo(403);
    assertThat(status(page, "/api/measures/children-ksi/facts")).isEqualTo(403);
  }

  @Test
  void fitsAPhoneAndDoesWithoutScripts(Browser browser) {
    var page = browser.phone().signedInAs(ANALYST);
    page.navigate(MEASURE + "?period=2031");
    browser.assertNoSidewaysScroll(page);
    browser.photograph(page, "measure-phone");
    var plain = browser.withoutScript().signedInAs(ANALYST);
    plain.navigate(MEASURE);
    plain.fill("input[name=period]", "2031/32");
    plain.click("button:text('Show the figure')");
    assertThat(plain.locator(".invicta-figure__when")).containsText("Financial year 2031/32");
  }

  @Test
  void answersProgramsWithProblemsOfStableCodes(Browser browser) {
    var page = browser.signedInAs(ANALYST);
    var response = page.request().get(browser.address() + "/api/measures/children-ksi?by=nothing");
    assertThat(response.status()).isEqualTo(400);
    assertThat(response.headers().get("content-type")).isEqualTo("application/problem+json");
    assertThat(response.text()).contains("\"code\":\"M006\"");
    assertThat(status(page, "/api/measures/unheard-of")).isEqualTo(404);
    assertThat(status(page, "/measures/unheard-of")).isEqualTo(404);
    assertThat(status(page, MEASURE + "?page=0")).isEqualTo(404);
  }

  private static int status(Page page, String address) {
    return page.request()
        .get(page.url().replaceAll("^(https?://[^/]+).*", "$1") + address)
        .status();
  }

  private static void collision(
      Browser browser, String key, LocalDate day, int age, String severity) {
    Value casualty =
        new Value.Group(
            Map.of(
                "reference", new Value.Number(BigDecimal.ONE),
                "age", new Value.Number(BigDecimal.valueOf(age)),
                "severity", new Value.Text(severity)));
    var body =
        new Value.Group(
            Map.of(
                "happened",
                new Value.Group(
                    Map.of("reference", new Value.Text(key), "occurred-on", new Value.Day(day))),
                "involved",
                new Value.Group(Map.of("casualties", new Value.Items(List.of(casualty))))));
    var saved =
        browser
            .bean(OpenRecord.class)
            .open(
                new Draft(
                    new Code("collision"),
                    Optional.of(key),
                    body,
                    List.of(),
                    Instant.parse("2031-01-01T00:00:00Z")),
                new Provenance("test", "test", ""));
    assertThat(saved).isInstanceOf(Saved.Done.class);
  }
}
