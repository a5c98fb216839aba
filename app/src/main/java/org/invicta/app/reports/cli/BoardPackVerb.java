package org.invicta.app.reports.cli;

import java.nio.file.Path;
import java.util.OptionalInt;
import org.invicta.app.cli.StoreVerb;
import org.invicta.app.reports.ComposePack;
import org.invicta.app.reports.PackRequest;
import org.invicta.app.reports.document.WritePack;
import org.invicta.app.web.PlainWords;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes a board's report as a page, a PDF and a list of both. */
@Command(
    name = "board-pack",
    description =
        "Writes a board's report for a quarter: an accessible page, a tagged PDF, and a list of both.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Quarters are those of a financial year: 2024/25-Q1 is April to June 2024.",
      "A date in --known-at means the end of that day in London.",
      "The names of the files written go to standard output, one a line."
    })
public final class BoardPackVerb extends StoreVerb {

  @Option(
      names = "--board",
      paramLabel = "BOARD",
      required = true,
      description = "The board, by its code.")
  private String board = "";

  @Option(
      names = "--quarter",
      paramLabel = "QUARTER",
      required = true,
      description = "The financial quarter, such as 2024/25-Q1.")
  private String quarter = "";

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Where to write; made when it is not there.")
  private Path out = Path.of(".");

  @Option(
      names = "--known-at",
      paramLabel = "INSTANT",
      description = "The report as it was known then: an instant, a local time or a date.")
  private String knownAt = "";

  @Override
  protected int run(BeanFactory beans) {
    var wanted = beans.getBean(PackRequest.class).read(board, quarter, knownAt);
    var pack = beans.getBean(ComposePack.class).compose(wanted, OptionalInt.empty());
    var files = beans.getBean(WritePack.class).alone(pack);
    new OutputFolder(out).write(files).forEach(path -> out().println(path));
    out().flush();
    say(
        "%s: %s, %s, %s."
            .formatted(
                pack.title(),
                PlainWords.count(pack.actions(), "action", "actions"),
                PlainWords.count(pack.measures().size(), "measure", "measures"),
                PlainWords.count(pack.overdue().size(), "update overdue", "updates overdue")));
    return 0;
  }
}
