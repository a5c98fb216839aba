package org.invicta.app.capture.web;

import java.util.List;
import org.invicta.app.capture.form.Entries;
import org.invicta.app.web.TagColour;

/**
 * The tasks of a long form.
 *
 * @param done how many are done
 */
public record TaskList(List<Task> tasks, int done) {

  /**
   * One section.
   *
   * @param href where it is filled in; empty while it cannot be
   */
  public record Task(String title, String href, Standing standing) {}

  /** How far a section is. */
  public enum Standing {
    NOT_YET("Cannot start yet", TagColour.GREY),
    NOT_STARTED("Not started", TagColour.BLUE),
    IN_PROGRESS("In progress", TagColour.LIGHT_BLUE),
    DONE("Done", TagColour.GREEN);

    private final String words;
    private final TagColour colour;

    Standing(String words, TagColour colour) {
      this.words = words;
      this.colour = colour;
    }

    public String words() {
      return words;
    }

    public TagColour colour() {
      return colour;
    }
  }

  public TaskList {
    tasks = List.copyOf(tasks);
  }

  static TaskList of(Job job, ShowForm show) {
    var tasks = job.pages().stream().map(page -> task(job, page, show)).toList();
    var done = tasks.stream().filter(task -> task.standing() == Standing.DONE).count();
    return new TaskList(tasks, (int) done);
  }

  private static Task task(Job job, PlannedPage page, ShowForm show) {
    if (!PlanPages.isAsked(page, job.filled())) {
      return new Task(page.title(), "", Standing.NOT_YET);
    }
    return new Task(page.title(), job.href(page), standing(job, page, show));
  }

  private static Standing standing(Job job, PlannedPage page, ShowForm show) {
    var visited = job.entries().all(Job.DONE).contains(page.key());
    if (visited && show.problems(job, page).isEmpty()) {
      return Standing.DONE;
    }
    return visited || isBegun(job.entries(), page) ? Standing.IN_PROGRESS : Standing.NOT_STARTED;
  }

  /** What is only filled in beforehand is no beginning. */
  private static boolean isBegun(Entries entries, PlannedPage page) {
    return page.parts().stream()
            .anyMatch(
                part ->
                    part.fields().stream()
                        .filter(field -> field.prefill().isEmpty())
                        .anyMatch(field -> entries.has(part.section().code() + "." + field.code())))
        || page.roles().stream().anyMatch(role -> entries.has(Roles.input(role)));
  }

  /** Whether all that can be done is done. */
  public boolean isComplete() {
    return tasks.stream()
        .allMatch(task -> task.standing() == Standing.DONE || task.standing() == Standing.NOT_YET);
  }
}
