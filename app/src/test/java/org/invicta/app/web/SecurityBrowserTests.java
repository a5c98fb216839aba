package org.invicta.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.invicta.browser.Browser;
import org.invicta.browser.BrowserTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@BrowserTest
class SecurityBrowserTests {

  @ParameterizedTest
  @ValueSource(strings = {"/", "/sign-in", "/no-such-page", "/fixture/broken"})
  void everyPageCarriesTheHeaders(String path, Browser browser) {
    var headers = browser.visitor().signedInAs("morag-ellery").get(path).headers();

    assertThat(headers.firstValue("Content-Security-Policy"))
        .hasValueSatisfying(
            policy ->
                assertThat(policy)
                    .contains("default-src 'none'")
                    .contains("script-src 'self'")
                    .contains("style-src 'self'")
                    .contains("form-action 'self'")
                    .contains("frame-ancestors 'none'")
                    .doesNotContain("unsafe"));
    assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
    assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
    assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
    assertThat(headers.firstValue("Permissions-Policy")).isPresent();
    assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(headers.firstValue("Server").orElse("")).isEmpty();
    assertThat(headers.firstValue("X-Powered-By")).isEmpty();
  }

  @Test
  void stylesAreKeptForAYearUnderTheirDigest(Browser browser) {
    var visitor = browser.visitor();
    var page = visitor.get("/sign-in").body();
    var style = page.replaceAll("(?s).*href=\"([^\"]+/invicta.css)\".*", "$1");
    var answer = visitor.get(style);

    assertThat(style).matches("/assets/[0-9a-f]{12}/invicta.css");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
        .contains("max-age=31536000")
        .contains("immutable");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/assets/fonts/light-94a07e06a1-v2.woff2",
        "/assets/images/govuk-crest.svg",
        "/webjars/govuk-frontend/5.14.0/dist/govuk/assets/images/govuk-crest.svg",
        "/application.yaml"
      })
  void nothingElseOfTheClasspathIsServed(String path, Browser browser) {
    assertThat(browser.visitor().signedInAs("morag-ellery").get(path).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/fixture/gallery", "/no-such-page", "/actuator"})
  void everyPageAsksToSignInFirst(String path, Browser browser) {
    var answer = browser.visitor().get(path);

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElse("")).contains("/sign-in");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/",
        "//example.org/",
        "/\\example.org",
        "/%0d%0aSet-Cookie:a=b",
        "javascript:alert(1)",
        ""
      })
  void neverLeadsToAnotherSite(String next, Browser browser) {
    var visitor = browser.visitor();
    var form =
        Map.of("officer", "morag-ellery", "next", next, "_csrf", visitor.formToken("/sign-in"));
    var answer = visitor.post("/sign-in", form);

    assertThat(answer.headers().firstValue("Location").orElse(""))
        .matches("(" + browser.address() + ")?/(%0d%0aSet-Cookie:a=b)?");
    assertThat(answer.headers().allValues("Set-Cookie"))
        .noneMatch(cookie -> cookie.contains("a=b"));
  }

  @Test
  void theSessionIsAnotherAfterSigningIn(Browser browser) {
    var visitor = browser.visitor();
    var before = sessionsOf(visitor.get("/sign-in").headers().allValues("Set-Cookie"));
    var form = Map.of("officer", "morag-ellery", "_csrf", visitor.formToken("/sign-in"));
    var cookies = visitor.post("/sign-in", form).headers().allValues("Set-Cookie");

    assertThat(before).hasSize(1);
    assertThat(sessionsOf(cookies)).hasSize(1).doesNotContainAnyElementsOf(before);
    assertThat(cookies).allMatch(cookie -> cookie.contains("HttpOnly"));
    assertThat(cookies).allMatch(cookie -> cookie.contains("SameSite=Strict"));
  }

  @Test
  void nobodySignsInAsSomebodyWhoIsNotListed(Browser browser) {
    var visitor = browser.visitor();
    var form = Map.of("officer", "chief", "_csrf", visitor.formToken("/sign-in"));

    assertThat(visitor.post("/sign-in", form).statusCode()).isEqualTo(400);
    assertThat(visitor.get("/").statusCode()).isEqualTo(302);
  }

  @Test
  void signingInAndOutIsLoggedForGood(Browser browser) {
    var visitor = browser.visitor().signedInAs("callum-brede");
    visitor.post("/sign-out", Map.of("_csrf", visitor.formToken("/")));

    var jdbc = browser.bean(JdbcClient.class);
    var log =
        jdbc.sql(
                """
                select what from access.sign_in
                where officer = 'callum-brede'
                  and session = (select session from access.sign_in where officer = 'callum-brede' order by id desc limit 1)
                order by id
                """)
            .query(String.class)
            .list();
    assertThat(log).containsExactly("signed-in", "signed-out");
    assertThatThrownBy(() -> jdbc.sql("delete from access.sign_in").update())
        .hasStackTraceContaining("append-only");
    assertThat(visitor.get("/").statusCode()).isEqualTo(302);
  }

  private static List<String> sessionsOf(List<String> cookies) {
    return cookies.stream()
        .filter(cookie -> cookie.startsWith("invicta="))
        .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
        .toList();
  }
}
