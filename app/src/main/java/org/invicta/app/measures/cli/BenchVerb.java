package org.invicta.app.measures.cli;

import java.util.Optional;
import org.invicta.app.cli.Benchmark;
import org.invicta.app.cli.StoreVerb;
import org.invicta.app.cli.Timing;
import org.invicta.app.measures.MeasureFigures;
import org.invicta.engine.measure.Audience;
import org.invicta.engine.measure.Question;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Times what has to be fast. */
@Command(
    name = "bench",
    description = {
      "Times what has to be fast, on the data that is there.",
      "WHAT is measure: a figure with all its breakdowns and its list, from the question to the answer;",
      "clocks: a million clocks, those that are due found among them, in a store without any."
    },
    mixinStandardHelpOptions = true)
public final class BenchVerb extends StoreVerb {

  @Parameters(paramLabel = "WHAT", description = "measure, clocks")
  private String what = "";

  @Option(
      names = "--measure",
      paramLabel = "NAME",
      defaultValue = "children-ksi",
      description = "The measure (default ${DEFAULT-VALUE}).")
  private String measure = "children-ksi";

  @Option(names = "--period", paramLabel = "PERIOD", description = "The days counted.")
  private Optional<String> period = Optional.empty();

  @Option(
      names = "--times",
      paramLabel = "N",
      defaultValue = "200",
      description = "How often (default ${DEFAULT-VALUE}).")
  private int times = 200;

  @Override
  protected int run(BeanFactory beans) {
    var timing = new Timing(out(), times);
    if (!what.equals("measure")) {
      beans.getBeanProvider(Benchmark.class).stream()
          .filter(known -> known.what().equals(what))
          .findFirst()
          .orElseThrow(() -> Refusals.unknownBench(what))
          .run(timing);
      return 0;
    }
    var figures = beans.getBean(MeasureFigures.class);
    var asked = new Question.InWords(measure, period, Optional.empty(), Optional.empty());
    var question = Refusals.understood(figures.read(asked));
    timing.once("first answer, feeding included", () -> figures.answer(question, Audience.POLICE));
    timing.often("figure with every breakdown", () -> figures.answer(question, Audience.POLICE));
    timing.often("figure, first 25 facts and near misses", () -> figures.look(question, 1, 1, 25));
    timing.often("whole list", () -> figures.eachFact(question, _ -> {}));
    return 0;
  }
}
