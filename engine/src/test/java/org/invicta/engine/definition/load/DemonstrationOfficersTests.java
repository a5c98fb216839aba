package org.invicta.engine.definition.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.invicta.engine.definition.Code;
import org.invicta.engine.definition.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemonstrationOfficersTests {

  private static final String GOOD =
      """
      officers:
        - code: asa-lund
          name: Asa Lund
          posts: [head-of-training]
          roles: [action-owner]
          unit: Training
          about: Owns an action.
      """;

  @TempDir Path practice;

  @Test
  void anOfficerIsReadWithPostsAndRoles() throws IOException {
    var officers =
        load("overlays/north/demonstration.yaml", GOOD).practice().orElseThrow().officers();

    assertThat(officers).hasSize(1);
    assertThat(officers.getFirst().name()).isEqualTo("Asa Lund");
    assertThat(officers.getFirst().posts()).containsExactly(new Code("head-of-training"));
    assertThat(officers.getFirst().roles()).containsExactly(new Code("action-owner"));
  }

  @Test
  void aPostThatDoesNotExistIsRefused() throws IOException {
    var findings =
        load(
                "overlays/north/demonstration.yaml",
                GOOD.replace("head-of-training", "head-of-cooking"))
            .findings();

    assertThat(codes(findings)).containsExactly("P010");
  }

  @Test
  void aCodeGivenTwiceIsRefused() throws IOException {
    var twice = GOOD + GOOD.substring(GOOD.indexOf('\n') + 1);

    assertThat(codes(load("overlays/north/demonstration.yaml", twice).findings()))
        .containsExactly("P009");
  }

  @Test
  void anUnknownKeyAndAWrongCodeAreRefused() throws IOException {
    var wrong = GOOD.replace("asa-lund", "Asa Lund").replace("unit:", "rank: constable\n    unit:");

    assertThat(codes(load("overlays/north/demonstration.yaml", wrong).findings()))
        .containsExactlyInAnyOrder("P004", "P008");
  }

  @Test
  void officersOutsideAnOverlayAreRefused() throws IOException {
    assertThat(codes(load("governance/demonstration.yaml", GOOD).findings())).contains("P003");
  }

  private Loaded load(String file, String text) throws IOException {
    write(
        "overlays/north/force.yaml",
        "force: north\ntitle: North Police\nnumber: \"99\"\ndistricts: []\n");
    write(
        "overlays/north/posts.yaml",
        "posts:\n  - {code: head-of-training, title: Head of Training}\n");
    write(file, text);
    return PracticeLoader.load(practice, Optional.of(new Code("north")));
  }

  private void write(String file, String text) throws IOException {
    Files.createDirectories(practice.resolve(file).getParent());
    Files.writeString(practice.resolve(file), text);
  }

  private static List<String> codes(List<Finding> findings) {
    return findings.stream().map(finding -> finding.code().code()).toList();
  }
}
