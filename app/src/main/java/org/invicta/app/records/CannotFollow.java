package org.invicta.app.records;

import java.util.List;
import org.invicta.engine.body.Problem;

/**
 * What has to follow from a move cannot be done: the move and all with it is taken back, and whoever made it is told why. Whoever
 * listens to {@link RecordChanged} may throw it.
 */
public final class CannotFollow extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /** The move is refused with these problems. */
  public CannotFollow(List<Problem> problems) {
    super("What follows from the move is refused", null, false, false);
    this.problems = List.copyOf(problems);
  }

  List<Problem> problems() {
    return problems;
  }
}
