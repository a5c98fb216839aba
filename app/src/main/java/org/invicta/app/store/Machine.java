package org.invicta.app.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * How this machine starts PostgreSQL: it refuses to run as root, must not hear the terminal's
 * interrupt, and must not outlive the process that started it.
 *
 * @param root whether Invicta runs as root
 * @param linux whether the Linux tools may be used
 */
record Machine(boolean root, boolean linux) {

  static Machine ofThisProcess() {
    boolean linux = System.getProperty("os.name", "").equals("Linux");
    return new Machine(runsAsRoot(), linux);
  }

  /** A command that runs and ends. */
  List<String> shortLived(List<String> command) {
    return join(notAsRoot(), command);
  }

  /** A server that stops, cleanly, when the thread that starts it ends for whatever reason. */
  List<String> boundToThisProcess(List<String> command) {
    var bound = new ArrayList<String>();
    if (available("setsid")) {
      // a session of its own: Ctrl-C in the terminal is for Invicta, which then stops the server
      bound.addAll(List.of("setsid", "--"));
    }
    bound.addAll(notAsRoot());
    if (available("setpriv")) {
      bound.addAll(List.of("setpriv", "--pdeathsig", "SIGINT", "--"));
    }
    // when Invicta died before the line above took hold, nobody would ever stop the server
    bound.addAll(
        List.of(
            "/bin/sh",
            "-c",
            "[ \"$PPID\" = \"$0\" ] || exit 3; exec \"$@\"",
            String.valueOf(ProcessHandle.current().pid())));
    return join(bound, command);
  }

  /** Refuses a machine on which PostgreSQL cannot run. */
  void check() {
    if (!root) {
      return;
    }
    if (!linux || !available("unshare") || !succeeds(List.of("unshare", "-U", "true"))) {
      throw StoreRefusals.notOnThisMachine(
          "PostgreSQL does not run as root, and this system does not let root give up its rights"
              + " (unshare -U)");
    }
  }

  private List<String> notAsRoot() {
    return root ? List.of("unshare", "-U", "--") : List.of();
  }

  private static boolean runsAsRoot() {
    return ownUser().map(user -> user == 0).orElse(isNamed("root"));
  }

  private static boolean isNamed(String user) {
    return System.getProperty("user.name", "").equals(user);
  }

  /** Whether a file belongs to the user who runs Invicta; PostgreSQL takes no other's data directory. */
  static boolean owns(Path file) throws IOException {
    Optional<Integer> self = ownUser();
    return self.isEmpty() || self.get().equals(Files.getAttribute(file, "unix:uid"));
  }

  private static Optional<Integer> ownUser() {
    try {
      return Optional.of((Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    } catch (IOException | UnsupportedOperationException notLinux) {
      return Optional.empty();
    }
  }

  private boolean available(String tool) {
    return linux
        && List.of("/usr/bin", "/bin", "/usr/sbin", "/sbin").stream()
            .anyMatch(place -> Files.isExecutable(Path.of(place, tool)));
  }

  private static boolean succeeds(List<String> command) {
    try {
      var process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException failure) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static List<String> join(List<String> first, List<String> second) {
    var joined = new ArrayList<>(first);
    joined.addAll(second);
    return List.copyOf(joined);
  }
}
