package org.invicta.app.measures.cli;

import org.invicta.app.Refused;
import org.invicta.app.Refused.Fault;
import org.invicta.engine.measure.Asked;
import org.invicta.engine.measure.MeasureProblem;

/** Says what was wrong with a command about measures. */
final class Refusals {

  private Refusals() {}

  /** What was understood; otherwise the command is refused with what is allowed. */
  static <T> T understood(Asked<T> asked) {
    return switch (asked) {
      case Asked.Understood<T>(var value) -> value;
      case Asked.NotUnderstood<T>(var problem) -> throw refused(problem);
    };
  }

  static Refused listNotPublic() {
    return refused(
        new MeasureProblem(
            MeasureProblem.Kind.LIST_NOT_PUBLIC,
            "a list of facts cannot be made for the public",
            "the public sees figures",
            "leave out --list and --near-misses, or --public"));
  }

  static Refused listOrNearMisses() {
    return refused(
        new MeasureProblem(
            MeasureProblem.Kind.FORMAT_UNKNOWN,
            "both the list and the near misses are asked for",
            "one of them at a time",
            "leave out --list or --near-misses"));
  }

  static Refused unknownBench(String what) {
    return new Refused(
        Fault.COMMAND,
        "M016",
        "There is nothing called '" + what + "' to time.",
        "What can be timed: measure, clocks.");
  }

  private static Refused refused(MeasureProblem problem) {
    return new Refused(
        Fault.COMMAND,
        problem.code().code(),
        sentence(problem.found()) + " " + sentence(problem.allowed()),
        sentence(problem.todo()));
  }

  private static String sentence(String words) {
    var first = words.substring(0, 1).toUpperCase(java.util.Locale.UK) + words.substring(1);
    return first.endsWith("?") || first.endsWith(".") ? first : first + ".";
  }
}
