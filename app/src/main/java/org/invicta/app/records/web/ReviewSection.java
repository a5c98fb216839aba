package org.invicta.app.records.web;

import java.util.Optional;
import org.invicta.app.access.BreakGlass;
import org.invicta.app.access.SignedIn;
import org.invicta.app.web.OwnSection;
import org.invicta.app.web.Section;
import org.invicta.engine.definition.Code;
import org.springframework.stereotype.Component;

/** Tells reviewers on every page how many records that others opened wait for them. */
@Component
class ReviewSection implements OwnSection {

  static final Code CODE = new Code("reviews");

  private final BreakGlass glass;

  ReviewSection(BreakGlass glass) {
    this.glass = glass;
  }

  @Override
  public Optional<Section> of(SignedIn officer) {
    if (!glass.mayReview(officer)) {
      return Optional.empty();
    }
    var waiting = glass.waitingFor(officer).size();
    return Optional.of(
        new Section(
            CODE,
            waiting == 0 ? "Reviews" : "Reviews (" + waiting + ")",
            "/access/reviews",
            "Records that somebody opened with a reason, and whether that was right.",
            95));
  }
}
