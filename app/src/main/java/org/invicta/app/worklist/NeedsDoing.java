package org.invicta.app.worklist;

import java.util.List;
import org.invicta.app.access.SignedIn;

/** Says what somebody needs to do. Each module that knows of such things has one as a bean. */
public interface NeedsDoing {

  /** The heading over these tasks, such as "Updates to give". */
  String heading();

  /** What the person needs to do, the most urgent first; an empty list for nothing. */
  List<Task> tasksOf(SignedIn officer);
}
