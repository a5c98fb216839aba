package org.invicta.app.capture.form;

import org.invicta.engine.body.Problem;

/** Two ways of naming a field in an item: {@code group[0].field} in problems, {@code group.0.field} in forms. */
public final class Paths {

  private Paths() {}

  /** The name of the input that a problem is about. */
  public static String input(String path) {
    return path.replaceAll("\\[([0-9]+)\\]", ".$1");
  }

  /** The path, as problems name it, of an input. */
  static String path(String input) {
    return input.replaceAll("\\.([0-9]+)(?=\\.|$)", "[$1]");
  }

  static Problem at(Problem problem, String path) {
    return new Problem(problem.code(), path, problem.found(), problem.allowed(), problem.todo());
  }
}
