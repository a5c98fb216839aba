package org.invicta.app;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ServiceLoader;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The application that serves one force. */
@SpringBootApplication
@Modulithic(systemName = "Invicta", sharedModules = "store")
public class Invicta {

  /** Runs the verb named on the command line and ends with its exit code. */
  public static void main(String[] arguments) {
    PrintStream machineOutput = System.out;
    // a library that prints must never mix its words into what another program reads
    System.setOut(System.err);
    var front = ServiceLoader.load(Front.class).findFirst().orElseThrow();
    System.exit(
        front.run(
            Invicta.class,
            new PrintWriter(machineOutput, true, StandardCharsets.UTF_8),
            new PrintWriter(System.err, true, StandardCharsets.UTF_8),
            arguments));
  }
}
