package org.invicta.app.api;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.invicta.browser.Browser;

/** Somebody at work in a browser: signed in, with a task in hand, filling in forms as they come. Every page is looked at by axe. */
final class ByHand {

  private final Browser browser;
  private final Page page;

  private ByHand(Browser browser, Page page) {
    this.browser = browser;
    this.page = page;
  }

  /** An officer who has said why they look. */
  static ByHand of(Browser browser, String officer, String purpose) {
    var page = browser.signedInAs(officer);
    page.setDefaultTimeout(10_000);
    page.navigate("/purpose");
    page.check("input[value=" + purpose + "]");
    page.locator("main button").click();
    return new ByHand(browser, page);
  }

  Page page() {
    return page;
  }

  /** Answers by the name of their input, in the order they are filled in. */
  static Map<String, String> answers(String... namesAndValues) {
    var answers = new LinkedHashMap<String, String>();
    for (var at = 0; at < namesAndValues.length; at += 2) {
      answers.put(namesAndValues[at], namesAndValues[at + 1]);
    }
    return answers;
  }

  ByHand go(String address) {
    page.navigate(address);
    return this;
  }

  /** Looks at the page as it is: accessible, and no wider than the window. */
  ByHand looked() {
    browser.assertAccessible(page);
    browser.assertNoSidewaysScroll(page);
    return this;
  }

  /** Fills in a new record page by page, to the list of its tasks. */
  ByHand fillPages(String type, Map<String, String> answers) {
    page.navigate("/new/" + type);
    page.locator(".govuk-task-list__link").first().click();
    while (page.url().matches(".*/drafts/[0-9a-f-]{36}/.*")) {
      var before = page.url();
      fill(answers);
      press("Save and continue");
      if (page.url().equals(before)) {
        assertThat(problems()).isEmpty();
      }
    }
    return this;
  }

  /** Checks the answers of a new record and saves it; the address of the record. */
  String save() {
    page.getByRole(AriaRole.BUTTON, named("Check your answers")).click();
    page.locator("main form button").first().click();
    assertThat(page).hasURL(Pattern.compile(".*/records/.*"));
    return page.url();
  }

  /** Makes a move that is offered on the page of a record. */
  ByHand moves(String label, String... answers) {
    open(label);
    fill(answers(answers));
    press(label);
    assertThat(problems()).as(label).isEmpty();
    assertThat(page).hasURL(Pattern.compile(".*/records/[^/]*$"));
    return this;
  }

  /** Makes a move that asks for nothing. */
  ByHand does(String label) {
    open(label);
    assertThat(page.locator(".govuk-notification-banner--success")).isVisible();
    assertThat(problems()).as(label).isEmpty();
    return this;
  }

  /** Makes a move and is refused; what the page says is wrong. */
  List<String> refused(String label, String... answers) {
    open(label);
    fill(answers(answers));
    press(label);
    assertThat(page.locator(".govuk-error-summary")).isVisible();
    return problems();
  }

  /** Opens the form of a move, or makes it where it asks nothing. */
  ByHand open(String label) {
    page.locator("#doing").getByText(label, new Locator.GetByTextOptions().setExact(true)).click();
    return this;
  }

  /** Answers whatever of these the page asks. */
  ByHand fill(Map<String, String> answers) {
    answers.forEach(this::fill);
    return this;
  }

  private void fill(String name, String value) {
    if (page.locator("[name='" + name + ".day']").count() > 0) {
      at(name, value);
      return;
    }
    var inputs = page.locator("[name='" + name + "']:not([type=hidden])");
    if (inputs.count() == 0) {
      return;
    }
    var tag = (String) inputs.first().evaluate("input => input.type || input.tagName");
    switch (tag) {
      case "radio", "checkbox" -> {
        for (var one : value.split(" ")) {
          page.locator("[name='" + name + "'][value='" + one + "']").check();
        }
      }
      case "select-one" -> inputs.first().selectOption(value);
      default -> inputs.first().fill(value);
    }
  }

  /** A day such as 2010-06-01, or a time such as 2026-02-10T16:10, as clocks on the wall show it. */
  private void at(String name, String value) {
    var at = LocalDateTime.parse(value.contains("T") ? value : value + "T00:00");
    page.locator("[name='" + name + ".day']").fill(Integer.toString(at.getDayOfMonth()));
    page.locator("[name='" + name + ".month']").fill(Integer.toString(at.getMonthValue()));
    page.locator("[name='" + name + ".year']").fill(Integer.toString(at.getYear()));
    if (value.contains("T")) {
      page.locator("[name='" + name + ".time']").fill(value.substring(11));
    }
  }

  ByHand press(String name) {
    var button = page.getByRole(AriaRole.BUTTON, named(name)).last();
    button.click();
    return this;
  }

  /** What the page says is wrong. */
  List<String> problems() {
    return page.locator(".govuk-error-summary li").allInnerTexts();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
