package org.invicta.app.reports.web;

import java.time.InstantSource;
import java.util.List;
import org.invicta.app.access.OfficerNames;
import org.invicta.app.reports.PublishedPack;
import org.invicta.app.reports.PublishedPacks;
import org.invicta.app.reports.Quarters;
import org.invicta.app.web.Choice;
import org.invicta.app.web.Crumb;
import org.invicta.app.web.Page;
import org.invicta.app.web.PlainWords;
import org.invicta.app.web.Table;
import org.invicta.app.web.Table.Cell;
import org.invicta.app.web.Table.Column;
import org.invicta.engine.definition.BoardDefinition;
import org.invicta.engine.definition.Code;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The reports of a board, and where to begin another. */
@Controller
class ReportPages {

  static final Code BOARDS = new Code("boards");

  private static final int OFFERED = 12;

  private final Asking asking;
  private final PublishedPacks published;
  private final OfficerNames names;
  private final InstantSource time;

  ReportPages(Asking asking, PublishedPacks published, OfficerNames names, InstantSource time) {
    this.asking = asking;
    this.published = published;
    this.names = names;
    this.time = time;
  }

  @GetMapping("/boards/{code}/reports")
  String reports(@PathVariable String code, Model model) {
    var board = asking.board(code);
    var now = Quarters.at(time.instant());
    model.addAttribute(
        Page.ATTRIBUTE,
        Page.titled("Reports of the " + board.title()).in(BOARDS).under(crumbs(board)));
    model.addAttribute("board", board);
    model.addAttribute("published", table(published.of(board.code())));
    model.addAttribute(
        "quarters",
        Quarters.upTo(now, OFFERED).reversed().stream()
            .map(quarter -> Choice.of(quarter.text(), quarter.words()))
            .toList());
    model.addAttribute("chosen", Quarters.before(now).text());
    return "reports/list";
  }

  static Crumb[] crumbs(BoardDefinition board) {
    return new Crumb[] {
      new Crumb("Boards", "/boards"), new Crumb(board.title(), "/boards/" + board.code())
    };
  }

  private Table table(List<PublishedPack> packs) {
    return Table.of(
            "published",
            "Published reports",
            Column.text("Quarter"),
            Column.number("Edition"),
            Column.text("As known on"),
            Column.text("Published"),
            Column.text("PDF"))
        .rows(packs.stream().map(this::row).toList());
  }

  private List<Cell> row(PublishedPack pack) {
    return List.of(
        Cell.link(pack.quarter().words(), pack.href()),
        Cell.text(Integer.toString(pack.edition())),
        Cell.text(PlainWords.moment(pack.knownAt())),
        Cell.text(PlainWords.moment(pack.publishedAt()) + " by " + names.of(pack.publishedBy())),
        Cell.link(
            "PDF of %s, edition %d".formatted(pack.quarter().text(), pack.edition()),
            pack.href() + "/report.pdf"));
  }
}
