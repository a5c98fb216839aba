package org.invicta.app.practice;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Finding;
import org.invicta.engine.definition.Practice;
import org.invicta.engine.definition.load.Loaded;
import org.invicta.engine.definition.load.PracticeLoader;
import org.invicta.engine.example.RunExamples;

/**
 * A practice directory and the overlay to lay over it.
 *
 * @param directory the practice directory
 * @param force the name of the overlay, when one was named
 */
record Library(Path directory, Optional<String> force) {

  /** The definitions, ready for use. */
  Practice practice() {
    var loaded = load();
    return loaded
        .practice()
        .orElseThrow(() -> new WrongPracticeFiles(directory, loaded.findings()));
  }

  /** Loads without running the worked examples. */
  Loaded load() {
    return PracticeLoader.load(directory, overlay());
  }

  /** Everything that is wrong, worked examples included. */
  Checked check() {
    var loaded = load();
    var findings = new ArrayList<>(loaded.findings());
    loaded.practice().ifPresent(practice -> findings.addAll(new RunExamples(practice).run()));
    return new Checked(
        findings,
        loaded.files(),
        loaded.definitions(),
        loaded.practice().map(practice -> practice.examples().size()).orElse(0));
  }

  /** The overlay that was named, or the only one there is. */
  private Optional<Code> overlay() {
    var known = PracticeLoader.overlays(directory);
    if (force.isPresent()) {
      return Optional.of(
          known.stream()
              .filter(code -> code.value().equals(force.get()))
              .findFirst()
              .orElseThrow(() -> PracticeRefusals.noSuchOverlay(force.get(), known)));
    }
    if (known.size() > 1) {
      throw PracticeRefusals.severalOverlays(known);
    }
    return known.stream().findFirst();
  }

  /**
   * What a check found.
   *
   * @param findings everything that is wrong
   * @param files how many files were read
   * @param definitions how many documents they hold
   * @param examples how many worked examples were run
   */
  record Checked(List<Finding> findings, int files, int definitions, int examples) {
    Checked {
      findings = findings.stream().sorted().toList();
    }
  }
}
