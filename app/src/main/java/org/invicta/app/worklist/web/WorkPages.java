package org.invicta.app.worklist.web;

import java.util.List;
import java.util.Locale;
import org.invicta.app.access.SignedIn;
import org.invicta.app.web.Page;
import org.invicta.app.web.Pagination;
import org.invicta.app.web.Section;
import org.invicta.app.web.Table;
import org.invicta.app.web.Table.Column;
import org.invicta.app.worklist.desk.Desks;
import org.invicta.app.worklist.desk.DrawRows;
import org.invicta.app.worklist.desk.FindWork;
import org.invicta.app.worklist.desk.Narrowed;
import org.invicta.app.worklist.desk.Row;
import org.invicta.app.worklist.desk.Search;
import org.invicta.app.worklist.desk.Sorted;
import org.invicta.engine.definition.Code;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All open work of every type: mine, my unit's, nobody's, overdue, and what waits for a partner. */
@Controller
class WorkPages {
  static final Code SECTION = new Code("work");
  private static final int ORDER = 5;
  private static final List<String> COLUMNS =
      List.of("who", "type", "state", "next-clock", "unit", "holder");

  private final Desks desks;
  private final FindWork find;
  private final DrawRows rows;

  WorkPages(Desks desks, FindWork find, DrawRows rows) {
    this.desks = desks;
    this.find = find;
    this.rows = rows;
  }

  /** A list of the page. */
  enum Which {
    MINE("My work"),
    UNIT("My unit’s work"),
    UNASSIGNED("Unassigned"),
    OVERDUE("Overdue"),
    PARTNER("Waiting for a partner");

    private final String title;

    Which(String title) {
      this.title = title;
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Which of(String word) {
      return java.util.Arrays.stream(values())
          .filter(one -> one.word().equals(word))
          .findFirst()
          .orElse(MINE);
    }
  }

  @GetMapping("/work")
  String work(
      @RequestParam(name = "list", defaultValue = "mine") String list,
      @RequestParam(name = "page", defaultValue = "1") int page,
      SignedIn officer,
      Model model) {
    var which = Which.of(list);
    var tabs =
        java.util.Arrays.stream(Which.values())
            .map(
                one ->
                    new WorkTab(
                        one.title,
                        "/work?list=" + one.word(),
                        find.count(search(one, officer), officer).total(),
                        one == which))
            .toList();
    var total = tabs.get(which.ordinal()).count();
    var pages =
        Pagination.over(total, DrawDesk.A_PAGE, page, "/work?list=" + which.word() + "&page=");
    model.addAttribute(Page.ATTRIBUTE, Page.titled(which.title).in(SECTION));
    model.addAttribute("tabs", tabs);
    model.addAttribute("pages", pages);
    model.addAttribute("desks", desks.of(officer));
    model.addAttribute("table", table(which, pages, officer));
    return "worklist/work";
  }

  private Search search(Which which, SignedIn officer) {
    var unit = Narrowed.NOT.inUnit(officer.unit());
    return switch (which) {
      case MINE -> desks.open().narrowed(Narrowed.NOT.heldBy(officer.officer().value()));
      case UNIT -> desks.open().narrowed(unit);
      case UNASSIGNED -> desks.open().narrowed(unit.unheld());
      case OVERDUE -> desks.open().narrowed(unit.late());
      case PARTNER -> desks.withPartners().narrowed(unit);
    };
  }

  private Table table(Which which, Pagination pages, SignedIn officer) {
    var items =
        find.list(
            search(which, officer),
            officer,
            new Sorted(Sorted.By.NEXT_CLOCK, false),
            DrawDesk.A_PAGE,
            (pages.current() - 1) * DrawDesk.A_PAGE);
    var drawn = rows.rows(items, COLUMNS, officer);
    return new Table("work", which.title, headings(), drawn.stream().map(Row::cells).toList());
  }

  private static List<Column> headings() {
    return List.of(
        Column.text("Who"),
        Column.text("What"),
        Column.text("Where it stands"),
        Column.text("What is due next"),
        Column.text("Unit"),
        Column.text("Held by"));
  }

  /** The place of work in the navigation. */
  @org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
  static class Place {
    @Bean
    Section workSection() {
      return new Section(
          SECTION, "Work", "/work", "Open records: yours, your unit’s and nobody’s", ORDER);
    }
  }
}
