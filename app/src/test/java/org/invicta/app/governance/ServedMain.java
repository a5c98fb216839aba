package org.invicta.app.governance;

import java.nio.file.Path;
import org.invicta.app.Invicta;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The application of a demonstration in a process of its own, so that a test can kill it. */
final class ServedMain {

  private ServedMain() {}

  /** Takes the practice directory and the data directory. */
  public static void main(String[] arguments) {
    var context =
        new SpringApplicationBuilder(Invicta.class)
            .run(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--invicta.demonstration=true",
                "--invicta.practice=" + Path.of(arguments[0]),
                "--invicta.data=" + Path.of(arguments[1]),
                "--invicta.join=false");
    System.out.println("PORT " + context.getEnvironment().getProperty("local.server.port"));
  }
}
