package org.invicta.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.invicta.browser.Browser;
import org.invicta.browser.BrowserTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@BrowserTest
class ErrorPagesBrowserTests {

  @ParameterizedTest
  @CsvSource({
    "/fixture/number?number=six, 400, There is a problem with what was sent",
    "/fixture/refused, 400, 2024/26 is not a period.",
    "/fixture/not-allowed, 403, Only the owner of an action may post an update.",
    "/fixture/not-found, 404, There is no strategy with this code.",
    "/no-such-page, 404, There is no page at this address.",
    "/fixture/changed, 409, Action 12 was changed by somebody else",
    "/fixture/broken, 500, there is a problem with the service"
  })
  void saysWhatHappenedAndWhatToDo(String path, int status, String words, Browser browser) {
    var page = browser.signedInAs("morag-ellery");
    var answer = page.navigate(path);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(page.locator("main")).containsText(words);
    assertThat(page.locator("header")).containsText("Morag Ellery");
    assertThat(answer.headerValue("content-security-policy")).contains("default-src 'none'");
    assertThat(answer.headerValue("cache-control")).contains("no-store");
    browser.photograph(page, "error-" + status);
    browser.assertAccessible(page);
  }

  @Test
  void aFaultShowsItsNumberAndNothingOfItsCause(Browser browser) {
    var visitor = browser.visitor().signedInAs("morag-ellery");
    var answer = visitor.get("/fixture/broken", "Accept", "text/html");

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body())
        .containsPattern("Incident number: <strong>[0-9B-Y]{8}</strong>")
        .doesNotContain("Jade")
        .doesNotContain("IllegalState")
        .doesNotContain("at org.");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/fixture/refused, 400, M002",
    "/api/fixture/not-allowed, 403, W403",
    "/api/fixture/not-found, 404, W404",
    "/api/nothing, 404, W404",
    "/api/fixture/changed, 409, W409",
    "/api/fixture/broken, 500, W500"
  })
  void theApiAnswersWithAProblemOfAStableCode(
      String path, int status, String code, Browser browser) {
    var answer = browser.visitor().signedInAs("morag-ellery").get(path);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(answer.body())
        .contains("\"code\":\"" + code + "\"")
        .contains("urn:invicta:problem:" + code)
        .doesNotContain("Jade")
        .doesNotContain("trace");
  }

  @Test
  void theApiSaysThatNobodyIsSignedIn(Browser browser) {
    var answer = browser.visitor().get("/api/fixture/not-found");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).contains("\"code\":\"W401\"");
  }

  @Test
  void refusesAWrongMethod(Browser browser) {
    var visitor = browser.visitor().signedInAs("morag-ellery");
    var answer = visitor.post("/fixture/not-found", Map.of("_csrf", visitor.formToken("/")));

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).hasValue("GET");
    assertThat(answer.body()).contains("it does not take this kind of request");
  }

  @Test
  void refusesAFormWithoutItsToken(Browser browser) {
    var answer = browser.visitor().signedInAs("morag-ellery").post("/fixture/number", Map.of());

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("We could not check where this form came from");
  }

  @Test
  void refusesAFormWithTheTokenOfSomebodyElse(Browser browser) {
    var token = browser.visitor().signedInAs("tomasz-varley").formToken("/");
    var answer =
        browser
            .visitor()
            .signedInAs("morag-ellery")
            .post("/fixture/number", Map.of("_csrf", token));

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("We could not check where this form came from");
  }

  @Test
  void aForgedFormShowsAReadablePage(Browser browser) {
    var page = browser.anonymous();
    page.navigate("/sign-in");
    page.evaluate("document.querySelector('input[name=_csrf]').value = 'forged'");
    page.click("button:text('Sign in')");

    assertThat(page.locator("h1")).hasText("We could not check where this form came from");
    browser.assertAccessible(page);
    browser.photograph(page, "error-forged");
  }

  @Test
  void refusesAFormThatIsTooBigWithAPage(Browser browser) {
    var page = browser.signedInAs("morag-ellery");
    page.navigate("/fixture/gallery");
    page.evaluate("document.querySelector('textarea').value = 'x'.repeat(300 * 1024)");
    page.click("button:text('Save')");

    assertThat(page.locator("h1")).hasText("What you sent is too big");
    assertThat(page.locator("main")).containsText("Nothing was saved.");
    browser.assertAccessible(page);
  }

  @Test
  void takesAFormJustBelowTheLimit(Browser browser) {
    var visitor = browser.visitor().signedInAs("morag-ellery");
    var form = Map.of("_csrf", visitor.formToken("/"), "reason", "x".repeat(199 * 1024));

    assertThat(visitor.post("/fixture/number", form).statusCode()).isEqualTo(302);
    var longer = Map.of("_csrf", visitor.formToken("/"), "reason", "x".repeat(200 * 1024));
    assertThat(visitor.post("/fixture/number", longer).statusCode()).isEqualTo(413);
  }

  @Test
  void refusesABodyOfUnknownLength(Browser browser) {
    var visitor = browser.visitor().signedInAs("morag-ellery");
    var answer =
        visitor.send(
            visitor
                .request("/fixture/number", "Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(new byte[] {'a', '=', 'b'}))));

    assertThat(answer.statusCode()).isEqualTo(411);
  }
}
