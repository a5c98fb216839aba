package org.invicta.app.worklist.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.invicta.browser.Browser;
import org.invicta.browser.BrowserTest;
import org.junit.jupiter.api.Test;

@BrowserTest
class HomePageBrowserTests {

  @Test
  void saysWhatNeedsDoingAndWhatIsLate(Browser browser) {
    var page = browser.signedInAs("callum-brede");
    var meetings =
        page.locator("section", new Page.LocatorOptions().setHasText("Meetings to prepare"));

    assertThat(meetings).containsText("1 is overdue.");
    assertThat(meetings.locator("li")).hasCount(2);
    var late = meetings.locator("li").first();
    assertThat(late).containsText("Send out the papers");
    assertThat(late).containsText("Overdue");
    assertThat(late).containsText("Due 14 May 2025");
    assertThat(meetings.locator("li").filter(new Locator.FilterOptions().setHasText("Book a room")))
        .not()
        .containsText("Overdue");
    browser.assertAccessible(page);
    browser.photograph(page, "home-with-tasks");
  }

  @Test
  void fitsAPhoneWithManyTasks(Browser browser) {
    var page = browser.phone().signedInAs("callum-brede");

    browser.assertNoSidewaysScroll(page);
    browser.assertAccessible(page);
    browser.photograph(page, "home-with-tasks-phone");
  }

  @Test
  void showsNothingOfWhatOthersNeedToDo(Browser browser) {
    var page = browser.signedInAs("idris-wainscott");

    assertThat(page.locator("main")).not().containsText("Meetings to prepare");
  }
}
