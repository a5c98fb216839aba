package org.invicta.app.worklist;

import java.util.List;
import java.util.Optional;
import org.invicta.app.access.BreakGlass;
import org.invicta.app.access.SignedIn;
import org.springframework.stereotype.Component;

/** The records that somebody else opened with a reason and that this person is to say of whether it was right. */
@Component
class ReviewsToMake implements NeedsDoing {

  private final BreakGlass glass;

  ReviewsToMake(BreakGlass glass) {
    this.glass = glass;
  }

  @Override
  public String heading() {
    return "Reviews";
  }

  @Override
  public List<Task> tasksOf(SignedIn officer) {
    return glass.waitingFor(officer).stream()
        .map(
            one ->
                new Task(
                    "Say whether it was right to open a record",
                    "Somebody of "
                        + one.fromUnit()
                        + " opened it without a need to know having been established.",
                    Optional.empty(),
                    "/access/reviews/" + one.id(),
                    false))
        .toList();
  }
}
