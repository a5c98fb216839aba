package org.invicta.app.practice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.invicta.engine.decision.dmn.DecisionYaml;
import org.invicta.engine.decision.dmn.DmnRefused;
import org.invicta.engine.decision.dmn.ReadDmn;
import org.invicta.engine.decision.dmn.TableText;
import org.invicta.engine.decision.dmn.WriteDmn;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Exchanges decision tables with DMN engines. */
@Command(
    name = "dmn",
    description = {
      "Writes each decision table as DMN 1.3, or prints the tables of a DMN file as practice files.",
      "What a DMN file of others does not say is said by --of, --proposes, --reason, --from and --source."
    },
    mixinStandardHelpOptions = true)
final class DmnVerb implements Callable<Integer> {
  private static final int LARGEST = 1 << 20;

  @Mixin private LibraryOptions options = new LibraryOptions();

  @ArgGroup(multiplicity = "1")
  private Way way = new Way();

  @ArgGroup(exclusive = false)
  private Said said = new Said();

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Out or in. */
  static final class Way {
    @Option(names = "--out", paramLabel = "DIR", description = "Where to write them.")
    private @Nullable Path out;

    @Option(names = "--in", paramLabel = "FILE", description = "The DMN file to read.")
    private @Nullable Path in;
  }

  /** What the file does not say. */
  static final class Said {
    @Option(names = "--of", paramLabel = "RECORD", description = "The record type the table reads.")
    private @Nullable String of;

    @Option(names = "--proposes", paramLabel = "FIELD", description = "The field it proposes for.")
    private @Nullable String proposes;

    @Option(
        names = "--reason",
        paramLabel = "FIELD",
        description = "The field for why somebody answers otherwise.")
    private @Nullable String reason;

    @Option(names = "--from", paramLabel = "DATE", description = "The first day of the rows.")
    private @Nullable String from;

    @Option(names = "--source", paramLabel = "TEXT", description = "Where the rows come from.")
    private @Nullable String source;

    TableText.Missing missing() {
      return new TableText.Missing(
          Optional.ofNullable(of),
          Optional.ofNullable(proposes),
          Optional.ofNullable(reason),
          Optional.ofNullable(from),
          Optional.ofNullable(source));
    }
  }

  @Override
  public Integer call() {
    Optional.ofNullable(way.out).ifPresent(this::write);
    Optional.ofNullable(way.in).ifPresent(this::print);
    return 0;
  }

  private void write(Path directory) {
    var practice = options.library().practice();
    var folder = new OutputFolder(directory);
    var tables = practice.processes().decisions().values();
    tables.forEach(
        table ->
            folder.write(
                table.code() + ".dmn", WriteDmn.of(table, practice.definitionOf(table.of()))));
    if (!options.quiet()) {
      spec.commandLine().getErr().println(tables.size() + " tables written to " + directory + ".");
    }
  }

  private void print(Path file) {
    var out = spec.commandLine().getOut();
    var tables = tables(file);
    out.print(
        tables.stream().map(table -> printed(file, table)).collect(Collectors.joining("---\n")));
    out.flush();
  }

  private String printed(Path file, TableText table) {
    var foreign = !table.missing().isEmpty();
    var completed = table.completed(said.missing());
    if (!completed.missing().isEmpty()) {
      throw PracticeRefusals.notSaid(file, completed.missing());
    }
    return DecisionYaml.of(completed, foreign);
  }

  private static List<TableText> tables(Path file) {
    try {
      if (Files.size(file) > LARGEST) {
        throw PracticeRefusals.notDmn(file, "more than " + LARGEST + " bytes", "a smaller file");
      }
      return ReadDmn.tables(Files.readAllBytes(file));
    } catch (DmnRefused refused) {
      throw PracticeRefusals.notDmn(file, String.valueOf(refused.getMessage()), refused.allowed());
    } catch (NoSuchFileException gone) {
      throw PracticeRefusals.notDmn(file, "no such file", "a file that can be read");
    } catch (IOException unreadable) {
      throw PracticeRefusals.notDmn(file, "a file that cannot be read", "a file that can be read");
    }
  }
}
