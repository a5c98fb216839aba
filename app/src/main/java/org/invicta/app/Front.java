package org.invicta.app;

import java.io.PrintWriter;

/** What answers a command; found by {@link java.util.ServiceLoader}, so that the root knows no module. */
public interface Front {

  /**
   * Runs one command.
   *
   * @param application the class that starts the application
   * @param out where machine-readable output goes, and nothing else
   * @param err where words for people go
   * @param arguments what the person typed
   * @return the exit code: 0 done, 1 the work found problems, 2 the command was wrong
   */
  int run(Class<?> application, PrintWriter out, PrintWriter err, String... arguments);
}
