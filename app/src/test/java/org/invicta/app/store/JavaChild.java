package org.invicta.app.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** Another Java process of a test, whose lines can be read while it runs and that can be killed. */
public final class JavaChild implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Process process;
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Thread reader;

  private JavaChild(Process process) {
    this.process = process;
    this.reader = Thread.ofVirtual().start(this::read);
  }

  /** Starts a class of the tests' classpath. */
  public static JavaChild of(Class<?> main, Path home, String... arguments) throws IOException {
    return of(List.of(), System.getProperty("java.class.path"), main, home, arguments);
  }

  /** Starts a class behind another command, such as one that changes the user. */
  static JavaChild of(
      List<String> prefix, String classpath, Class<?> main, Path home, String... arguments)
      throws IOException {
    var command = new ArrayList<>(prefix);
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Xmx512m",
            "-cp",
            classpath,
            main.getName()));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectErrorStream(true).directory(home.toFile());
    builder.environment().put("HOME", home.toString());
    return new JavaChild(builder.start());
  }

  private void read() {
    try (BufferedReader reader = process.inputReader()) {
      reader.lines().forEach(lines::add);
    } catch (IOException | UncheckedIOException ended) {
      lines.add("(output ended)");
    }
  }

  /** What it has printed so far. */
  public List<String> lines() {
    return List.copyOf(lines);
  }

  /** The first line that begins so, without its beginning. */
  public String await(String beginning) {
    until(() -> lines.stream().anyMatch(begins(beginning)) || !process.isAlive());
    return lines.stream()
        .filter(begins(beginning))
        .findFirst()
        .map(line -> line.substring(beginning.length()).strip())
        .orElseThrow(() -> new AssertionError("No line '" + beginning + "' in " + lines));
  }

  /** Waits for its end. */
  public int awaitEnd() {
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("It does not end; it said " + lines);
      }
      reader.join(PATIENCE);
      return process.exitValue();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  /** Kills it so that it can do nothing about it (kill -9). */
  public void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  /** Asks it to end (SIGTERM). */
  public void terminate() {
    process.destroy();
  }

  long pid() {
    return process.pid();
  }

  /** Waits until it holds, or fails. */
  public static void until(BooleanSupplier condition) {
    var deadline = Deadline.in(PATIENCE);
    while (!condition.getAsBoolean()) {
      if (deadline.passed()) {
        throw new AssertionError("Not so after " + PATIENCE);
      }
      deadline.pause();
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  private static Predicate<String> begins(String beginning) {
    return line -> line.startsWith(beginning);
  }
}
