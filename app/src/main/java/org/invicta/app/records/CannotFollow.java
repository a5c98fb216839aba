package org.invicta.app.records;

import java.util.List;
import org.invicta.engine.body.Problem;

/** What has to follow from a move cannot be done: the move and all with it is taken back. */
final class CannotFollow extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  CannotFollow(List<Problem> problems) {
    super("What follows from the move is refused", null, false, false);
    this.problems = List.copyOf(problems);
  }

  List<Problem> problems() {
    return problems;
  }
}
