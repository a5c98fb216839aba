package org.invicta.app.governance.web;

import java.util.List;
import org.invicta.app.governance.BoardPart;
import org.invicta.app.governance.OverdueUpdates;
import org.invicta.app.governance.OverdueUpdates.Overdue;
import org.invicta.app.governance.Titles;
import org.invicta.app.web.NotFound;
import org.invicta.app.web.Page;
import org.invicta.app.web.PlainWords;
import org.invicta.app.web.Table;
import org.invicta.app.web.Table.Cell;
import org.invicta.app.web.Table.Column;
import org.invicta.engine.definition.BoardDefinition;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Practice;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The boards, one board, and what is overdue. */
@Controller
class BoardPages {

  private final Practice practice;
  private final OverdueUpdates overdue;
  private final Titles titles;
  private final DayAsked day;
  private final ObjectProvider<BoardPart> parts;

  BoardPages(
      Practice practice,
      OverdueUpdates overdue,
      Titles titles,
      DayAsked day,
      ObjectProvider<BoardPart> parts) {
    this.practice = practice;
    this.overdue = overdue;
    this.titles = titles;
    this.day = day;
    this.parts = parts;
  }

  @GetMapping("/boards")
  String boards(Model model) {
    var table =
        Table.of(
                "boards",
                "Boards",
                Column.text("Board"),
                Column.text("What it is for"),
                Column.text("Chair"),
                Column.text("Reports to"))
            .rows(practice.boards().values().stream().map(this::row).toList());
    model.addAttribute(Page.ATTRIBUTE, Page.titled("Boards").in(GovernanceSections.BOARDS));
    model.addAttribute("table", table);
    return "governance/boards";
  }

  @GetMapping("/boards/{code}")
  String board(@PathVariable String code, Model model) {
    var board = Code.isCode(code) ? practice.boards().get(new Code(code)) : null;
    if (board == null) {
      throw new NotFound("There is no board with this code.");
    }
    model.addAttribute(
        Page.ATTRIBUTE,
        Page.titled(board.title())
            .in(GovernanceSections.BOARDS)
            .under(GovernanceSections.BOARDS_CRUMB));
    model.addAttribute("board", board);
    model.addAttribute("chair", titles.post(board.chair()));
    model.addAttribute("practice", practice);
    model.addAttribute("overdue", table(overdue.of(board, day.asOf(""))));
    model.addAttribute("parts", parts.stream().map(part -> part.of(board)).toList());
    return "governance/board";
  }

  @GetMapping("/overdue")
  String overdue(Model model) {
    model.addAttribute(
        Page.ATTRIBUTE,
        Page.titled("Overdue updates")
            .in(GovernanceSections.BOARDS)
            .under(GovernanceSections.BOARDS_CRUMB));
    model.addAttribute("overdue", table(overdue.all(day.asOf(""))));
    return "governance/overdue";
  }

  private List<Cell> row(BoardDefinition board) {
    return List.of(
        Cell.link(board.title(), "/boards/" + board.code()),
        Cell.text(board.purpose()),
        Cell.text(titles.post(board.chair())),
        Cell.text(
            board
                .reportsTo()
                .map(practice.boards()::get)
                .map(BoardDefinition::title)
                .orElse("None")));
  }

  private Table table(List<Overdue> late) {
    return Table.of(
            "overdue",
            "Updates overdue: " + late.size(),
            Column.text("Action"),
            Column.text("Owner"),
            Column.text("Report missing for"),
            Column.text("Was due by"),
            Column.text("Last update"))
        .rows(
            late.stream()
                .map(
                    one ->
                        List.of(
                            Cell.link(
                                "%d. %s".formatted(one.ref().number(), one.action().deliverable()),
                                ActionView.href(one.ref())),
                            Cell.text(titles.owners(one.action())),
                            Cell.text(one.missing().words()),
                            Cell.text(PlainWords.day(one.dueBy())),
                            Cell.text(
                                one.last()
                                    .map(last -> PlainWords.day(last.trueFrom()))
                                    .orElse("Never"))))
                .toList());
  }
}
