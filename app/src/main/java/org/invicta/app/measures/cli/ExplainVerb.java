package org.invicta.app.measures.cli;

import java.util.Optional;
import org.invicta.app.cli.StoreVerb;
import org.invicta.app.measures.MeasureFigures;
import org.invicta.engine.measure.Question;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says how a measure is worked out: definition, plan and SQL. */
@Command(
    name = "explain",
    description =
        "Shows how a measure is worked out: its definition in words, its plan and its SQL.",
    mixinStandardHelpOptions = true)
public final class ExplainVerb extends StoreVerb {

  @Parameters(paramLabel = "NAME", description = "The measure, by its code.")
  private String name = "";

  @Option(names = "--period", paramLabel = "PERIOD", description = "The days counted.")
  private Optional<String> period = Optional.empty();

  @Option(names = "--by", paramLabel = "DIMENSIONS", description = "The breakdowns.")
  private Optional<String> by = Optional.empty();

  @Option(names = "--known-at", paramLabel = "INSTANT", description = "As known then.")
  private Optional<String> knownAt = Optional.empty();

  @Override
  protected int run(BeanFactory beans) {
    var figures = beans.getBean(MeasureFigures.class);
    var question =
        Refusals.understood(figures.read(new Question.InWords(name, period, by, knownAt)));
    out().println(figures.explain(question).text());
    out().flush();
    return 0;
  }
}
