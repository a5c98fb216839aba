package org.invicta.app.reports.web;

import java.util.ArrayList;
import org.invicta.app.governance.BoardPart;
import org.invicta.app.reports.PublishedPacks;
import org.invicta.app.web.PlainWords;
import org.invicta.engine.definition.BoardDefinition;
import org.springframework.stereotype.Component;

/** The reports on a board's page. */
@Component
class ReportsPart implements BoardPart {

  private final PublishedPacks published;

  ReportsPart(PublishedPacks published) {
    this.published = published;
  }

  @Override
  public Part of(BoardDefinition board) {
    var links = new ArrayList<Link>();
    published
        .of(board.code())
        .forEach(
            pack ->
                links.add(
                    new Link(
                        "Report for " + pack.quarter().words(),
                        pack.href(),
                        "edition %d, published %s"
                            .formatted(pack.edition(), PlainWords.day(pack.publishedAt())))));
    links.add(
        new Link(
            "All reports of this board",
            "/boards/" + board.code() + "/reports",
            "and a preview of the next"));
    return new Part("Reports", "None yet.", links);
  }
}
