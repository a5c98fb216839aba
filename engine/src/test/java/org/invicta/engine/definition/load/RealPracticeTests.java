package org.invicta.engine.definition.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Finding;
import org.invicta.engine.example.RunExamples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The practice files of this project have no findings, and their worked examples hold, with each overlay and with none. */
class RealPracticeTests {
  private static final Path PRACTICE =
      Path.of(System.getProperty("invicta.root", "..")).resolve("practice");

  static Stream<Optional<Code>> overlays() {
    return Stream.concat(
        Stream.of(Optional.empty()), PracticeLoader.overlays(PRACTICE).stream().map(Optional::of));
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void loadsWithoutFindings(Optional<Code> overlay) {
    assertThat(PracticeLoader.load(PRACTICE, overlay).findings())
        .extracting(Finding::toString)
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void itsWorkedExamplesHold(Optional<Code> overlay) {
    var practice = PracticeLoader.load(PRACTICE, overlay).practice().orElseThrow();
    assertThat(practice.examples()).isNotEmpty();
    assertThat(new RunExamples(practice).run()).extracting(Finding::toString).isEmpty();
  }
}
