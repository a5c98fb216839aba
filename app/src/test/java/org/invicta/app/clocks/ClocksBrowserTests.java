package org.invicta.app.clocks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.RequestOptions;
import gg.jte.output.StringOutput;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.invicta.app.access.SignedIn;
import org.invicta.app.records.Actor;
import org.invicta.app.records.Draft;
import org.invicta.app.records.OpenRecord;
import org.invicta.app.records.ReadRecords;
import org.invicta.app.records.RecordId;
import org.invicta.app.records.Saved;
import org.invicta.browser.Browser;
import org.invicta.browser.BrowserTest;
import org.invicta.engine.definition.Code;
import org.invicta.engine.expression.Value;
import org.junit.jupiter.api.Test;

@BrowserTest
class ClocksBrowserTests {
  private static final String OFFICER = "sunniva-reed";
  private static final String UNIT = "Operation Encompass";
  private static final Code FIND_SCHOOL = new Code("find-school");

  @Test
  void whoeverIsNeitherResponsibleNorToldMayNotExplainABreach(Browser browser) {
    var clock = breached(browser);
    var page = browser.signedInAs("tomasz-varley");
    assertThat(page.navigate("/clocks/" + clock.id() + "/explain").status())
        .as("nobody is told of the clocks of records they may not see")
        .isEqualTo(404);
    assertThat(page.navigate("/clocks/not-a-clock/explain").status()).isEqualTo(404);
    page.navigate("/clocks");
    assertThat(page.locator("main")).not().containsText("Find the school");
  }

  @Test
  void showsWhatComesNextIsBreachedAndIsDueTomorrow(Browser browser) {
    breached(browser);
    var page = browser.signedInAs(OFFICER);
    assertThat(page.navigate("/clocks").status()).isEqualTo(200);
    assertThat(page.locator("main")).containsText("past the due time in " + UNIT);
    assertThat(page.locator("#breached")).containsText("Find the school");
    assertThat(page.locator("#breached")).containsText("Breached");
    browser.assertAccessible(page);
    browser.photograph(page, "clocks");
    var phone = browser.phone().signedInAs(OFFICER);
    phone.navigate("/clocks?unit=all&role=encompass-team&type=find-school");
    browser.assertNoSidewaysScroll(phone);
    browser.assertAccessible(phone);
    browser.photograph(phone, "clocks-phone");
    page.navigate("/clocks?role=safeguarding&type=no-such-type&unit=nowhere");
    assertThat(page.locator("h1")).hasText("Clocks");
    page.navigate("/");
    assertThat(page.locator("main")).containsText("See to: Find the school");
  }

  @Test
  void aBreachIsExplainedWithoutScriptAndTheExplanationStandsBesideIt(Browser browser) {
    var clock = breached(browser);
    var withScript = browser.signedInAs(OFFICER);
    withScript.navigate("/clocks/" + clock.id() + "/explain");
    browser.assertAccessible(withScript);
    browser.photograph(withScript, "clock-explain");
    var page = browser.withoutScript().signedInAs(OFFICER);
    page.navigate("/clocks/" + clock.id() + "/explain");
    page.click("text=Keep this explanation");
    assertThat(page.locator(".govuk-error-summary"))
        .containsText("Say why it was not done in time");
    page.fill("#explanation", "The family had moved and the council was closed.");
    page.click("text=Keep this explanation");
    assertThat(browser.bean(ExplainBreach.class).of(clock.record()))
        .extracting(ExplainBreach.Explanation::by)
        .containsExactly(OFFICER);
    assertThat(part(browser, clock.record()))
        .contains("Breached", "The family had moved", "Add to the explanation", "4 hours from");
  }

  @Test
  void aFormThatWasNotAskedForIsRefused(Browser browser) {
    var clock = breached(browser);
    var answer =
        browser
            .signedInAs(OFFICER)
            .request()
            .post(
                "/clocks/" + clock.id() + "/explain",
                RequestOptions.create()
                    .setForm(
                        com.microsoft.playwright.options.FormData.create()
                            .set("explanation", "Forged")));
    assertThat(answer.status()).isEqualTo(403);
    assertThat(browser.bean(ExplainBreach.class).of(clock.record())).isEmpty();
  }

  private static String part(Browser browser, RecordId record) {
    var snapshot = browser.bean(ReadRecords.class).find(record).orElseThrow();
    var reader =
        new SignedIn(
            new Code(OFFICER), "Officer", List.of(), Set.of(new Code("encompass-team")), UNIT);
    var out = new StringOutput();
    browser
        .bean(org.invicta.app.clocks.web.ClocksOnRecord.class)
        .of(snapshot, reader)
        .orElseThrow()
        .writeTo(out);
    return out.toString();
  }

  /** A school that should have been found an hour ago. */
  private static RunningClock breached(Browser browser) {
    var now = browser.bean(InstantSource.class).instant();
    var actor = new Actor(OFFICER, Set.of(new Code("encompass-team")), UNIT);
    var saved =
        browser
            .bean(OpenRecord.class)
            .open(
                new Draft(FIND_SCHOOL, Optional.empty(), message(now), List.of(), now),
                actor,
                "test");
    if (!(saved instanceof Saved.Done(var id, _, _))) {
      throw new AssertionError(saved);
    }
    return browser.bean(ReadClocks.class).of(id).getFirst();
  }

  private static Value.Group message(Instant now) {
    var reported =
        now.minus(Duration.ofHours(5)).truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
    return new Value.Group(
        Map.of(
            "encompass-message",
            new Value.Group(
                Map.of(
                    "police-reference", new Value.Text("46/1000/26"),
                    "message-kind", new Value.Text("domestic-abuse"),
                    "message-basis", new Value.Text("daa-s49a"),
                    "message-happened-at", new Value.Moment(reported),
                    "message-reported-at", new Value.Moment(reported),
                    "message-text", new Value.Text("A made-up incident"),
                    "child-given-name", new Value.Text("Made"),
                    "child-family-name", new Value.Text("Up"),
                    "child-born", new Value.Day(LocalDate.of(2018, 5, 1))))));
  }
}
