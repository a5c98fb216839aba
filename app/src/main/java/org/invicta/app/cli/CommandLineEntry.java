package org.invicta.app.cli;

import java.io.PrintWriter;
import org.invicta.app.Front;

/** Where the application's start meets the command line. */
public final class CommandLineEntry implements Front {

  @Override
  public int run(Class<?> application, PrintWriter out, PrintWriter err, String... arguments) {
    return new CommandLineFront(application, out, err).run(arguments);
  }
}
