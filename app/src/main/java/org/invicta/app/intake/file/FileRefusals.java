package org.invicta.app.intake.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.invicta.app.Refused;
import org.invicta.app.Refused.Fault;

/** Refusals of a whole file, I001 to I009. */
final class FileRefusals {

  private FileRefusals() {}

  static Refused notThere(Path path) {
    return new Refused(
        Fault.COMMAND, "I001", "There is no file " + path + ".", "Check the name and try again.");
  }

  static Refused isADirectory(Path path) {
    return new Refused(
        Fault.COMMAND, "I001", path + " is a directory.", "Name the files in it that you mean.");
  }

  static Refused unreadable(Path path, IOException why) {
    return new Refused(
        Fault.COMMAND,
        "I001",
        path + " cannot be read.",
        "Check that you may read it and that it is not being written.",
        why);
  }

  static Refused empty(Path path) {
    return new Refused(
        Fault.WORK,
        "I002",
        path + " is empty.",
        "Fetch it again: a first line with the names of the columns is needed.");
  }

  static Refused noHeader(Path path) {
    return new Refused(
        Fault.WORK,
        "I002",
        path + " has only blank lines.",
        "Fetch it again: a first line with the names of the columns is needed.");
  }

  static Refused headerBroken(Path path, long line) {
    return new Refused(
        Fault.WORK,
        "I003",
        path + ":" + line + " has a broken quote in the names of the columns.",
        "Mend the first line.");
  }

  static Refused columnTwice(Path path, String column) {
    return new Refused(
        Fault.WORK,
        "I003",
        path + " has the column " + column + " twice.",
        "Leave out or rename one of them.");
  }

  static Refused notText(Path path, long line) {
    return new Refused(
        Fault.WORK,
        "I006",
        path + ":" + line + " holds null characters: it is not a text file, or it is UTF-16.",
        "Save it as comma-separated text in UTF-8.");
  }

  static Refused neitherEncoding(Path path, long line) {
    return new Refused(
        Fault.WORK,
        "I006",
        path + ":" + line + " is neither UTF-8 nor Windows-1252.",
        "Save the file in UTF-8.");
  }

  static Refused lineTooLong(Path path, long line) {
    return new Refused(
        Fault.WORK,
        "I009",
        path + ":" + line + " is longer than a line of a table can be (1 MB).",
        "Check that it is a comma-separated file with an end to each line.");
  }

  static Refused unknownFile(Path path, List<String> columns, String accepted) {
    return new Refused(
        Fault.COMMAND,
        "I004",
        "%s is none of the files that can be imported; its columns are %s."
            .formatted(path, shortened(columns)),
        "Accepted are: " + accepted + ".");
  }

  static Refused missingColumns(Path path, String layout, List<String> missing) {
    return new Refused(
        Fault.WORK,
        "I005",
        "%s looks like %s, but has no column %s."
            .formatted(path, layout, String.join(" and no column ", missing)),
        "Fetch the whole file again, or add the column.");
  }

  private static String shortened(List<String> columns) {
    int most = 12;
    var some = String.join(", ", columns.subList(0, Math.min(most, columns.size())));
    return columns.size() > most ? some + " and " + (columns.size() - most) + " more" : some;
  }
}
