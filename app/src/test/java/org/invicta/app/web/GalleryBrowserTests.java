package org.invicta.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.invicta.browser.Browser;
import org.invicta.browser.BrowserTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@BrowserTest
class GalleryBrowserTests {

  @ParameterizedTest
  @ValueSource(strings = {"gallery", "gallery-with-problems"})
  void everyComponentIsAccessibleWideAndNarrow(String name, Browser browser) {
    var wide = browser.signedInAs("morag-ellery");
    wide.navigate("/fixture/" + name);
    browser.photograph(wide, name);
    browser.assertAccessible(wide);
    var narrow = browser.phone().signedInAs("morag-ellery");
    narrow.navigate("/fixture/" + name);
    browser.photograph(narrow, name + "-phone");
    browser.assertAccessible(narrow);
    browser.assertNoSidewaysScroll(narrow);
  }

  @Test
  void scriptsAndStylesBreakNoRuleOfTheContentPolicy(Browser browser) {
    var page = browser.signedInAs("morag-ellery");
    var complaints = new ArrayList<String>();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(message.text());
          }
        });
    page.navigate("/fixture/gallery-with-problems");

    assertThat(page.locator("body")).hasClass(Pattern.compile(".*supported.*"));
    assertThat(page.locator(".govuk-character-count__status"))
        .hasText("You have 483 characters remaining");
    assertThat(complaints).isEmpty();
  }

  @Test
  void theTypefaceOfGovUkIsNeverUsed(Browser browser) {
    var page = browser.signedInAs("morag-ellery");
    var asked = new ArrayList<String>();
    page.onRequest(request -> asked.add(request.url()));
    page.navigate("/fixture/gallery");

    var used =
        page.evaluate(
            "[...document.querySelectorAll('body *')].filter(element =>"
                + " getComputedStyle(element).fontFamily.includes('GDS')).length");
    assertThat(used).isEqualTo(0);
    assertThat(asked).noneMatch(url -> url.contains("font") && !url.contains("govuk-frontend"));
  }

  @Test
  void printsTheContentAlone(Browser browser) {
    var page = browser.signedInAs("morag-ellery");
    page.navigate("/fixture/gallery");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

    assertThat(page.locator("nav[aria-label=Menu]")).isHidden();
    assertThat(page.locator(".invicta-filter")).isHidden();
    assertThat(page.locator("h1")).isVisible();
    browser.photograph(page, "gallery-print");
  }
}
