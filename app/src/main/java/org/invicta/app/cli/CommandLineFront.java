package org.invicta.app.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The front of the command line: finds the verb, runs it, and answers with its exit code. */
@Command(
    name = "invicta",
    synopsisSubcommandLabel = "VERB",
    description = "From a child's own words to the board's decision.",
    mixinStandardHelpOptions = true,
    version = "Invicta 0.1",
    footer = {"", "Exit codes: 0 done, 1 the work found problems, 2 the command was wrong."})
public final class CommandLineFront implements Callable<Integer> {

  private final Class<?> application;
  private final PrintWriter out;
  private final PrintWriter err;

  @Spec private CommandSpec spec = CommandSpec.create();

  /**
   * A command line.
   *
   * @param application the class that starts the application
   * @param out where machine-readable output goes
   * @param err where words for people go
   */
  public CommandLineFront(Class<?> application, PrintWriter out, PrintWriter err) {
    this.application = application;
    this.out = out;
    this.err = err;
  }

  /**
   * Runs one command.
   *
   * @param arguments what the person typed after {@code ./invicta}
   * @return the exit code: 0 done, 1 the work found problems, 2 the command was wrong
   */
  public int run(String... arguments) {
    var line = new CommandLine(this);
    ServiceLoader.load(Verb.class).forEach(line::addSubcommand);
    // picocli hands these on to the verbs that are there already
    line.setOut(out).setErr(err);
    line.setParameterExceptionHandler(WrongCommand::answer);
    line.setExecutionExceptionHandler(Failure::answer);
    return line.execute(arguments);
  }

  /** Without a verb: says which there are. */
  @Override
  public Integer call() {
    spec.commandLine().usage(out);
    return 0;
  }

  /** Starts the application without a web server, does the work with its beans, and stops it. */
  int withBeans(StoreOptions options, String verb, Map<String, Object> further, WorkWithBeans work)
      throws Exception {
    var settings = settings(options, verb, further);
    options.directory().prepared();
    try (var context = Start.verb(application, settings)) {
      return Failure.explained(context, work);
    }
  }

  /** Starts the application with its web server. */
  ConfigurableApplicationContext served(
      StoreOptions options, Map<String, Object> further, Consumer<BeanFactory> beforehand) {
    options.directory().prepared();
    return Start.server(application, settings(options, "invicta serve", further), beforehand);
  }

  private static Map<String, Object> settings(
      StoreOptions options, String verb, Map<String, Object> further) {
    var settings = new LinkedHashMap<String, Object>(options.properties());
    settings.put("invicta.purpose", verb);
    settings.put("logging.file.name", options.directory().logs().resolve("invicta.log").toString());
    settings.putAll(further);
    return settings;
  }

  /** Work that needs the application's beans. */
  interface WorkWithBeans {
    int run(BeanFactory beans) throws Exception;
  }
}
