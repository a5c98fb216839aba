package org.invicta.app.measures.cli;

import java.util.Optional;
import org.invicta.app.cli.StoreVerb;
import org.invicta.app.measures.MeasureFigures;
import org.invicta.app.measures.formats.Format;
import org.invicta.engine.measure.Audience;
import org.invicta.engine.measure.Exit;
import org.invicta.engine.measure.Question;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Answers a question about a measure: the figure, its breakdowns, the facts behind it. */
@Command(
    name = "measure",
    description = "Counts: a figure with its breakdowns, or the list of facts behind it.",
    mixinStandardHelpOptions = true,
    subcommands = {ExplainVerb.class, RebuildVerb.class},
    footer = {
      "",
      "Periods: 2024, 2024-Q1, 2024-05, 2024/25, 2024/25-Q1, and ranges such as 2024-Q1..2024-Q3.",
      "A date in --known-at means the end of that day in London.",
      "Results go to standard output, everything else to standard error."
    })
public final class MeasureVerb extends StoreVerb {

  @Parameters(arity = "0..1", paramLabel = "NAME", description = "The measure, by its code.")
  private String name = "";

  @Option(
      names = "--period",
      paramLabel = "PERIOD",
      description = "The days counted; all dates when left out.")
  private Optional<String> period = Optional.empty();

  @Option(
      names = "--by",
      paramLabel = "DIMENSIONS",
      description =
          "Breakdowns: a comma gives a table each, a colon crosses, 'none' gives the figure alone;"
              + " every dimension when left out.")
  private Optional<String> by = Optional.empty();

  @Option(
      names = "--known-at",
      paramLabel = "INSTANT",
      description = "The figure as it was known then: an instant, a local time or a date.")
  private Optional<String> knownAt = Optional.empty();

  @Option(
      names = "--list",
      description = "The facts counted, each with the clauses that let it in.")
  private boolean list;

  @Option(
      names = "--near-misses",
      description = "The facts only just not counted, with the reason.")
  private boolean nearMisses;

  @Option(
      names = "--public",
      description = "Protect small numbers, so that the output may be published.")
  private boolean forThePublic;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "table, csv or json (default ${DEFAULT-VALUE}).")
  private String format = "table";

  @Override
  protected int run(BeanFactory beans) {
    var figures = beans.getBean(MeasureFigures.class);
    var written = Refusals.understood(Format.parse(format));
    var audience = forThePublic ? Audience.PUBLIC : Audience.POLICE;
    var asked = new Question.InWords(name, period, by, knownAt);
    var question =
        Refusals.understood(figures.read(asked).then(read -> Exit.admits(read, audience)));
    if (!list && !nearMisses) {
      written.figure(figures.answer(question, audience), out());
      return 0;
    }
    if (forThePublic) {
      throw Refusals.listNotPublic();
    }
    if (list && nearMisses) {
      throw Refusals.listOrNearMisses();
    }
    written.facts(
        question,
        taker ->
            nearMisses ? figures.eachNearMiss(question, taker) : figures.eachFact(question, taker),
        nearMisses,
        out());
    return 0;
  }
}
