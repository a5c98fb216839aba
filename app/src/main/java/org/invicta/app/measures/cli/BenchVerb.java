package org.invicta.app.measures.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.invicta.app.cli.StoreVerb;
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
      "WHAT is measure: a figure with all its breakdowns and its list, from the question to the answer."
    },
    mixinStandardHelpOptions = true)
public final class BenchVerb extends StoreVerb {

  private static final int WARM_UP = 20;

  @Parameters(paramLabel = "WHAT", description = "measure")
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
    if (!what.equals("measure")) {
      throw Refusals.unknownBench(what);
    }
    var figures = beans.getBean(MeasureFigures.class);
    var asked = new Question.InWords(measure, period, Optional.empty(), Optional.empty());
    var question = Refusals.understood(figures.read(asked));
    report("first answer, feeding included", 0, 1, () -> figures.answer(question, Audience.POLICE));
    report(
        "figure with every breakdown",
        WARM_UP,
        times,
        () -> figures.answer(question, Audience.POLICE));
    report(
        "figure, first 25 facts and near misses",
        WARM_UP,
        times,
        () -> figures.look(question, 1, 1, 25));
    report("whole list", WARM_UP, times, () -> figures.eachFact(question, _ -> {}));
    out().flush();
    return 0;
  }

  private void report(String name, int warmUp, int runs, Runnable work) {
    for (var turn = 0; turn < warmUp; turn++) {
      work.run();
    }
    var took = new long[Math.max(1, runs)];
    for (var turn = 0; turn < took.length; turn++) {
      var start = System.nanoTime();
      work.run();
      took[turn] = System.nanoTime() - start;
    }
    Arrays.sort(took);
    out()
        .println(
            String.format(
                Locale.ROOT,
                "%-42s %5d times  p50 %8.2f ms  p90 %8.2f ms  p99 %8.2f ms  worst %8.2f ms",
                name,
                took.length,
                at(took, 0.5),
                at(took, 0.9),
                at(took, 0.99),
                took[took.length - 1] / 1e6));
  }

  private static double at(long[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * (sorted.length - 1)))]
        / 1e6;
  }
}
