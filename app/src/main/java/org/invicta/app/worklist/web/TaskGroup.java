package org.invicta.app.worklist.web;

import java.util.List;
import org.invicta.app.worklist.Task;

/** The tasks under one heading. */
public record TaskGroup(String heading, List<Task> tasks) {

  public TaskGroup {
    tasks = List.copyOf(tasks);
  }

  /** How many are overdue. */
  public long overdue() {
    return tasks.stream().filter(Task::overdue).count();
  }
}
