package org.invicta.app.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/**
 * Temporary directories in memory where there is room, because tests make and delete many databases.
 * A process that dies loses nothing of them; only the machine would.
 */
public final class Room implements TempDirFactory {

  private static final Path MEMORY = Path.of("/dev/shm");
  private static final long ENOUGH = 3L << 30;

  @Override
  public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context)
      throws IOException {
    return directory();
  }

  /** A new directory; whoever asks for it deletes it. */
  static Path directory() throws IOException {
    return Files.isWritable(MEMORY) && Files.getFileStore(MEMORY).getUsableSpace() > ENOUGH
        ? Files.createTempDirectory(MEMORY, "invicta-tests-")
        : Files.createTempDirectory("invicta-tests-");
  }
}
