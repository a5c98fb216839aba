package org.invicta.engine.definition.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.invicta.engine.definition.load.Bad.bad;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Decision tables that name what is not there, leave a case without a row, or give one two. */
class BadDecisionTests {
  private static final String FILE = "roads/response.decision.yaml";

  @TempDir private Path directory;

  @ParameterizedTest
  @MethodSource({"names", "cells", "cases"})
  void refusesEachWithItsPlaceAndNothingElse(Bad bad) {
    bad.check(directory);
  }

  @Test
  void saysWhichCaseHasNoRow() {
    assertThat(
            Midshire.asItIs()
                .replacing(FILE, "      - {then: soon, because: Not enough is known}\n", "")
                .loaded(directory)
                .findings())
        .extracting(finding -> finding.found())
        .containsExactly(
            "found no row for danger false, hurt >= 3, place \"school\" or place not known",
            "found no row for danger false, hurt not known",
            "found no row for danger not known, hurt 0 or hurt not known",
            "found no row for danger not known, hurt >= 3, place \"school\" or place not known");
  }

  @Test
  void saysInWhichCaseTwoRowsFit() {
    assertThat(
            Midshire.asItIs()
                .replacing(
                    FILE,
                    "{danger: 'null'}",
                    "{danger: 'null, false', place: '\"home\", \"street\"'}")
                .loaded(directory)
                .findings())
        .extracting(finding -> finding.found())
        .containsExactly(
            "found no row for danger not known, place \"school\" or place not known",
            "found row 3, which fits together with row 2: danger false, place \"home\" or \"street\"");
  }

  static Stream<Bad> names() {
    return Stream.of(
        bad("an unknown record", FILE, "of: response", "of: answer", FILE + ":3:5 P010"),
        bad("an unknown field", FILE, "proposes: urgency", "proposes: speed", FILE + ":4:11 P010"),
        bad(
            "a field that is no choice",
            FILE,
            "proposes: urgency",
            "proposes: danger",
            FILE + ":4:11 P006"),
        bad(
            "a reason that is no text",
            FILE,
            "reason: urgency-because",
            "reason: danger",
            FILE + ":5:9 P006"),
        bad(
            "an unknown field in a column",
            FILE,
            "count(hurt)",
            "count(hurts)",
            FILE + ":8:50 P031"),
        bad("a column of a list", FILE, "count(hurt)", "hurt.age", FILE + ":8:44 P032"),
        bad(
            "a cell of no column",
            FILE,
            "{danger: 'false'}",
            "{dangers: 'false'}",
            FILE + ":17:17 P010"),
        bad("an answer not in the list", FILE, "then: later", "then: never", FILE + ":17:41 P010"),
        bad(
            "versions that overlap",
            FILE,
            "from: 2020-01-01",
            "from: 2019-12-31",
            FILE + ":19:11 P011"),
        bad(
            "versions out of order",
            FILE,
            "from: 2020-01-01",
            "from: 2009-12-31",
            FILE + ":19:11 P011"),
        bad(
            "a version that ends before it starts",
            FILE,
            "to: 2019-12-31",
            "to: 2009-12-31",
            FILE + ":12:9 P011"),
        bad(
            "a hit policy of another kind",
            FILE,
            "hit: first",
            "hit: collect",
            FILE + ":20:10 P006"));
  }

  static Stream<Bad> cells() {
    return Stream.of(
        bad(
            "a choice not in the list",
            FILE,
            "not(\"school\")",
            "not(\"shop\")",
            FILE + ":25:43 P032"),
        bad(
            "a number for a yes or no",
            FILE,
            "{danger: 'false'}",
            "{danger: '3'}",
            FILE + ":17:26 P032"),
        bad(
            "an order where there is none",
            FILE,
            "{danger: 'false'}",
            "{danger: '> false'}",
            FILE + ":17:26 P032"),
        bad("text for a number", FILE, "'>= 3'", "'>= \"3\"'", FILE + ":25:27 P032"),
        bad("a cell that compares with =", FILE, "'>= 3'", "'= 3'", FILE + ":25:24 P030"),
        bad(
            "a cell that is a condition",
            FILE,
            "'>= 3'",
            "'count(hurt) >= 3'",
            FILE + ":25:36 P030"),
        bad(
            "a cell that works something out",
            FILE,
            "'>= 3'",
            "'>= count(hurt)'",
            FILE + ":25:27 P032"),
        bad(
            "a cell that is not closed",
            FILE,
            "not(\"school\")",
            "not(\"school\"",
            FILE + ":25:51 P030"),
        bad("a cell after a comma", FILE, "'[1..2]'", "'[1..2],'", FILE + ":26:31 P030"),
        bad("a range the wrong way round", FILE, "'[1..2]'", "'[2..1]'", FILE + ":26:25 P032"),
        bad("a number without quotes", FILE, "hurt: '0'", "hurt: 0", FILE + ":27:23 P006"));
  }

  static Stream<Bad> cases() {
    return Stream.of(
        bad(
            "not known left out",
            FILE,
            "danger: 'null'",
            "danger: 'true, null'",
            FILE + ":18:9 P051"),
        bad(
            "a gap in numbers",
            FILE,
            "      - {then: soon, because: Not enough is known}\n",
            "      - {when: {hurt: 'null'}, then: soon, because: Not enough is known}\n      - {when: {hurt: '0'}, then: soon, because: Not enough is known}\n",
            FILE + ":19:5 P050",
            FILE + ":19:5 P050"),
        bad(
            "a row behind one that takes everything",
            FILE,
            "[1..2]",
            ">= 0, null",
            FILE + ":27:9 P052",
            FILE + ":28:9 P052"),
        bad("a row that nothing fits", FILE, "'[1..2]'", "'< 0'", FILE + ":26:9 P052"));
  }
}
