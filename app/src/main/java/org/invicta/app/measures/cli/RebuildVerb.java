package org.invicta.app.measures.cli;

import org.invicta.app.cli.StoreVerb;
import org.invicta.app.measures.MeasureFigures;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;

/** Makes the counting store anew from the records. */
@Command(
    name = "rebuild",
    description = "Forgets the counting store and makes it anew from the records.",
    mixinStandardHelpOptions = true)
public final class RebuildVerb extends StoreVerb {

  @Override
  protected int run(BeanFactory beans) {
    var figures = beans.getBean(MeasureFigures.class);
    var rows = figures.rebuild();
    say("%,d rows taken over into the counting store.".formatted(rows));
    figures.whyNotKept().ifPresent(this::warn);
    return 0;
  }
}
