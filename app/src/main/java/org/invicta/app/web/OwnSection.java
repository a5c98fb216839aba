package org.invicta.app.web;

import java.util.Optional;
import org.invicta.app.access.SignedIn;

/** A part of the service that stands in the navigation of some people alone, such as of those who have something to review. */
@FunctionalInterface
public interface OwnSection {

  /** The part as this person sees it; empty when it is not theirs. */
  Optional<Section> of(SignedIn officer);
}
