package org.invicta.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.springframework.util.FileSystemUtils;

/** The practice files of the project, and beside them those that only tests need: records of every kind, desks and a few officers more. */
final class FixturePractice {

  private static final Path PROJECT = Path.of(System.getProperty("invicta.root", ".."), "practice");
  private static final Path FIXTURES =
      Path.of(System.getProperty("invicta.root", ".."), "app/src/test/resources/fixture-practice");
  private static final Path BOARDS =
      Path.of(System.getProperty("invicta.root", ".."), "app/src/test/resources/board-practice");

  private FixturePractice() {}

  /** Lays them out in a directory. */
  static Path in(Path directory) {
    try {
      FileSystemUtils.copyRecursively(PROJECT, directory);
      FileSystemUtils.copyRecursively(FIXTURES.resolve("visits"), directory.resolve("visits"));
      FileSystemUtils.copyRecursively(BOARDS.resolve("board"), directory.resolve("board"));
      try (var overlays = Files.list(directory.resolve("overlays"))) {
        var officers = Files.readString(FIXTURES.resolve("officers.yaml"));
        for (var overlay : overlays.filter(Files::isDirectory).toList()) {
          Files.writeString(
              overlay.resolve("demonstration.yaml"), officers, StandardOpenOption.APPEND);
        }
      }
      return directory;
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
