package org.invicta.app.records;

import org.invicta.app.cli.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The verbs about what was written and by whom. */
@Command(
    name = "audit",
    synopsisSubcommandLabel = "VERB",
    description = "Verifies that what was recorded is as it was written.",
    mixinStandardHelpOptions = true,
    subcommands = VerifyVerb.class)
public final class AuditVerb implements Verb {

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Without a further verb: says which there are. */
  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return 2;
  }
}
