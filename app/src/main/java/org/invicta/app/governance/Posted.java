package org.invicta.app.governance;

import java.util.List;
import org.invicta.engine.body.Problem;

/** What became of an update. */
public sealed interface Posted {

  /** It is kept, as this version. */
  record Done(int version) implements Posted {}

  /** It says what was already reported: nothing was written. */
  record Unchanged(int version) implements Posted {}

  /** Somebody else reported first; theirs is here to compare. Nothing was written. */
  record LostUpdate(Progress theirs) implements Posted {}

  /** Something is missing or wrong. Nothing was written. */
  record Refused(List<Problem> problems) implements Posted {
    public Refused {
      problems = List.copyOf(problems);
    }
  }

  /** The person may not report on this action. */
  record NotYours(String reason, String todo) implements Posted {}
}
