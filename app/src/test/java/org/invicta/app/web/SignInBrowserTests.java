package org.invicta.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.invicta.browser.Browser;
import org.invicta.browser.BrowserTest;
import org.junit.jupiter.api.Test;

@BrowserTest
class SignInBrowserTests {

  @Test
  void signsInAndOut(Browser browser) {
    var page = browser.signedInAs("morag-ellery");
    assertThat(page.locator("h1")).hasText("What needs doing");
    assertThat(page.locator("header")).containsText("Morag Ellery");
    browser.assertAccessible(page);
    browser.photograph(page, "home");

    page.click("text=Sign out");

    assertThat(page).hasURL(browser.address() + "/sign-in");
    browser.assertAccessible(page);
    browser.photograph(page, "sign-in");
    page.navigate("/");
    assertThat(page).hasURL(browser.address() + "/sign-in");
  }

  @Test
  void signsInByKeyboardAlone(Browser browser) {
    var page = browser.anonymous();
    page.navigate("/sign-in");

    assertThat(nextFocus(page)).isEqualTo("Skip to main content");
    assertVisibleFocus(page);
    assertThat(nextFocus(page)).isEqualTo("Invicta");
    assertVisibleFocus(page);
    page.keyboard().press("Tab");
    assertThat(focused(page, "name")).isEqualTo("officer");
    page.keyboard().press("Space");
    page.keyboard().press("ArrowDown");
    assertThat(focused(page, "value")).isEqualTo("tomasz-varley");
    assertThat(nextFocus(page)).isEqualTo("Sign in");
    assertVisibleFocus(page);
    page.keyboard().press("Enter");

    assertThat(page).hasURL(browser.address() + "/");
    assertThat(page.locator("header")).containsText("Tomasz Varley");
  }

  @Test
  void theSkipLinkLeadsToTheContent(Browser browser) {
    var page = browser.signedInAs("morag-ellery");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");

    assertThat(focused(page, "id")).isEqualTo("main-content");
  }

  @Test
  void signsInWithoutScripts(Browser browser) {
    var page = browser.withoutScript().signedInAs("morag-ellery");

    assertThat(page.locator("nav[aria-label=Menu]")).containsText("What needs doing");
    page.click("text=Sign out");
    assertThat(page).hasURL(browser.address() + "/sign-in");
  }

  @Test
  void goesOnToThePageAskedFor(Browser browser) {
    var page = browser.anonymous();
    page.navigate("/fixture/gallery?status=late");
    page.check("input[value=morag-ellery]");
    page.click("button:text('Sign in')");

    assertThat(page).hasURL(browser.address() + "/fixture/gallery?status=late");
  }

  @Test
  void asksAgainWhenNobodyIsChosen(Browser browser) {
    var page = browser.anonymous();
    page.navigate("/sign-in");
    page.click("button:text('Sign in')");

    assertThat(page).hasTitle(Pattern.compile("^Error: Sign in – Invicta – .+"));
    assertThat(page.locator(".govuk-error-summary")).isFocused();
    browser.assertAccessible(page);
    browser.photograph(page, "sign-in-problem");
    page.click("a:text('Choose who to sign in as')");
    assertThat(page.locator("#officer")).isFocused();
  }

  @Test
  void fitsAPhone(Browser browser) {
    var page = browser.phone().anonymous();
    page.navigate("/sign-in");
    browser.assertNoSidewaysScroll(page);
    browser.photograph(page, "sign-in-phone");
    page.check("input[value=morag-ellery]");
    page.click("button:text('Sign in')");

    assertThat(page).hasURL(browser.address() + "/");
    browser.assertNoSidewaysScroll(page);
    browser.assertAccessible(page);
    browser.photograph(page, "home-phone");
  }

  private static String nextFocus(Page page) {
    page.keyboard().press("Tab");
    return String.valueOf(page.evaluate("document.activeElement.textContent.trim()"));
  }

  private static String focused(Page page, String attribute) {
    return String.valueOf(
        page.evaluate("name => document.activeElement.getAttribute(name)", attribute));
  }

  private static void assertVisibleFocus(Page page) {
    var style =
        String.valueOf(
            page.evaluate(
                "(() => { const style = getComputedStyle(document.activeElement);"
                    + " return style.backgroundColor + style.boxShadow + style.outlineColor })()"));
    assertThat(style).as("the yellow of focus").contains("rgb(255, 221, 0)");
  }
}
