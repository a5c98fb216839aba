package org.invicta.app.practice;

import org.invicta.app.cli.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The verbs about practice files. */
@Command(
    name = "practice",
    synopsisSubcommandLabel = "VERB",
    description =
        "Checks the practice files, publishes their JSON Schemas, prints them as a book, exchanges decision tables.",
    mixinStandardHelpOptions = true,
    subcommands = {CheckVerb.class, SchemaVerb.class, BookVerb.class, DmnVerb.class})
public final class PracticeVerb implements Verb {

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Without a further verb: says which there are. */
  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return 2;
  }
}
