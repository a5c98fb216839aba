package org.invicta.app.measures.web;

import java.util.Locale;
import org.invicta.engine.measure.MeasureProblem;

/** A problem as sentences. */
final class Sentences {

  private Sentences() {}

  static String of(MeasureProblem problem) {
    return "%s %s".formatted(of(problem.found()), of(problem.allowed()));
  }

  static String of(String words) {
    var first = words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    return first.endsWith("?") || first.endsWith(".") ? first : first + ".";
  }
}
