package org.invicta.engine.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.invicta.engine.definition.Finding;
import org.invicta.engine.definition.load.Midshire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunExamplesTests {

  @TempDir private Path directory;

  @Test
  void saysNothingWhenEveryExampleHolds() {
    assertThat(run(Midshire.asItIs())).isEmpty();
  }

  @Test
  void namesWhatAMeasureCountsAndWhatWasExpected() {
    assertThat(run(Midshire.asItIs().replacing("roads/examples.yaml", "counted: 1", "counted: 2")))
        .containsExactly(
            "roads/examples.yaml:3:5 P040 found the example \"A child of 15 is counted and one of 16 is not\" to give 1 counted; "
                + "expected: 2 counted; correct the example or the definition of children-hurt");
  }

  @Test
  void takesPolicyOfTheDayOfTheFact() {
    assertThat(run(Midshire.asItIs().replacing("roads/examples.yaml", "2010-05-21", "2012-05-21")))
        .hasSize(1)
        .first()
        .asString()
        .contains("to give 0 counted; expected: 1 counted");
  }

  @Test
  void namesTheStateAMoveLeadsTo() {
    assertThat(
            run(
                Midshire.asItIs()
                    .replacing(
                        "roads/examples.yaml", "then: {state: final}", "then: {refused: true}")))
        .hasSize(1)
        .first()
        .asString()
        .contains("to give the state final; expected: a move that is refused");
  }

  @Test
  void namesAMoveThatIsRefused() {
    assertThat(
            run(Midshire.asItIs().replacing("roads/examples.yaml", "by: analyst", "by: officer")))
        .hasSize(1)
        .first()
        .asString()
        .contains("to give a move that is refused; expected: the state final");
  }

  @Test
  void namesTheProblemsOfARecord() {
    assertThat(
            run(
                Midshire.asItIs()
                    .replacing("roads/examples.yaml", "field: occurred-on", "field: where.note")))
        .hasSize(1)
        .first()
        .asString()
        .contains("R007 when.occurred-on", "expected: a problem with where.note");
    assertThat(
            run(
                Midshire.asItIs()
                    .replacing("roads/examples.yaml", "spoke: not-known}", "spoke: yes}")))
        .hasSize(1)
        .first()
        .asString()
        .contains("R007 voice.words", "expected: a record that may be saved");
  }

  private List<String> run(Midshire midshire) {
    var loaded = midshire.loaded(directory);
    assertThat(loaded.findings()).isEmpty();
    return new RunExamples(loaded.practice().orElseThrow())
        .run().stream().map(Finding::toString).toList();
  }
}
