package org.invicta.app.practice;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which practice files a verb reads. These verbs need no store, so they start no application. */
final class LibraryOptions {

  @Option(
      names = "--practice",
      paramLabel = "DIR",
      description = "Other practice files than those that came with Invicta.")
  private @Nullable String practice;

  @Option(
      names = "--overlay",
      paramLabel = "CODE",
      description = "The force whose overlay to use; needed when there are several.")
  private @Nullable String overlay;

  @Option(names = "--quiet", description = "Say nothing but results and problems.")
  private boolean quiet;

  boolean quiet() {
    return quiet;
  }

  Library library() {
    var home = System.getProperty("invicta.home", ".");
    var directory =
        practice == null ? configured("INVICTA_PRACTICE").orElse(home + "/practice") : practice;
    var force = overlay == null ? configured("INVICTA_OVERLAY") : Optional.of(overlay);
    return new Library(Path.of(directory).normalize(), force);
  }

  private static Optional<String> configured(String variable) {
    return Optional.ofNullable(System.getenv(variable)).filter(value -> !value.isBlank());
  }
}
