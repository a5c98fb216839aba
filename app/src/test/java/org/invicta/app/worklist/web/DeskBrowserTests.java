package org.invicta.app.worklist.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.invicta.app.access.SignedIn;
import org.invicta.app.records.MakeMove;
import org.invicta.app.records.OpenRecord;
import org.invicta.app.records.RecordId;
import org.invicta.app.worklist.desk.Board;
import org.invicta.browser.Browser;
import org.invicta.browser.BrowserTest;
import org.junit.jupiter.api.Test;

/** Desks as their users see them. Names of children begin with the name of the test, so that tests do not meet. */
@BrowserTest
class DeskBrowserTests {
  private static final String NORTH = "Boards North";

  @Test
  void aDeskShowsWhoIsOpenAndSendsNobodyElseThere(Browser browser) {
    opened(browser, "Ruby", 1);
    opened(browser, "Rory", 6);
    var page = browser.signedInAs("berta-board");
    assertThat(page.locator(".invicta-desks")).containsText("Cases of the unit");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Cases of the unit")).click();
    assertThat(page.locator("h1")).hasText("Cases of the unit");
    assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("Ruby Example")))
        .containsText("Deal with it: due in");
    assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("Rory Example")))
        .containsText("was due");
    browser.assertAccessible(page);
    browser.photograph(page, "desk-rows");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator(".invicta-giving")).isHidden();
    browser.photograph(page, "desk-rows-print");
    var other = browser.signedInAs("nell-visitor");
    other.navigate("/desks/board-rows");
    assertThat(other.locator("main")).containsText("for people with other duties");
    other.navigate("/desks/no-such-desk");
    assertThat(other.locator("main")).containsText("no desk with this code");
  }

  @Test
  void whatFewerMaySeeIsKeptFromTheOthers(Browser browser) {
    opened(browser, "Hugo", 1);
    var page = browser.signedInAs("berta-board");
    page.navigate("/desks/board-rows?sort=opened&down=yes");
    assertThat(row(page, "Hugo")).containsText("Kept for those who decide");
  }

  @Test
  void countsEqualRowsHoweverADeskIsNarrowed(Browser browser) {
    opened(browser, "Cora", 1);
    opened(browser, "Cole", 6);
    var page = browser.withoutScript().signedInAs("emil-board");
    for (var query :
        List.of(
            "",
            "?overdue=yes",
            "?holder=nobody",
            "?unit=Boards+North",
            "?state=new&sort=opened&down=yes",
            "?unit=Nowhere&overdue=maybe&sort=x")) {
      page.navigate("/desks/board-rows" + query);
      var said =
          Integer.parseInt(
              page.locator(".invicta-desk__total strong").textContent().replace(",", ""));
      var shown = 0;
      var pages = 0;
      do {
        if (pages++ > 0) {
          page.locator("a[rel=next]").click();
        }
        shown += page.locator("table.invicta-desk tbody tr").count();
      } while (page.locator("a[rel=next]").count() > 0);
      assertThat(shown).as(query).isEqualTo(said);
    }
    page.navigate("/desks/board-rows?page=9999");
    assertThat(page.locator("main")).containsText("no page 9999");
  }

  @Test
  void workIsAssignedTogetherAndThatIsUndone(Browser browser) {
    opened(browser, "Asa", 1);
    opened(browser, "Ava", 1);
    var page = browser.withoutScript().signedInAs("berta-board");
    page.navigate("/desks/board-rows?sort=opened&down=yes");
    row(page, "Asa").locator("input").check();
    row(page, "Ava").locator("input").check();
    page.selectOption("select[name=officer]", "olga-board");
    press(page, "Assign to the officer");
    assertThat(page.locator("main")).containsText("You assigned 2 records.");
    page.navigate("/desks/board-rows?sort=opened&down=yes&holder=olga-board");
    assertThat(row(page, "Asa")).containsText("Olga Board");
    page.navigate("/desks/board-rows?sort=opened&down=yes");
    row(page, "Asa").locator("input").check();
    press(page, "Let nobody hold them");
    assertThat(page.locator("main")).containsText("Nobody holds 1 record now.");
    press(page, "Undo this");
    assertThat(page.locator("main")).containsText("It is as it was before.");
    page.navigate("/desks/board-rows?holder=olga-board");
    assertThat(row(page, "Asa")).containsText("Olga Board");
    press(page, "Hold them myself");
    assertThat(page.locator("main")).containsText("Choose at least one record first.");
  }

  @Test
  void aBoardHasALaneForEachStateAlsoOnAPhoneWithoutScript(Browser browser) {
    var id = opened(browser, "Lane", 1);
    new Board(browser.bean(OpenRecord.class), browser.bean(MakeMove.class)).moved(id, 1, "start");
    var page = browser.signedInAs("berta-board");
    page.navigate("/desks/board-lanes");
    var lane =
        page.locator(".invicta-lane", new Page.LocatorOptions().setHasText("Being worked on"));
    assertThat(lane.locator("li").filter(new Locator.FilterOptions().setHasText("Lane Example")))
        .hasCount(1);
    for (var one : page.locator(".invicta-lane").all()) {
      var count = one.locator(".invicta-lane__count").textContent().replaceAll("[^0-9]", "");
      assertThat(one.locator(".invicta-lane__card").count()).isEqualTo(Integer.parseInt(count));
    }
    browser.assertAccessible(page);
    browser.photograph(page, "desk-lanes");
    var phone = browser.phone().withoutScript().signedInAs("berta-board");
    phone.navigate("/desks/board-lanes");
    browser.photograph(phone, "desk-lanes-phone");
    var small = browser.phone().signedInAs("berta-board");
    for (var address :
        List.of(
            "/desks/board-lanes", "/desks/board-rows", "/work", "/", "/desks/board-rows?wall=1")) {
      small.navigate(address);
      browser.assertNoSidewaysScroll(small);
      browser.assertAccessible(small);
    }
  }

  @Test
  void theWallIsLargeAndShowsItselfAnew(Browser browser) {
    opened(browser, "Wally", 6);
    var page = browser.signedInAs("berta-board");
    var wall = page.navigate("/desks/board-rows?wall=1&sort=opened&down=yes");
    assertThat(wall.headers()).containsEntry("refresh", "60");
    assertThat(page.navigate("/desks/board-rows?wall=still&sort=opened&down=yes").headers())
        .doesNotContainKey("refresh");
    assertThat(page.locator("table")).containsText("Wally Example");
    assertThat(page.locator("form")).hasCount(0);
    browser.assertAccessible(page);
    browser.photograph(page, "desk-wall");
    page.navigate("/desks/board-lanes?wall=1");
    browser.assertAccessible(page);
    browser.photograph(page, "desk-wall-lanes");
  }

  @Test
  void allWorkIsInListsWhoseCountsAreTheirs(Browser browser) {
    opened(browser, "Wanda", 6);
    var page = browser.signedInAs("berta-board");
    page.navigate("/work");
    browser.assertAccessible(page);
    var lists = page.locator(".invicta-tabs__link").count();
    assertThat(lists).isEqualTo(5);
    for (var at = 0; at < lists; at++) {
      page.locator(".invicta-tabs__link").nth(at).click();
      var said = page.locator("[aria-current=page] .invicta-tabs__count").textContent();
      var shown = page.locator("table tbody tr").count();
      assertThat(shown).isEqualTo(Math.min(50, Integer.parseInt(said)));
    }
    page.navigate("/work?list=overdue");
    assertThat(page.locator("table")).containsText("Wanda Example");
    browser.photograph(page, "work-overdue");
    page.navigate("/work?list=nothing-like-it");
    assertThat(page.locator("h1")).hasText("My work");
  }

  private static Locator row(Page page, String name) {
    return page.locator("tr", new Page.LocatorOptions().setHasText(name + " Example"));
  }

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).click();
  }

  private static RecordId opened(Browser browser, String name, int hoursAgo) {
    SignedIn olga = Board.person("olga-board", NORTH, "board-officer");
    return new Board(browser.bean(OpenRecord.class), browser.bean(MakeMove.class))
        .opened(olga, name, hoursAgo);
  }
}
