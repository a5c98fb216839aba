package org.invicta.app.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's own programs, unpacked once from the archive on the classpath.
 *
 * @param home the directory that holds {@code bin}, {@code lib} and {@code share}
 */
record Binaries(Path home) {

  /** The PostgreSQL that the archive holds. */
  static final String MAJOR = "18";

  private static final Object IN_THIS_PROCESS = new Object();

  Path initdb() {
    return home.resolve("bin").resolve("initdb");
  }

  Path postgres() {
    return home.resolve("bin").resolve("postgres");
  }

  Path pgCtl() {
    return home.resolve("bin").resolve("pg_ctl");
  }

  /**
   * The programs for this machine, unpacked below {@code cache} when that was not done yet. Safe when
   * several processes ask at once: one unpacks, the others wait for it.
   */
  static Binaries unpackedBelow(Path cache, Duration patience) {
    URL archive = archiveOfThisMachine();
    try {
      // the checksum names the directory, so that a new version never meets an old one's files
      var home = cache.resolve("postgresql-" + MAJOR + "-" + checksum(archive));
      if (!Files.isDirectory(home)) {
        Files.createDirectories(cache);
        unpackOnce(archive, home, patience);
      }
      return new Binaries(home);
    } catch (IOException failure) {
      throw new UncheckedIOException("PostgreSQL could not be unpacked below " + cache, failure);
    }
  }

  private static URL archiveOfThisMachine() {
    var system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    var processor = System.getProperty("os.arch", "");
    var name =
        "postgres-%s-%s.txz"
            .formatted(
                system.startsWith("mac") ? "darwin" : system,
                processor.equals("aarch64") ? "arm_64" : "x86_64");
    URL found = Binaries.class.getClassLoader().getResource(name);
    if (found == null) {
      throw StoreRefusals.notOnThisMachine(
          "there is no PostgreSQL for " + system + " on " + processor);
    }
    return found;
  }

  private static String checksum(URL archive) throws IOException {
    var connection = archive.openConnection();
    return connection instanceof JarURLConnection jar
        ? "%08x".formatted(jar.getJarEntry().getCrc())
        : "%08x".formatted(connection.getContentLengthLong());
  }

  private static void unpackOnce(URL archive, Path home, Duration patience) throws IOException {
    var lockFile = home.resolveSibling(home.getFileName() + ".lock");
    synchronized (IN_THIS_PROCESS) {
      try (var _ = DirectoryLock.await(lockFile, "unpacking PostgreSQL", patience)) {
        if (!Files.isDirectory(home)) {
          var partial = home.resolveSibling(".partial-" + UUID.randomUUID());
          unpack(archive, partial);
          Files.move(partial, home, StandardCopyOption.ATOMIC_MOVE);
        }
      }
    }
  }

  private static void unpack(URL archive, Path target) throws IOException {
    try (InputStream raw = archive.openStream();
        var tar = new TarArchiveInputStream(new XZInputStream(raw))) {
      Files.createDirectories(target);
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        var path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
          throw new IOException("The archive names a file outside itself: " + entry.getName());
        }
        unpack(tar, entry, path);
      }
    }
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path path)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      return;
    }
    Files.createDirectories(path.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, path);
    Files.setPosixFilePermissions(path, permissions(entry));
  }

  private static Set<PosixFilePermission> permissions(TarArchiveEntry entry) {
    boolean program = (entry.getMode() & 0100) != 0;
    return PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--");
  }
}
