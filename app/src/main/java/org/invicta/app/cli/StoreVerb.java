package org.invicta.app.cli;

import java.io.PrintWriter;
import java.util.Map;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * A verb that needs the store or the definitions: it runs with the application's beans, made when they
 * are asked for, without a web server.
 */
public abstract class StoreVerb implements Verb {

  @Mixin private StoreOptions options = new StoreOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  /** For verbs to extend. */
  protected StoreVerb() {}

  @Override
  public final Integer call() throws Exception {
    return front().withBeans(options, spec.qualifiedName(), properties(), this::run);
  }

  /**
   * Does the work.
   *
   * @param beans the application's beans
   * @return the exit code: 0 done, 1 the work found problems
   * @throws Exception what went wrong; a {@link org.invicta.app.Refused} is shown to the person as it
   *     stands, anything else as an incident
   */
  protected abstract int run(BeanFactory beans) throws Exception;

  /** Further settings of the application for this verb. */
  protected Map<String, Object> properties() {
    return Map.of();
  }

  /** Where machine-readable output goes, and nothing else. */
  protected final PrintWriter out() {
    return spec.commandLine().getOut();
  }

  /** Says something to the person, unless asked to be quiet. */
  protected final void say(String words) {
    if (!options.quiet()) {
      spec.commandLine().getErr().println(words);
    }
  }

  /** Says something that the person must know, quiet or not. */
  protected final void warn(String words) {
    spec.commandLine().getErr().println(words);
  }

  private CommandLineFront front() {
    return (CommandLineFront) spec.root().userObject();
  }
}
