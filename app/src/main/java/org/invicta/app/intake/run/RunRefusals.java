package org.invicta.app.intake.run;

import java.nio.file.Path;
import java.util.List;
import org.invicta.app.Refused;
import org.invicta.app.Refused.Fault;

/** Refusals of an import as a whole. */
public final class RunRefusals {

  private RunRefusals() {}

  /** A file of another importer. */
  public static Refused wrongImporter(Path path, String title, String importer) {
    return new Refused(
        Fault.COMMAND,
        "I004",
        path + " is " + title + ".",
        "Import it with: ./invicta import " + importer + " " + path);
  }

  /** A set of files that lacks one. */
  public static Refused halfTheFiles(String missing, String why, List<String> found) {
    return new Refused(
        Fault.WORK,
        "I007",
        "There is no file of " + missing + "; found are " + String.join(", ", found) + ".",
        why);
  }

  /** A file that does not say its date. */
  public static Refused dateNeeded(String file, String example) {
    return new Refused(
        Fault.COMMAND,
        "I008",
        file + " does not say the day its numbers are for.",
        "Say it: --on " + example);
  }

  /** A directory without a file of use. */
  public static Refused noFiles(Path directory, String importer) {
    return new Refused(
        Fault.COMMAND,
        "I007",
        directory + " has no .csv file that import " + importer + " takes.",
        "Name the directory that holds them.");
  }

  /** Two files that are one. */
  public static Refused sameFileTwice(Path first, Path second) {
    return new Refused(
        Fault.COMMAND,
        "I011",
        second + " has the same content as " + first + ".",
        "Leave one of them out.");
  }

  /** An importer that does not exist. */
  public static Refused unknownImporter(String name, List<String> known) {
    return new Refused(
        Fault.COMMAND,
        "I012",
        "There is no importer " + name + ".",
        "There are: " + String.join(", ", known) + ".");
  }

  static Refused rejectsNotWritable(Path file, java.io.IOException why) {
    return new Refused(
        Fault.COMMAND,
        "I013",
        "The file of rejected rows " + file + " cannot be written.",
        "Name another with --rejects, or make room.",
        why);
  }

  static Refused rejectsNamesAnother(Path file) {
    return new Refused(
        Fault.COMMAND,
        "I013",
        file + " is there already, and is no file of rejected rows.",
        "Name another with --rejects.");
  }

  /** A record that the practice files do not define. */
  public static Refused noDefinition(String type) {
    return new Refused(
        Fault.COMMAND,
        "I014",
        "The practice files define no record " + type + ".",
        "Use practice files that do; ./invicta practice check lists what they define.");
  }
}
