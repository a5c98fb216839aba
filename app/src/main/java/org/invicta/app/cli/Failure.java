package org.invicta.app.cli;

import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;
import org.invicta.app.Refused;
import org.invicta.app.cli.CommandLineFront.WorkWithBeans;
import org.invicta.app.store.DataDirectory;
import org.invicta.app.store.StoreHealth;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** Answers a verb that failed: a refusal in one line, anything else as an incident with a number. */
final class Failure {

  private Failure() {}

  /** For picocli. */
  static int answer(Exception failure, CommandLine line, ParseResult parsed) {
    Optional<Refused> refused = refusal(failure);
    PrintWriter err = line.getErr();
    if (refused.isPresent()) {
      err.println(refused.get().getMessage());
      return refused.get().fault().exitCode();
    }
    var verb = line.getCommandSpec().qualifiedName();
    err.println(Incident.record(failure, verb, directory(line).logs(), InstantSource.system()));
    return CommandLine.ExitCode.SOFTWARE;
  }

  /** Does the work; when it fails because the database went away, says so instead. */
  static int explained(ConfigurableApplicationContext context, WorkWithBeans work)
      throws Exception {
    try {
      return work.run(context);
    } catch (Exception failure) {
      if (refusal(failure).isPresent() || !context.isActive()) {
        throw failure;
      }
      Optional<Refused> reason = context.getBean(StoreHealth.class).whyItDoesNotAnswer();
      reason.ifPresent(refused -> refused.addSuppressed(failure));
      throw reason.<Exception>map(refused -> refused).orElse(failure);
    }
  }

  private static Optional<Refused> refusal(Throwable failure) {
    return causes(failure)
        .flatMap(
            cause ->
                switch (cause) {
                  case Refused refused -> Stream.of(refused);
                  case PortInUseException port ->
                      Stream.of(CommandRefusals.portInUse(port.getPort()));
                  default -> Stream.<Refused>empty();
                })
        .findFirst();
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(50);
  }

  private static DataDirectory directory(CommandLine line) {
    return line.getMixins().values().stream()
        .filter(StoreOptions.class::isInstance)
        .map(StoreOptions.class::cast)
        .findFirst()
        .orElseGet(StoreOptions::new)
        .directory();
  }
}
