package org.invicta.app.practice;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.invicta.app.Refused;
import org.invicta.engine.definition.Finding;

/** The practice files cannot be used: everything that is wrong with them, each with its place. */
final class WrongPracticeFiles extends Refused {
  private static final long serialVersionUID = 1L;

  WrongPracticeFiles(Path directory, List<Finding> findings) {
    super(
        Fault.WORK,
        "D001",
        "The practice files in %s have %s:%n%s%n"
            .formatted(directory, counted(findings.size()), lines(findings)),
        "Correct them; ./invicta practice check checks them again.");
  }

  private static String counted(int findings) {
    return findings == 1 ? "1 finding" : findings + " findings";
  }

  private static String lines(List<Finding> findings) {
    return findings.stream().map(Finding::toString).collect(Collectors.joining("\n"));
  }
}
