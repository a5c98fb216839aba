package org.invicta.app.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The directory that holds everything Invicta keeps on this machine: the embedded database, the
 * counting store, and logs. Only the user who runs Invicta can read it.
 *
 * @param path absolute path
 */
public record DataDirectory(Path path) {

  private static final String LAYOUT = "1";

  /** The directory named by a person; a leading {@code ~} is the home directory. */
  public static DataDirectory at(String name) {
    var expanded =
        name.equals("~") || name.startsWith("~/")
            ? home().resolve(name.substring(Math.min(2, name.length())))
            : Path.of(name);
    return new DataDirectory(expanded.toAbsolutePath().normalize());
  }

  static Path home() {
    // Java takes user.home from the password file, which is wrong under setpriv and most containers
    String home = System.getenv("HOME");
    return Path.of(home == null || home.isBlank() ? System.getProperty("user.home", ".") : home);
  }

  /**
   * Makes the directory when it is missing or empty, and refuses one that holds something else.
   *
   * @return this directory, ready to use
   */
  public DataDirectory prepared() {
    try {
      makeDirectory(path);
      if (!Machine.owns(path)) {
        throw StoreRefusals.cannotWrite(
            path, "it belongs to user " + Files.getOwner(path).getName());
      }
      if (!Files.exists(marker())) {
        claim();
      }
      checkLayout();
      makeDirectory(logs());
      return this;
    } catch (AccessDeniedException refused) {
      throw StoreRefusals.cannotWrite(path, "permission denied on " + refused.getFile());
    } catch (FileAlreadyExistsException file) {
      throw StoreRefusals.notADataDirectory(path, "no directory but a file");
    } catch (IOException failure) {
      throw StoreRefusals.cannotWrite(path, failure.toString());
    }
  }

  /** Where logs are written. */
  public Path logs() {
    return path.resolve("logs");
  }

  Path postgres() {
    return path.resolve("postgres");
  }

  Path postgresLog() {
    return logs().resolve("postgres.log");
  }

  Path lock() {
    return path.resolve("lock");
  }

  Path credentials() {
    return path.resolve("credentials.properties");
  }

  Path connection() {
    return path.resolve("connection.properties");
  }

  private Path marker() {
    return path.resolve("invicta.properties");
  }

  private void claim() throws IOException {
    List<String> found = firstEntries();
    // two processes may claim an empty directory at once: the marker of the other is no stranger
    if (!found.isEmpty() && !Files.exists(marker())) {
      throw StoreRefusals.notADataDirectory(path, String.join(", ", found));
    }
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
    PrivateFile.write(marker(), "# An Invicta data directory.\nlayout=" + LAYOUT + "\n");
  }

  private List<String> firstEntries() throws IOException {
    try (Stream<Path> entries = Files.list(path)) {
      return entries
          .map(entry -> entry.getFileName().toString())
          .filter(name -> !PrivateFile.isTemporary(name))
          .sorted()
          .limit(3)
          .toList();
    }
  }

  private void checkLayout() throws IOException {
    Properties properties = PrivateFile.readProperties(marker());
    String layout = properties.getProperty("layout", "nothing");
    if (!layout.equals(LAYOUT)) {
      throw StoreRefusals.damaged(
          path, "invicta.properties says layout " + layout + ", allowed is " + LAYOUT);
    }
  }

  private static void makeDirectory(Path directory) throws IOException {
    if (Files.isDirectory(directory)) {
      return;
    }
    var parent = directory.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    try {
      Files.createDirectory(
          directory,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } catch (FileAlreadyExistsException exists) {
      if (!Files.isDirectory(directory)) {
        throw exists;
      }
    } catch (NoSuchFileException vanished) {
      throw new IOException("its parent directory went away", vanished);
    }
  }
}
