package org.invicta.app.county;

import java.util.Map;
import java.util.OptionalLong;
import org.invicta.app.access.DemonstrationOfficers;
import org.invicta.app.access.DemonstrationOfficers.DemonstrationOfficer;
import org.invicta.app.cli.ServingVerb;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves a made-up county, which it makes the first time, to anybody who signs in as a made-up officer. */
@Command(
    name = "demo",
    description =
        "Makes a made-up county the first time and serves it until stopped; its data is in ~/.invicta/demo unless --data says otherwise.",
    mixinStandardHelpOptions = true)
public final class DemoVerb extends ServingVerb {

  @Option(
      names = "--seed",
      description = "A whole number: the same seed makes the same county (default 1).")
  private @Nullable Long seed;

  /** A demonstration. */
  public DemoVerb() {
    super("~/.invicta/demo");
  }

  @Override
  protected Map<String, Object> properties() {
    return Map.of("invicta.demonstration", true);
  }

  /** Before the port opens, so that nobody signs in without a password where records are real. */
  @Override
  protected void beforeServing(BeanFactory beans) {
    var make = beans.getBean(MakeCounty.class);
    var plan =
        make.plan(CountySize.HAMLET, seed == null ? OptionalLong.empty() : OptionalLong.of(seed));
    say("The made-up county of seed " + plan.seed() + " (nobody in it is real):");
    if (!make.make(plan, words -> say("  " + words))) {
      say("  there already, up to " + plan.until());
    }
  }

  @Override
  protected void ready(String address, BeanFactory beans) {
    super.ready(address, beans);
    say("Sign in as one of these; no password is asked for:");
    beans.getBean(DemonstrationOfficers.class).all().forEach(this::offer);
    say("Stop with Ctrl-C. The next start finds everything as you left it.");
  }

  private void offer(DemonstrationOfficer offered) {
    var officer = offered.officer();
    var post = officer.posts().isEmpty() ? officer.unit() : officer.postTitles();
    say("  " + officer.name() + ", " + post);
    say("      " + offered.about());
  }
}
