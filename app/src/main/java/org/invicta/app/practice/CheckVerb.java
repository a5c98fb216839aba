package org.invicta.app.practice;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Checks all practice files and runs their worked examples. */
@Command(
    name = "check",
    description = {
      "Checks all practice files and runs their worked examples.",
      "Findings go to standard output, one a line: file:line:column code found; allowed; what to do."
    },
    mixinStandardHelpOptions = true)
final class CheckVerb implements Callable<Integer> {

  @Mixin private LibraryOptions options = new LibraryOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    var library = options.library();
    var checked = library.check();
    var out = spec.commandLine().getOut();
    checked.findings().forEach(finding -> out.println(finding.toString()));
    out.flush();
    if (!options.quiet()) {
      spec.commandLine().getErr().println(summary(library, checked));
    }
    return checked.findings().isEmpty() ? 0 : 1;
  }

  private static String summary(Library library, Library.Checked checked) {
    return "%s: %d files, %d definitions and %d worked examples checked, %s"
        .formatted(
            library.directory(),
            checked.files(),
            checked.definitions(),
            checked.examples(),
            switch (checked.findings().size()) {
              case 0 -> "nothing found.";
              case 1 -> "1 finding.";
              default -> checked.findings().size() + " findings.";
            });
  }
}
