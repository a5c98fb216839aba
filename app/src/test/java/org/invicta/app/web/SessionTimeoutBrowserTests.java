package org.invicta.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.invicta.browser.Browser;
import org.invicta.browser.BrowserTest;
import org.junit.jupiter.api.Test;

/** Who leaves a page lying open is warned, may stay, and is signed out when they do not; the clock of the page is put forward. */
@BrowserTest
class SessionTimeoutBrowserTests {

  @Test
  void whoLeavesAPageIsWarnedAndMayStay(Browser browser) {
    var page = opened(browser);
    var dialog = page.locator("#timeout");
    assertThat(dialog).isHidden();

    page.clock().fastForward(idle(dialog) - warning(dialog) + 2_000);

    assertThat(dialog).isVisible();
    assertThat(dialog).containsText("You are about to be signed out");
    assertThat(page.locator("#timeout-left")).hasText(Pattern.compile("minute|second"));
    browser.assertAccessible(page);
    page.click("text=Stay signed in");
    assertThat(dialog).isHidden();
    assertThat(page).hasURL(browser.address() + "/");
  }

  @Test
  void whoDoesNotStayIsSignedOutAndToldWhy(Browser browser) {
    var page = opened(browser);

    page.clock().fastForward(idle(page.locator("#timeout")) + 2_000);

    assertThat(page).hasURL(Pattern.compile(".*/sign-in\\?timed-out=yes$"));
    assertThat(page.locator("main")).containsText("signed out");
    browser.assertAccessible(page);
  }

  private static Page opened(Browser browser) {
    var page = browser.signedInAs("morag-ellery");
    page.clock().install();
    page.navigate("/");
    return page;
  }

  private static long idle(Locator dialog) {
    return Long.parseLong(dialog.getAttribute("data-idle")) * 1000;
  }

  private static long warning(Locator dialog) {
    return Long.parseLong(dialog.getAttribute("data-warning")) * 1000;
  }
}
