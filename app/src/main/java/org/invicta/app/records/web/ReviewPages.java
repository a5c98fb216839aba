package org.invicta.app.records.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.invicta.app.access.BreakGlass;
import org.invicta.app.access.BreakGlass.Broken;
import org.invicta.app.access.Decision;
import org.invicta.app.access.OfficerNames;
import org.invicta.app.access.SignedIn;
import org.invicta.app.web.ChangedMeanwhile;
import org.invicta.app.web.Crumb;
import org.invicta.app.web.FieldProblem;
import org.invicta.app.web.NotAllowed;
import org.invicta.app.web.NotFound;
import org.invicta.app.web.Notice;
import org.invicta.app.web.Page;
import org.invicta.app.web.PlainWords;
import org.invicta.app.web.SummaryRow;
import org.invicta.app.web.Table;
import org.invicta.app.web.Table.Cell;
import org.invicta.app.web.Table.Column;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Practice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What somebody opened without a need to know having been established, for others to say whether it was right. */
@Controller
class ReviewPages {

  private static final Crumb REVIEWS = new Crumb("Records opened with a reason", "/access/reviews");

  private final BreakGlass glass;
  private final OfficerNames names;
  private final Practice practice;

  ReviewPages(BreakGlass glass, OfficerNames names, Practice practice) {
    this.glass = glass;
    this.names = names;
    this.practice = practice;
  }

  @GetMapping("/access/reviews")
  String waiting(SignedIn reviewer, Model model) {
    refuseUnlessReviewer(reviewer);
    model.addAttribute(Page.ATTRIBUTE, Page.titled(REVIEWS.title()).in(ReviewSection.CODE));
    model.addAttribute("waiting", table(glass.waitingFor(reviewer)));
    return "records/reviews";
  }

  @GetMapping("/access/reviews/{review}")
  String one(@PathVariable String review, SignedIn reviewer, Model model) {
    refuseUnlessReviewer(reviewer);
    return page(found(review, reviewer), "", List.of(), model);
  }

  @PostMapping("/access/reviews/{review}")
  String decide(
      @PathVariable String review,
      @RequestParam(defaultValue = "") String upheld,
      @RequestParam(defaultValue = "") String finding,
      SignedIn reviewer,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    refuseUnlessReviewer(reviewer);
    var broken = found(review, reviewer);
    var problems = problems(upheld, finding.strip());
    if (!problems.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
      return page(broken, finding, problems, model);
    }
    if (!glass.review(broken.id(), reviewer, upheld.equals("yes"), finding.strip())) {
      throw new ChangedMeanwhile("This review");
    }
    redirect.addFlashAttribute(Notice.FLASH, Notice.success("Your review was saved."));
    return "redirect:/access/reviews";
  }

  private static List<FieldProblem> problems(String upheld, String finding) {
    var problems = new ArrayList<FieldProblem>();
    if (!upheld.equals("yes") && !upheld.equals("no")) {
      problems.add(new FieldProblem("upheld", "Choose whether opening the record was right"));
    }
    if (finding.isEmpty()) {
      problems.add(new FieldProblem("finding", "Enter why"));
    }
    if (finding.length() > 1000) {
      problems.add(new FieldProblem("finding", "The reason must be 1000 characters or fewer"));
    }
    return problems;
  }

  private String page(Broken broken, String finding, List<FieldProblem> problems, Model model) {
    model.addAttribute(
        Page.ATTRIBUTE,
        Page.titled("Was it right to open this record?")
            .in(ReviewSection.CODE)
            .under(REVIEWS)
            .with(problems));
    model.addAttribute("review", broken.id());
    model.addAttribute("finding", finding);
    model.addAttribute(
        "about",
        List.of(
            SummaryRow.of("Who", names.of(broken.officer()) + ", " + broken.fromUnit()),
            SummaryRow.of("What", kind(broken)),
            SummaryRow.of("Belongs to", broken.unit().isEmpty() ? "No unit" : broken.unit()),
            SummaryRow.of("When", PlainWords.moment(broken.openedAt().toInstant())),
            SummaryRow.of("Why", broken.reason())));
    return "records/review";
  }

  private Table table(List<Broken> waiting) {
    return Table.of(
            "reviews",
            "Waiting for a review",
            Column.text("What"),
            Column.text("Who"),
            Column.text("When"))
        .rows(
            waiting.stream()
                .map(
                    one ->
                        List.of(
                            Cell.link(kind(one), "/access/reviews/" + one.id()),
                            Cell.text(names.of(one.officer()) + ", " + one.fromUnit()),
                            Cell.text(PlainWords.moment(one.openedAt().toInstant()))))
                .toList());
  }

  private String kind(Broken broken) {
    return Optional.ofNullable(practice.records().get(new Code(broken.type())))
        .map(definition -> definition.title())
        .orElse(broken.type());
  }

  private Broken found(String review, SignedIn reviewer) {
    return glass.waitingFor(reviewer).stream()
        .filter(one -> one.id().toString().equals(review))
        .findFirst()
        .orElseThrow(() -> new NotFound("There is nothing here that waits for your review."));
  }

  private void refuseUnlessReviewer(SignedIn reviewer) {
    if (!glass.mayReview(reviewer)) {
      throw new NotAllowed(
          new Decision.Refused(
              "Only supervisors and auditors review why records were opened.",
              "Ask your supervisor."));
    }
  }
}
