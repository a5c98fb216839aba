package org.invicta.app.cli;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A verb that serves the pages until it is told to stop. */
public abstract class ServingVerb implements Verb {

  private final String usualData;

  @Mixin private StoreOptions options = new StoreOptions();

  @Option(
      names = "--port",
      defaultValue = "8080",
      description = "The port to listen on (default ${DEFAULT-VALUE}); 0 is any free port.")
  private int port = 8080;

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Serves the configured data directory. */
  protected ServingVerb() {
    this("");
  }

  /**
   * Serves a directory of its own.
   *
   * @param usualData the data directory when the person names none, whatever is configured; empty for the configured one
   */
  protected ServingVerb(String usualData) {
    this.usualData = usualData;
  }

  @Override
  public final Integer call() throws InterruptedException {
    if (port < 0 || port > 65535) {
      throw CommandRefusals.notAPort(port);
    }
    if (!usualData.isEmpty()) {
      options.unlessGiven(usualData);
    }
    refuseATakenPort();
    var stopped = new CountDownLatch(1);
    ConfigurableApplicationContext context =
        front().served(options, settings(), this::beforeServing);
    ApplicationListener<ContextClosedEvent> whenClosed =
        event -> {
          if (event.getApplicationContext() == context) {
            stopped.countDown();
          }
        };
    context.addApplicationListener(whenClosed);
    ready(address(context), context);
    stopped.await();
    return 0;
  }

  /** Further settings of the application for this verb. */
  protected Map<String, Object> properties() {
    return Map.of();
  }

  /** Work that has to be done before the port is opened. */
  protected void beforeServing(BeanFactory beans) {}

  /**
   * Says that the pages are served.
   *
   * @param address where
   */
  protected void ready(String address, BeanFactory beans) {
    spec.commandLine().getErr().println("Ready at " + address);
  }

  /** Says something to the person, unless asked to be quiet. */
  protected final void say(String words) {
    if (!options.quiet()) {
      spec.commandLine().getErr().println(words);
    }
  }

  /** Says so before the database is started; the web server finds out again when it opens the port. */
  private void refuseATakenPort() {
    try (var socket = new ServerSocket(port)) {
      socket.getLocalPort();
    } catch (IOException taken) {
      throw CommandRefusals.portInUse(port);
    }
  }

  private Map<String, Object> settings() {
    var settings = new LinkedHashMap<String, Object>();
    settings.put("server.port", port);
    // a server must not depend on a verb that ends in a minute
    settings.put("invicta.join", false);
    settings.putAll(properties());
    return settings;
  }

  private static String address(ConfigurableApplicationContext context) {
    return "http://localhost:" + context.getEnvironment().getProperty("local.server.port") + "/";
  }

  private CommandLineFront front() {
    return (CommandLineFront) spec.root().userObject();
  }
}
