package org.invicta.app.intake;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.invicta.app.cli.StoreVerb;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Imports files, or shows the log of imports. */
@Command(
    name = "import",
    description = {
      "Imports files: progress, counts, rejected rows with line and reason; safe to repeat.",
      "FORMAT is stats19 (a directory), street-crime, schools or population; log shows past imports."
    },
    mixinStandardHelpOptions = true)
public final class ImportVerb extends StoreVerb {

  private static final String LOG = "log";
  private static final int SHOWN = 20;

  @Parameters(index = "0", paramLabel = "FORMAT", description = "What kind of files.")
  private String format = "";

  @Parameters(index = "1..*", paramLabel = "PATH", description = "Files, or a directory of them.")
  private List<Path> paths = List.of();

  @Option(
      names = "--on",
      paramLabel = "DATE",
      description = "The day the numbers are for, where the file does not say, such as 2019-01-17.")
  private @Nullable LocalDate on;

  @Option(
      names = "--rejects",
      paramLabel = "FILE",
      description = "Where rejected rows are written; otherwise in the data directory.")
  private @Nullable Path rejects;

  @Option(
      names = "--by",
      paramLabel = "CODE",
      description = "Who imports; otherwise the user of this machine.")
  private String by = System.getProperty("user.name", "unknown");

  @Option(names = "--json", description = "Writes what became of the import as JSON.")
  private boolean json;

  @Override
  protected int run(BeanFactory beans) {
    if (format.equals(LOG)) {
      showLog(beans.getBean(ImportLog.class));
      return 0;
    }
    if (paths.isEmpty()) {
      throw ImportRefusals.noPath(format);
    }
    var request =
        new ImportRequest(format, paths, Optional.ofNullable(on), Optional.ofNullable(rejects), by);
    var outcome = beans.getBean(RunImport.class).run(request, new ProgressLines(this::say));
    ImportWords.of(outcome).forEach(this::say);
    if (json) {
      out().println(JsonMapper.builder().build().writeValueAsString(outcome));
    }
    return outcome.complete() ? 0 : 1;
  }

  private void showLog(ImportLog log) {
    for (ImportRun run : log.latest(SHOWN)) {
      out()
          .println(
              "%s  %s  %-12s  %-7s  by %s  %,d rows read, %,d rejected%s"
                  .formatted(
                      run.startedAt(),
                      run.id(),
                      run.importer(),
                      run.state(),
                      run.by(),
                      run.read(),
                      run.rejected(),
                      run.rejects().map(file -> "  " + file).orElse("")));
    }
  }
}
