package org.invicta.app.capture.web;

import java.time.InstantSource;
import java.util.List;
import org.invicta.app.access.SignedInNow;
import org.invicta.app.decisions.Offer;
import org.invicta.app.decisions.Offers;
import org.invicta.app.records.Masking;
import org.invicta.app.records.Masking.Mask;
import org.invicta.app.web.FieldProblem;
import org.springframework.stereotype.Component;

/** What tables propose for a draft, where the person decides and beside the answers to check. */
@Component
class ProposedHere {

  private final Offers offers;
  private final Masking masking;
  private final InstantSource clock;

  ProposedHere(Offers offers, Masking masking, InstantSource clock) {
    this.offers = offers;
    this.masking = masking;
    this.clock = clock;
  }

  /** What is proposed for the answers so far. */
  List<Offer> of(Job job) {
    return offers.of(job.definition(), job.filled().body(), clock.instant(), mask(job));
  }

  /** What is proposed for fields that stand on a page. */
  List<Offer> on(Job job, PlannedPage page) {
    var inputs = page.inputs();
    return of(job).stream().filter(offer -> inputs.contains(offer.field())).toList();
  }

  /** Whether a table may propose something on a page, once there are answers for it. */
  boolean mayCome(Job job, PlannedPage page) {
    return page.inputs().stream().anyMatch(offers.fields(job.definition())::contains);
  }

  /** Answers on a page that differ from the one proposed and say not why, where the page asks why. */
  List<FieldProblem> unexplained(Job job, PlannedPage page) {
    var inputs = page.inputs();
    return on(job, page).stream()
        .filter(offer -> offer.unexplained() && inputs.contains(offer.reason()))
        .map(ProposedHere::problem)
        .toList();
  }

  /** Asks why somebody answers otherwise. */
  static FieldProblem problem(Offer offer) {
    return new FieldProblem(
        offer.reason(),
        "Say why your answer is “"
            + offer.view().decided()
            + "” and not “"
            + offer.view().proposed()
            + "”, which the table proposes");
  }

  /** What somebody may not see of the record they go on with, a proposal does not tell them. */
  private Mask mask(Job job) {
    return job.base()
        .flatMap(record -> SignedInNow.person().map(reader -> masking.of(record, reader)))
        .orElse(Offers.ALL_SEEN);
  }
}
