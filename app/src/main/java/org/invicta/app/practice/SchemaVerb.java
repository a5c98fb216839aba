package org.invicta.app.practice;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.invicta.engine.definition.shape.Schemas;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Publishes the JSON Schemas of practice files, for editors. */
@Command(
    name = "schema",
    description = "Writes a JSON Schema (2020-12) for each kind of practice file.",
    mixinStandardHelpOptions = true)
final class SchemaVerb implements Callable<Integer> {

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Where to write them.")
  private Path out = Path.of(".");

  @Option(names = "--quiet", description = "Say nothing but results and problems.")
  private boolean quiet;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    var schemas = Schemas.all();
    var folder = new OutputFolder(out);
    schemas.forEach(folder::write);
    if (!quiet) {
      spec.commandLine().getErr().println(schemas.size() + " schemas written to " + out + ".");
    }
    return 0;
  }
}
