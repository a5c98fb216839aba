package org.invicta.engine.definition.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.invicta.engine.definition.FindingCode;
import org.junit.jupiter.api.Test;

class EveryCodeTests {

  /** P001 is met in PracticeFilesTests, P040 in RunExamplesTests. */
  private static final Stream<String> ELSEWHERE = Stream.of("P001", "P040");

  @Test
  void everyKindOfFindingIsMetByATest() {
    var met = new TreeSet<String>();
    Stream.of(
            BadKeysTests.keys(),
            BadKeysTests.values(),
            BadCodesTests.codes(),
            BadCodesTests.references(),
            BadCodesTests.dates(),
            BadRulesTests.overlays(),
            BadRulesTests.lifecycles(),
            BadRulesTests.expressions(),
            BadRulesTests.examples(),
            BadProcessTests.access(),
            BadClocksTests.shapes(),
            BadClocksTests.calendars(),
            BadClocksTests.clocks(),
            BadClocksTests.examples(),
            BadDecisionTests.names(),
            BadDecisionTests.cases())
        .flatMap(rows -> rows)
        .flatMap(bad -> bad.expected().stream())
        .map(expected -> expected.substring(expected.indexOf(' ') + 1))
        .forEach(met::add);
    ELSEWHERE.forEach(met::add);
    assertThat(met)
        .containsExactlyElementsOf(
            Arrays.stream(FindingCode.values()).map(FindingCode::code).sorted().toList());
  }
}
