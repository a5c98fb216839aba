package org.invicta.app.papers.web;

import gg.jte.Content;
import java.util.Optional;
import org.invicta.app.access.SignedIn;
import org.invicta.app.papers.DrawUp;
import org.invicta.app.records.RecordPart;
import org.invicta.app.records.Snapshot;
import org.springframework.stereotype.Component;

/** The papers that can be drawn up from a record, on its page. */
@Component
class PapersOfRecord implements RecordPart {

  private final DrawUp drawUp;

  PapersOfRecord(DrawUp drawUp) {
    this.drawUp = drawUp;
  }

  @Override
  public String heading() {
    return "Papers";
  }

  @Override
  public int order() {
    return 40;
  }

  @Override
  public Optional<Content> of(Snapshot record, SignedIn reader) {
    var papers = drawUp.possible(record);
    if (papers.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        output -> {
          output.writeContent("<ul class=\"govuk-list\">");
          for (var paper : papers) {
            output.writeContent("<li><a class=\"govuk-link\" href=\"/records/");
            output.writeContent(record.id().value() + "/papers/" + paper.code() + "\">");
            output.writeUserContent(paper.title());
            output.writeContent("</a></li>");
          }
          output.writeContent("</ul>");
        });
  }
}
