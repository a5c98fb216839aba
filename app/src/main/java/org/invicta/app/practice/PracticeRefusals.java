package org.invicta.app.practice;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.invicta.app.Refused;
import org.invicta.app.Refused.Fault;
import org.invicta.engine.definition.Code;

/** Refusals of this module; D001 is {@link WrongPracticeFiles}. */
final class PracticeRefusals {
  private PracticeRefusals() {}

  static Refused noSuchOverlay(String found, List<Code> known) {
    return new Refused(
        Fault.COMMAND,
        "D002",
        "There is no overlay '" + found + "'.",
        known.isEmpty()
            ? "This practice directory has no overlays: leave --overlay out."
            : "Allowed: " + listed(known) + ".");
  }

  static Refused severalOverlays(List<Code> known) {
    return new Refused(
        Fault.COMMAND,
        "D003",
        "There are several overlays: " + listed(known) + ".",
        "Name one with --overlay.");
  }

  static Refused cannotWrite(Path path, String reason) {
    return new Refused(
        Fault.COMMAND,
        "D004",
        "Nothing can be written to " + path + ": " + reason + ".",
        "Name another directory with --out, or make this one writable.");
  }

  static Refused notDmn(Path file, String found, String allowed) {
    return new Refused(
        Fault.COMMAND,
        "D005",
        "No decision table can be read from " + file + ": found " + found + ".",
        "Allowed: " + allowed + ".");
  }

  static Refused notSaid(Path file, List<String> missing) {
    return new Refused(
        Fault.COMMAND,
        "D006",
        file + " does not say everything that a decision table of ours says.",
        "Say it with --" + String.join(", --", missing) + ".");
  }

  private static String listed(List<Code> codes) {
    return codes.stream().map(Code::value).collect(Collectors.joining(", "));
  }
}
