package org.invicta.browser;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.invicta.app.access.SignedIn;
import org.invicta.app.worklist.NeedsDoing;
import org.invicta.app.worklist.Task;

/** Things to do for one officer, the secretary of the boards; nobody else sees them. */
final class FixtureTasks implements NeedsDoing {

  @Override
  public String heading() {
    return "Meetings to prepare";
  }

  @Override
  public List<Task> tasksOf(SignedIn officer) {
    if (!officer.officer().value().equals("callum-brede")) {
      return List.of();
    }
    return List.of(
        new Task(
            "Send out the papers of the spring meeting",
            "The board meets on 21 May 2025 and reads its papers a week before.",
            Optional.of(LocalDate.of(2025, 5, 14)),
            "/fixture/gallery",
            true),
        new Task(
            "Book a room for the summer meeting",
            "The board has agreed the date.",
            Optional.empty(),
            "/fixture/gallery",
            false));
  }
}
