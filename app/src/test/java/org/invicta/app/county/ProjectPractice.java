package org.invicta.app.county;

import java.nio.file.Path;
import java.util.Optional;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.load.PracticeLoader;

/** The practice files of the project, with its one overlay. */
final class ProjectPractice {

  private static final Path DIRECTORY =
      Path.of(System.getProperty("invicta.root", ".."), "practice");

  private ProjectPractice() {}

  static Practice practice() {
    var overlays = DIRECTORY.resolve("overlays").toFile().list((at, name) -> !name.contains("."));
    var overlay = new org.invicta.engine.definition.Code(overlays[0]);
    var loaded = PracticeLoader.load(DIRECTORY, Optional.of(overlay));
    return loaded
        .practice()
        .orElseThrow(() -> new AssertionError("Practice files are wrong: " + loaded.findings()));
  }
}
