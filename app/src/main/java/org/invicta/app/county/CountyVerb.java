package org.invicta.app.county;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.invicta.app.cli.StoreVerb;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes the made-up county in an empty store. */
@Command(
    name = "county",
    description = "Makes a made-up county in an empty store; the same seed makes the same county.",
    mixinStandardHelpOptions = true)
public final class CountyVerb extends StoreVerb {

  @Option(
      names = "--size",
      defaultValue = "hamlet",
      description = "How large: hamlet (default; a few thousand people).")
  private String size = "hamlet";

  @Option(names = "--seed", description = "A whole number (default 1).")
  private @Nullable Long seed;

  @Option(
      names = "--truth",
      paramLabel = "FILE",
      description =
          "Write here how many children were killed or seriously injured, by quarter and district.")
  private @Nullable Path truth;

  @Override
  protected int run(BeanFactory beans) {
    var wanted =
        Stream.of(CountySize.values())
            .filter(one -> one.word().equals(size))
            .findFirst()
            .orElseThrow(() -> CountyRefusals.noSuchSize(size, List.of(CountySize.values())));
    var make = beans.getBean(MakeCounty.class);
    var plan = make.plan(wanted, seed == null ? OptionalLong.empty() : OptionalLong.of(seed));
    boolean made = make.make(plan, words -> say("  " + words));
    say(
        made
            ? "The made-up county of seed %d stands, up to %s.".formatted(plan.seed(), plan.until())
            : "The made-up county of seed %d is there already; nothing was changed."
                .formatted(plan.seed()));
    if (truth != null) {
      write(truth, make.truth(plan));
    }
    return 0;
  }

  private static void write(Path file, Truth truth) {
    try {
      Files.write(file, (Iterable<String>) truth.lines()::iterator);
    } catch (IOException failure) {
      throw CountyRefusals.notWritten(file.toString(), failure.toString());
    }
  }
}
