package org.invicta.app.api;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.invicta.browser.Browser;

/** Somebody who works through pages: fills in, presses and follows, as people do. */
final class Walk {

  private final Browser browser;
  private final Page page;

  private Walk(Browser browser, Page page) {
    this.browser = browser;
    this.page = page;
  }

  static Walk as(Browser browser, String officer) {
    var walk = patient(browser, browser.signedInAs(officer)).open("/purpose");
    walk.page.waitForURL(address -> !address.contains("/purpose"));
    return walk;
  }

  /** A partner who has no account. */
  static Walk stranger(Browser browser) {
    return patient(browser, browser.anonymous());
  }

  private static Walk patient(Browser browser, Page page) {
    page.setDefaultTimeout(15_000);
    return new Walk(browser, page);
  }

  Page page() {
    return page;
  }

  Walk open(String path) {
    page.navigate(path);
    return purposeful();
  }

  /** Says why, where that is asked. */
  private Walk purposeful() {
    if (page.url().contains("/purpose")) {
      page.check("input[name=purpose][value=protect-child]");
      press("Continue");
    }
    return this;
  }

  Walk follow(String words) {
    page.getByRole(AriaRole.LINK, exactly(words)).first().click();
    return purposeful();
  }

  Walk press(String words) {
    page.getByRole(AriaRole.BUTTON, exactly(words)).last().click();
    return this;
  }

  /** What the record offers, whether it is a button or leads to a form. */
  Walk does(String words) {
    page.locator("#doing")
        .getByText(words, new Locator.GetByTextOptions().setExact(true))
        .first()
        .click();
    return this;
  }

  Walk fill(String name, String text) {
    page.fill("[name='" + name + "']", text);
    return this;
  }

  Walk choose(String name, String value) {
    page.check("[name='" + name + "'][value='" + value + "']");
    return this;
  }

  Walk day(String name, LocalDate day) {
    return fill(name + ".day", Integer.toString(day.getDayOfMonth()))
        .fill(name + ".month", Integer.toString(day.getMonthValue()))
        .fill(name + ".year", Integer.toString(day.getYear()));
  }

  Walk moment(String name, LocalDate day, String time) {
    return day(name, day).fill(name + ".time", time);
  }

  Walk add(String group) {
    page.locator("button[value='add:" + group + "']").click();
    return this;
  }

  /** Goes on, and everything was well. */
  Walk next() {
    press("Save and continue");
    org.assertj.core.api.Assertions.assertThat(problems()).isEmpty();
    return purposeful();
  }

  /** Sends the form of a move, and everything was well. */
  Walk makes(String label) {
    press(label);
    org.assertj.core.api.Assertions.assertThat(problems()).as(label).isEmpty();
    assertThat(page).hasURL(Pattern.compile(".*/records/[^/]*$"));
    return this;
  }

  List<String> problems() {
    return page.locator(".govuk-error-summary li").allInnerTexts();
  }

  Walk sees(String words) {
    assertThat(page.locator("main")).containsText(words);
    return this;
  }

  Walk seesNothingOf(String... words) {
    for (var word : words) {
      assertThat(page.locator("main")).not().containsText(word);
    }
    return this;
  }

  /** The page can be used by everybody. */
  Walk accessible() {
    browser.assertAccessible(page);
    return this;
  }

  Walk photographed(String name) {
    browser.photograph(page, name);
    return this;
  }

  /** The row of a desk in which these words stand. */
  Locator row(String words) {
    return page.locator("tr", new Page.LocatorOptions().setHasText(words));
  }

  private static Page.GetByRoleOptions exactly(String words) {
    return new Page.GetByRoleOptions().setName(words).setExact(true);
  }
}
