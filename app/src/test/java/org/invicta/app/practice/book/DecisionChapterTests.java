package org.invicta.app.practice.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.invicta.engine.definition.load.PracticeLoader;
import org.junit.jupiter.api.Test;

class DecisionChapterTests {
  private static final Path BOARDS =
      Path.of(System.getProperty("invicta.root", ".."))
          .resolve("app/src/test/resources/board-practice");

  @Test
  void aDecisionTableIsATableForEachVersion() {
    var practice = PracticeLoader.load(BOARDS, Optional.empty()).practice().orElseThrow();
    var page =
        Optional.ofNullable(new Book(BOARDS, practice).files().get("area-board.html"))
            .orElseThrow();
    assertThat(page)
        .contains("<h2 id=\"decision-board-risk-table\">Risk of a case</h2>")
        .contains(
            "<h3>From 1 January 2020 to 31 December 2025</h3>", "<h3>From 1 January 2026</h3>")
        .contains("Source: A guide <strong class=\"mark\">To be verified</strong>")
        .contains("Source: An older guide </p>")
        .contains(
            "<th scope=\"row\">2</th><td>No</td><td>3 or more</td><td>Medium</td><td>Three or more signs</td>")
        .contains("<th scope=\"row\">4</th><td>Any</td><td>Any</td><td>Standard</td>")
        .contains("it proposes medium");
  }
}
